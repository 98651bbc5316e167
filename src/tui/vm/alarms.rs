//! The line on top: the most urgent thing, how much else there is, and the key for it.

use crate::domain::readings::alarm::meaning::{Meaning, OfIncident};
use crate::domain::readings::alarm::{Alarm, Severity};
use crate::tui::cell::{Cell, Line, cut, width as wide};
use crate::tui::role::Role;
use crate::tui::verb::{KeyNames, Verb};
use crate::tui::vm::view::View;
use crate::tui::{acts, alarm};
use crate::words::Phrase;
use crate::words::console::Term;

impl View<'_> {
    /// `!! I-4711 AUTOHAUS KERN  unowned  +3 more [!]  [a]take`
    pub(super) fn alarm_line(&self, width: u16) -> (Line, Role) {
        let alarms = self.rows.alarms();
        let Some((worst, count)) = self.rows.alarm_lines().next() else {
            return (vec![Cell::dim(self.words().phrase(Phrase::NothingUrgent))], Role::Text);
        };
        let here = alarm::is_here(worst, self.model, &self.context());
        let act = Some(worst).filter(|_| here).and_then(|worst| self.possible_key(worst));
        let goes = self.keys.key(Verb::Alarm).filter(|_| self.takes_keys());
        let goes = goes.map(|key| format!("[{key}]"));
        // Where the cursor is there already, the same key opens the list.
        let list = goes.clone().filter(|_| here && alarms.len() > count).unwrap_or_default();
        let more = match alarms.len() - count {
            0 => String::new(),
            more => {
                let more = self.words().besides(more);
                format!("  +{more}{}{list}", if list.is_empty() { "" } else { " " })
            }
        };
        let key =
            act.or_else(|| goes.filter(|_| !here).map(|key| format!("{key}{}", self.words().term(Term::Go))));
        let tail = format!("{more}{}", key.map(|key| format!("  {key}")).unwrap_or_default());
        let (sign, role) = match worst.severity {
            Severity::Critical => ("!!", Role::Alarm),
            Severity::Warning => ("!", Role::Notice),
        };
        // What to press is never cut off.
        let room = usize::from(width).saturating_sub(wide(&tail) + wide(sign) + 1);
        let text = self.words().alike((count, &self.fitting(worst.told(self.desk, self.now).meaning, room)));
        (vec![Cell::text(format!("{sign} {}{tail}", cut(&text, room)))], role)
    }

    /// An alarm in words. Where they have no room, whom to call comes before how late it is and whose the
    /// incident is.
    fn fitting(&self, meaning: Meaning, room: usize) -> String {
        let whole = self.words().alarm(&meaning);
        let Meaning::Incident { number, name, is: OfIncident::Level { who, .. } } = meaning else {
            return whole;
        };
        let said = |name: Box<str>| {
            let is = OfIncident::Level { clock: None, who: who.clone() };
            self.words().alarm(&Meaning::Incident { number, name, is })
        };
        // Without a name there is no gap for one.
        let all = [whole, said(name), said("".into()).replace("   ", "  ")];
        let last = all[2].clone();
        all.into_iter().find(|text| wide(text) <= room).unwrap_or(last)
    }

    /// Whether keys mean actions here.
    fn takes_keys(&self) -> bool {
        matches!(self.model.overlay, crate::tui::model::Overlay::Nothing) && !self.model.filter.typing
    }

    /// `[a]take`: the key that handles an alarm once the cursor is on it.
    pub(super) fn handling_key(&self, alarm: &Alarm) -> Option<String> {
        let action = acts::find(alarm::action(alarm, self.desk))?;
        self.keys.key(action.verb)?;
        Some(self.keys.hint(action.verb, self.words().footer(action.verb).unwrap_or(action.name())))
    }

    /// The same, where it is possible here and now.
    fn possible_key(&self, alarm: &Alarm) -> Option<String> {
        let action = acts::find(alarm::action(alarm, self.desk))?;
        action.possible(self.model, &self.context()).ok()?;
        self.handling_key(alarm)
    }
}
