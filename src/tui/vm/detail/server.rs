//! One server closely: its windows, its tenants, its updates and what happened to each.

use super::super::{Cell, Line, View};
use crate::domain::contract::UpdateRules;
use crate::domain::instant::Instant;
use crate::domain::owed;
use crate::domain::place;
use crate::domain::rollout;
use crate::domain::schedule;
use crate::domain::server::Server;
use crate::domain::slot::{Exception, Outcome, Slot};
use crate::domain::span;
use crate::domain::tenant::Tenant;
use crate::domain::text::Text;
use crate::domain::update;
use crate::tui::role::Role;
use crate::words::Words;

fn pair(label: &str, value: impl Into<String>) -> Line {
    vec![Cell::dim(format!("{label:<12}")), Cell::text(value.into())]
}

impl View<'_> {
    pub(super) fn server_lines(&self, server: &Server) -> Vec<Line> {
        let world = self.desk.world();
        let definition = &server.definition;
        let location = [&definition.data_centre, &definition.country];
        let location: Vec<&str> = location.into_iter().flatten().map(Text::as_str).collect();
        let place = world.place(server);
        let windows: Vec<String> = place.windows.iter().map(ToString::to_string).collect();
        let windows = if windows.is_empty() { "any time".to_owned() } else { windows.join("; ") };
        let shared = place.shared.map_or_else(String::new, |centre| format!(" (shared in {centre})"));
        let here = |tenant: &&Tenant| tenant.definition.server.as_ref() == Some(&definition.id);
        let tenants: Vec<&str> = (world.tenants.rows().map(|(_, tenant)| tenant))
            .filter(here)
            .map(|t| t.definition.id.as_str())
            .collect();
        let reseller = world.resellers.by_id(definition.reseller.as_str());
        let reached: Vec<&str> = reseller
            .into_iter()
            .flat_map(|reseller| reseller.contacts.iter().filter_map(|c| c.email.as_deref()))
            .collect();
        let mut lines = vec![
            vec![Cell::new(format!("{} runs {}", definition.id, server.version), Role::Title)],
            pair("reseller", definition.reseller.to_string()),
            pair("place", location.join(", ")),
            pair("windows", format!("{windows}{shared}")),
        ];
        lines.extend(place::of_server(self.desk, server, self.now).map(|outside| {
            let text = format!("! {} lies outside the countries of the contract", outside.country);
            vec![
                Cell::dim(" ".repeat(12)),
                Cell::new(text, Role::Soon),
                Cell::dim(format!("  {}", outside.rule)),
            ]
        }));
        lines.extend(place.backup.map(|backup| pair("backup", format!("daily {backup}"))));
        lines.extend(self.server_backup_lines(server));
        lines.push(self.load_line(server));
        lines.push(pair("tenants", format!("{}: {}", tenants.len(), tenants.join(", "))));
        lines.push(match reached.is_empty() {
            true => vec![
                Cell::dim(format!("{:<12}", "notices")),
                Cell::new("NO ADDRESS of the reseller is stored (F081)", Role::Missed),
            ],
            false => pair("notices", reached.join(", ")),
        });
        lines.extend(self.guarantee_line(server).map(|text| pair("apps", text)));
        for test in &server.tests {
            let asked = format!("{}, asked by {} {}", test.release, test.by, self.clock_time(test.asked));
            lines.push(pair("test", asked));
        }
        for slot in server.slots.iter().rev() {
            lines.push(Vec::new());
            lines.extend(self.slot_lines(server, slot));
        }
        lines
    }

    fn slot_lines(&self, server: &Server, slot: &Slot) -> Vec<Line> {
        let world = self.desk.world();
        let tally = rollout::tally(world, slot.release.as_str());
        let wave = slot.wave.map_or_else(String::new, |wave| {
            let (through, all) =
                tally.waves.get(usize::from(wave).wrapping_sub(1)).copied().unwrap_or_default();
            format!(", wave {wave} ({through}/{all})")
        });
        let title = format!("{} -> {}  {}", slot.from, slot.release, self.words().state(slot.progress()));
        let mut lines = vec![vec![
            Cell::new(title, Role::Title),
            Cell::dim(format!("  rollout {}/{}{wave}", tally.done, tally.of)),
        ]];
        if let Some(halt) = world.halt(slot.release.as_str()).filter(|_| slot.is_open()) {
            let text = format!("  HALTED by {}: {}", halt.by, halt.reason);
            lines.push(vec![Cell::new(text, Role::Missed)]);
        }
        if slot.is_open() && world.is_hotfix(slot.release.as_str()) {
            let text = "  a hotfix: little tested, it may break something else (F258)";
            lines.push(vec![Cell::new(text, Role::Soon)]);
        }
        if slot.is_open() && world.is_untested(slot.release.as_str()) {
            let text = "  urgent: no test version came before it (F082)";
            lines.push(vec![Cell::new(text, Role::Soon)]);
        }
        lines.extend(self.documentation_line(slot));
        lines.extend(self.timeline(server, slot));
        lines
    }

    /// Where resellers read about an update that is still to come (F043).
    fn documentation_line(&self, slot: &Slot) -> Option<Line> {
        let release = self.desk.world().releases.by_id(slot.release.as_str()).filter(|_| slot.is_open())?;
        Some(vec![match &release.notes {
            Some(notes) => Cell::dim(format!("  documentation: {notes}")),
            None => Cell::new("  NO DOCUMENTATION is named (F043)", Role::Soon),
        }])
    }

    /// What happened and what is to come, by time, with the present between them.
    fn timeline(&self, server: &Server, slot: &Slot) -> Vec<Line> {
        let mut points = happened(self.words(), slot);
        let line = schedule::find(self.desk, server.definition.id.as_str(), slot.release.as_str(), self.now);
        let rules = self.desk.update_contract(self.now).and_then(|contract| contract.updates.as_ref());
        let newest = line.filter(|line| line.slot == slot);
        if let Some((line, rules)) = newest.zip(rules).filter(|_| slot.is_open() && slot.started.is_none()) {
            points.extend(self.ahead(&line, rules));
        }
        points.sort_by_key(|point| point.0);
        let zone_time = |at: Instant| format!("  {:<17}", self.clock_time(at));
        let mut lines: Vec<Line> = Vec::new();
        let mut passed = false;
        for (at, text, role) in points {
            if at > self.now && !passed {
                passed = true;
                lines.push(vec![Cell::new("  -- now --", Role::Dim)]);
            }
            lines.push(vec![Cell::dim(zone_time(at)), Cell::new(text, role)]);
        }
        lines
    }

    fn ahead(&self, line: &schedule::Line<'_>, rules: &UpdateRules) -> Vec<(Instant, String, Role)> {
        let slot = line.slot;
        let mut points = Vec::new();
        if slot.effective != slot.standard {
            points.push((slot.standard, "standard start".to_owned(), Role::Dim));
        }
        points.push((line.latest, "latest start a deferral can reach".to_owned(), Role::Dim));
        let release = self.desk.world().releases.by_id(slot.release.as_str());
        let takes = span::short(update::duration(rules, release));
        points.push((slot.effective, format!("UPDATE BEGINS, takes {takes}"), Role::Title));
        for owed in owed::of(self.desk, line, self.now) {
            let role = if owed.due < self.now { Role::Missed } else { Role::Text };
            points.push((owed.due, format!("{} is due", self.words().state(owed.kind)), role));
        }
        points
    }
}

