//! The lowest line of large screens: by what is counted, and where this console runs.

use super::{Cell, Line, View};
use crate::domain::span;
use crate::tui::target;

impl View<'_> {
    /// `policy xelion-xaas 12-23 | calendar DE | tz Europe/Berlin | desk desk.db | term 80ms`
    pub fn setting(&self) -> Line {
        let setting = &self.model.session.setting;
        let incident = target::incident(self.desk, self.model).and_then(|number| self.incident(number));
        let contract = incident.and_then(|incident| self.desk.contract(incident));
        let region = contract.and_then(|contract| contract.office.region());
        let named = |label: &str, text: &str| (!text.is_empty()).then(|| format!("{label} {text}"));
        let lock = self.model.session.guard.left(self.now);
        let parts = [
            contract.map(|contract| format!("policy {} {}", contract.id, contract.version)),
            region.map(|region| format!("calendar {}", region.code)),
            Some(format!("tz {}", self.desk.world().zone)),
            named("desk", &setting.desk),
            setting.round_trip.map(|ms| format!("term {ms}ms")),
            named("", &setting.terminal).map(|text| text.trim_start().to_owned()),
            // Whole minutes: a screen that counts seconds down costs a line over SSH each.
            lock.map(|left| format!("lock {}", span::short((left + 59) / 60 * 60))),
        ];
        let text: Vec<String> = parts.into_iter().flatten().collect();
        vec![Cell::dim(format!(" {}", text.join(" | ")))]
    }
}
