//! Who asks for what: the caller, news, and the kind of request.

use super::Incident;
use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::domain::contract::Kind;
use crate::domain::facts::code::Given;
use crate::domain::facts::life::Bound;

impl Incident {
    /// What was found out about the caller (A22, A27).
    pub(super) fn clarify(&mut self, code: Given, note: Option<&Text>) {
        self.code = if code.is_nothing() { self.code } else { code };
        if let Some(note) = note {
            self.account_mut().caller = Some(note.clone());
        }
    }

    /// The customer waits for news from then on, if it does not already (F264).
    pub(super) fn ask_news(&mut self, at: Instant) {
        self.account_mut().news.get_or_insert(at);
    }

    /// It is another kind of request; clocks begin then where that kind has some (F270).
    pub(super) fn change_kind(&mut self, kind: Kind, clocks: bool, at: Instant) {
        self.kind = kind;
        match (self.life.bound(), clocks) {
            (Bound::NoIncident, true) => self.life.bind(at, Bound::Bound),
            (Bound::Bound, false) => self.life.bind(at, Bound::NoIncident),
            _ => {}
        }
    }
}
