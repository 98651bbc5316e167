//! What stands in records, said.

use std::borrow::Cow;

use super::console::Mark;
use super::usual::Usual;
use super::{Phrase, Words};
use crate::domain::base::kept::{Filled, Kept};
use crate::domain::base::text::{Text, alike};
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::{Event, Record, Via};
use crate::domain::readings::callee;

impl Words {
    /// What happened, in one line; what was taken back is told by the record of it, where that is
    /// among `known`.
    pub fn told<'a>(self, record: &Record, known: impl IntoIterator<Item = &'a Record>) -> String {
        let Event::Retracted { seq } = &record.event else { return self.event(&record.event) };
        match known.into_iter().find(|other| other.seq == *seq) {
            Some(other) => self.taken_back(&other.event),
            None => self.event(&record.event),
        }
    }

    /// A text of a record: as somebody wrote it, or as the language has it where nobody did.
    pub fn recorded(self, text: &Text) -> Cow<'_, str> {
        let filled = || Filled::of(text).map(|filled| self.filled(filled).into());
        let kept = Kept::of(text).map(|kept| self.kept(kept).into());
        kept.or_else(filled).unwrap_or_else(|| text.as_str().into())
    }

    /// Who did it; the clock, where nobody did.
    pub fn actor(self, record: &Record) -> &str {
        if record.via == Via::Clock { self.phrase(Phrase::TheClock) } else { record.by.as_str() }
    }

    /// As something is called in a column: `I-4711`, `srv-03`, `acct 88`.
    pub fn thing(self, entity: &Entity) -> String {
        match entity {
            Entity::Account(id) => self.mark(Mark::Account(id.as_str())),
            other => other.name(),
        }
    }

    /// What a clock is called. Contracts name their clocks as they like; the usual ones have a word in
    /// each language, and any other is called as its contract has it.
    pub fn clock_name(self, name: &str) -> &str {
        Usual::of(name).map_or(name, |usual| self.usual(usual))
    }

    /// Whom a level calls, by which number: `M. Roth, +49 89 5550 1 (Manager Support)`.
    pub fn callee(self, called: &callee::Named) -> String {
        let who = called.who.as_deref().filter(|who| !who.is_empty());
        let named = [who, called.phone.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(", ");
        let by_title =
            || if called.title.is_empty() { self.phrase(Phrase::NobodyCalled) } else { &called.title };
        let named = match (named.is_empty(), called.nobody) {
            (false, _) => named,
            (true, true) => self.phrase(Phrase::NobodyReachable).to_owned(),
            (true, false) => return by_title().to_owned(),
        };
        match &*called.title {
            "" => named,
            title if who.is_some_and(|who| alike(who, title)) => named,
            title => format!("{named} ({title})"),
        }
    }
}
