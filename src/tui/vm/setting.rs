//! The lowest line of large screens: by what is counted, and where this console runs.

use crate::domain::base::span;
use crate::tui::cell::{Cell, Line};
use crate::tui::target;
use crate::tui::vm::view::View;
use crate::words::console::Status;

impl View<'_> {
    /// `policy xelion-xaas 12-23 | calendar DE | tz Europe/Berlin | desk desk.db | term 80ms`
    pub fn setting(&self) -> Line {
        let setting = &self.model.session.setting;
        let incident = target::incident(self.desk, self.model).and_then(|number| self.incident(number));
        let contract = incident.and_then(|incident| self.desk.contract(incident));
        let region = contract.and_then(|contract| contract.office.region());
        let words = self.words();
        let named = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        let lock = self.model.session.guard.left(self.now);
        let parts = [
            contract.map(|contract| {
                words.status(Status::Policy { id: &contract.id, version: &contract.version })
            }),
            region.map(|region| words.status(Status::Calendar(region.code))),
            Some(words.status(Status::Zone(words.zone.name()))),
            named(&setting.desk).map(|desk| words.status(Status::Desk(&desk))),
            setting
                .behind
                .map(|by| words.status(Status::OwnClock { by: &span::short(by.abs()), fast: by < 0 })),
            setting.round_trip.map(|ms| words.status(Status::Terminal { ms })),
            named(&setting.terminal),
            // Whole minutes: a screen that counts seconds down costs a line over SSH each.
            lock.map(|left| words.status(Status::LocksIn(&span::short((left + 59) / 60 * 60)))),
        ];
        let text: Vec<String> = parts.into_iter().flatten().collect();
        vec![Cell::dim(format!(" {}", text.join(" | ")))]
    }
}
