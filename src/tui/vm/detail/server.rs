//! One server closely: its windows, its tenants, its updates and their deferrals.

use super::super::{Cell, Line, View};
use crate::domain::server::{DeferralState, Server, Slot};
use crate::domain::tenant::Tenant;
use crate::domain::text::Text;
use crate::tui::role::Role;

impl View<'_> {
    pub(super) fn server_lines(&self, server: &Server) -> Vec<Line> {
        let world = self.desk.world();
        let definition = &server.definition;
        let pair = |label: &str, value: String| vec![Cell::dim(format!("{label:<12}")), Cell::text(value)];
        let place = [&definition.data_centre, &definition.country];
        let place: Vec<&str> = place.into_iter().flatten().map(Text::as_str).collect();
        let windows: Vec<String> = definition.windows.iter().map(ToString::to_string).collect();
        let here = |tenant: &&Tenant| tenant.definition.server.as_ref() == Some(&definition.id);
        let tenants: Vec<&str> = (world.tenants.rows().map(|(_, tenant)| tenant))
            .filter(here)
            .map(|t| t.definition.id.as_str())
            .collect();
        let mut lines = vec![
            vec![Cell::new(format!("{} runs {}", definition.id, server.version), Role::Title)],
            pair("reseller", definition.reseller.to_string()),
            pair("place", place.join(", ")),
            pair("windows", if windows.is_empty() { "any time".to_owned() } else { windows.join("; ") }),
            pair("capacity", definition.storage_gb.map_or_else(|| "-".to_owned(), |gb| format!("{gb} GB"))),
            pair("tenants", format!("{}: {}", tenants.len(), tenants.join(", "))),
        ];
        lines.extend(self.guarantee_line(server).map(|text| pair("apps", text)));
        for test in &server.tests {
            let asked = format!("{}, asked by {} {}", test.release, test.by, self.clock_time(test.asked));
            lines.push(pair("test", asked));
        }
        for slot in server.slots.iter().rev() {
            lines.push(Vec::new());
            lines.extend(self.slot_lines(slot));
        }
        lines
    }

    fn slot_lines(&self, slot: &Slot) -> Vec<Line> {
        let time = |at| self.clock_time(at);
        let step = |label: &str, at: Option<_>| {
            let done = at.map_or_else(|| Cell::dim("-"), |at| Cell::text(time(at)));
            vec![Cell::dim(format!("  {label:<10}")), done]
        };
        let mut lines = vec![
            vec![Cell::new(format!("{} -> {}", slot.from, slot.release), Role::Title)],
            step("standard", Some(slot.standard)),
            step("effective", Some(slot.effective)),
            step("notice", slot.noticed),
            step("done", slot.done),
            step("message", slot.confirmed),
        ];
        for deferral in &slot.deferrals {
            let decided = match (&deferral.decided_by, deferral.state) {
                (Some(by), state) if state != DeferralState::Requested => format!("{} by {by}", state.word()),
                (_, state) => state.word().to_owned(),
            };
            let text = format!(" to {}, asked by {}, {decided}", time(deferral.to), deferral.by);
            lines.push(vec![Cell::dim(format!("  D-{}", deferral.number)), Cell::text(text)]);
        }
        lines
    }
}