/// Everything that was recorded about a slot.
fn happened(words: Words, slot: &Slot) -> Vec<(Instant, String, Role)> {
    let mut points = Vec::new();
    let mut add = |at: Instant, text: String, role: Role| points.push((at, text, role));
    for notice in &slot.notices {
        let to = if notice.to.is_empty() { String::new() } else { format!(" to {}", notice.to.len()) };
        let old = if notice.start == slot.effective { "" } else { " (of another date)" };
        add(notice.sent, format!("notice sent{to}{old}"), Role::Text);
    }
    for deferral in &slot.deferrals {
        let number = deferral.number;
        add(deferral.asked, format!("D-{number} asked for by {}", deferral.by), Role::Text);
        if let Some((by, at)) = deferral.decided_by.as_ref().zip(deferral.decided) {
            let reason = deferral.reason.as_ref().map(|reason| format!(": {reason}")).unwrap_or_default();
            add(at, format!("D-{number} {} by {by}{reason}", words.state(deferral.state)), Role::Text);
        }
    }
    if let Some(started) = slot.started {
        match &slot.exception {
            None => add(started, "update began".to_owned(), Role::Text),
            Some(Exception { reason, rules }) if rules.is_empty() => {
                add(started, format!("update began: {reason}"), Role::Text);
            }
            Some(Exception { reason, rules }) => {
                add(started, format!("update began despite {}: {reason}", rules.join(", ")), Role::Soon);
            }
        }
    }
    if let Some(end) = &slot.end {
        let took =
            slot.duration().map_or_else(String::new, |seconds| format!(" after {}", span::short(seconds)));
        let (text, role) = match &end.outcome {
            Outcome::Done => (format!("done{took}"), Role::Text),
            Outcome::Failed { what } => (format!("FAILED{took}: {what}"), Role::Missed),
            Outcome::RolledBack { why } => (format!("rolled back{took}: {why}"), Role::Soon),
        };
        add(end.at, text, role);
    }
    if let Some(confirmed) = slot.confirmed {
        add(confirmed, "success message sent".to_owned(), Role::Text);
    }
    points
}
