//! One server closely: its windows, its tenants, its updates and what happened to each.

use crate::domain::base::instant::Instant;
use crate::domain::base::span;
use crate::domain::base::text::Text;
use crate::domain::contract::UpdateRules;
use crate::domain::facts::server::Server;
use crate::domain::facts::slot::{Exception, Outcome, Slot};
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::{owed, place, rollout, schedule, update};
use crate::tui::cell::{Cell, Line, fill};
use crate::tui::role::Role;
use crate::tui::vm::view::View;
use crate::words::Words;
use crate::words::console::{Label, Server as On, Slot as Is};

fn pair(label: &str, value: impl Into<String>) -> Line {
    vec![Cell::dim(fill(label, 12)), Cell::text(value.into())]
}

impl View<'_> {
    pub(super) fn server_lines(&self, server: &Server) -> Vec<Line> {
        let (world, words) = (self.desk.world(), self.words());
        let pair = |label: Label, value: String| pair(words.aspect(label), value);
        let definition = &server.definition;
        let location = [&definition.data_centre, &definition.country];
        let location: Vec<&str> = location.into_iter().flatten().map(Text::as_str).collect();
        let place = world.place(server);
        let windows: Vec<String> = place.windows.iter().map(|window| words.window(window)).collect();
        let windows = match windows.is_empty() {
            true => words.aspect(Label::AnyTime).to_owned(),
            false => windows.join("; "),
        };
        let shared = place.shared.map(|centre| words.of_server(On::SharedIn(centre.as_str())));
        let shared = shared.unwrap_or_default();
        let here = |tenant: &&Tenant| tenant.definition.server.as_ref() == Some(&definition.id);
        let tenants: Vec<&str> = (world.tenants.rows().map(|(_, tenant)| tenant))
            .filter(here)
            .map(|t| t.definition.id.as_str())
            .collect();
        let runs = On::Runs { server: definition.id.as_str(), version: server.version.as_str() };
        let mut lines = vec![
            vec![Cell::new(words.of_server(runs), Role::Title)],
            pair(Label::Reseller, definition.reseller.to_string()),
            pair(Label::Place, location.join(", ")),
            pair(Label::Windows, format!("{windows}{shared}")),
        ];
        lines.extend(place::of_server(self.desk, server, self.now).map(|outside| {
            let text = words.of_server(On::Abroad { country: outside.country.as_ref() });
            vec![Cell::dim(" ".repeat(12)), Cell::new(text, Role::Soon), Cell::cited(Some(outside.rule))]
        }));
        lines.extend(
            place.backup.map(|backup| pair(Label::Backup, words.of_server(On::Daily(&backup.to_string())))),
        );
        lines.extend(self.server_backup_lines(server));
        lines.push(self.load_line(server));
        lines.push(pair(Label::Tenants, format!("{}: {}", tenants.len(), tenants.join(", "))));
        lines.push(self.notices_line(server));
        lines.extend(self.guarantee_line(server).map(|text| pair(Label::Apps, text)));
        for test in &server.tests {
            let at = self.at().clock_time(test.asked);
            let asked = On::TestAsked { release: test.release.as_str(), by: test.by.as_str(), at: &at };
            lines.push(pair(Label::Test, words.of_server(asked)));
        }
        for slot in server.slots.iter().rev() {
            lines.push(Vec::new());
            lines.extend(self.slot_lines(server, slot));
        }
        lines
    }

    /// Where the reseller is told about updates (F081).
    fn notices_line(&self, server: &Server) -> Line {
        let words = self.words();
        let reseller = self.desk.world().resellers.by_id(server.definition.reseller.as_str());
        let reached: Vec<&str> = reseller
            .into_iter()
            .flat_map(|reseller| reseller.contacts.iter().filter_map(|c| c.email.as_deref()))
            .collect();
        match reached.is_empty() {
            true => vec![
                Cell::dim(fill(words.aspect(Label::Notices), 12)),
                Cell::new(words.aspect(Label::NoAddress), Role::Missed),
                Cell::cited(self.update_rules().map(|rules| &rules.cites.contacts)),
            ],
            false => pair(words.aspect(Label::Notices), reached.join(", ")),
        }
    }

    fn slot_lines(&self, server: &Server, slot: &Slot) -> Vec<Line> {
        let (world, words) = (self.desk.world(), self.words());
        let tally = rollout::tally(world, slot.release.as_str());
        let wave = slot.wave.map_or_else(String::new, |wave| {
            let (through, all) =
                tally.waves.get(usize::from(wave).wrapping_sub(1)).copied().unwrap_or_default();
            words.of_server(On::Wave { wave, through, all })
        });
        let title = format!("{} -> {}  {}", slot.from, slot.release, words.state(slot.progress()));
        let mut lines = vec![vec![
            Cell::new(title, Role::Title),
            Cell::dim(format!("{}{wave}", words.of_server(On::Rollout { done: tally.done, of: tally.of }))),
        ]];
        if let Some(halt) = world.halt(slot.release.as_str()).filter(|_| slot.is_open()) {
            let (by, reason) = (words.recorded(&halt.by), words.recorded(&halt.reason));
            let said = On::HaltedBy { by: &by, reason: &reason };
            lines.push(vec![Cell::new(words.of_server(said), Role::Missed)]);
        }
        let cites = self.update_rules().map(|rules| &rules.cites);
        let warns = |label, rule| vec![Cell::new(words.aspect(label), Role::Soon), Cell::cited(rule)];
        if slot.is_open() && world.is_hotfix(slot.release.as_str()) {
            lines.push(warns(Label::Hotfix, self.desk.on_hotfixes(self.now)));
        }
        if slot.is_open() && world.is_untested(slot.release.as_str()) {
            lines.push(warns(Label::Untested, cites.map(|cites| &cites.test_first)));
        }
        // Where resellers read about an update that is still to come (F043).
        let release = world.releases.by_id(slot.release.as_str()).filter(|_| slot.is_open());
        lines.extend(release.map(|release| match &release.notes {
            Some(notes) => vec![Cell::dim(words.of_server(On::Documentation(notes.as_str())))],
            None => warns(Label::NoDocumentation, cites.and_then(|cites| cites.documentation.as_ref())),
        }));
        lines.extend(self.timeline(server, slot));
        lines
    }

    /// The rules on updates that hold now.
    fn update_rules(&self) -> Option<&UpdateRules> {
        self.desk.update_contract(self.now)?.updates.as_ref()
    }

    /// What happened and what is to come, by time, with the present between them.
    fn timeline(&self, server: &Server, slot: &Slot) -> Vec<Line> {
        let words = self.words();
        let mut points = happened(words, slot);
        let line = schedule::find(self.desk, server.definition.id.as_str(), slot.release.as_str(), self.now);
        let newest = line.filter(|line| line.slot == slot);
        if let Some((line, rules)) =
            newest.zip(self.update_rules()).filter(|_| slot.is_open() && slot.started.is_none())
        {
            points.extend(self.ahead(&line, rules));
        }
        points.sort_by_key(|point| point.0);
        let zone_time = |at: Instant| format!("  {}", fill(&self.at().clock_time(at), 17));
        let mut lines: Vec<Line> = Vec::new();
        let mut passed = false;
        for (at, text, role) in points {
            if at > self.now && !passed {
                passed = true;
                lines.push(vec![Cell::new(words.aspect(Label::Present), Role::Dim)]);
            }
            lines.push(vec![Cell::dim(zone_time(at)), Cell::new(text, role)]);
        }
        lines
    }

    fn ahead(&self, line: &schedule::UpdateLine<'_>, rules: &UpdateRules) -> Vec<(Instant, String, Role)> {
        let (slot, words) = (line.slot, self.words());
        let mut points = Vec::new();
        if slot.effective != slot.standard {
            points.push((slot.standard, words.aspect(Label::StandardStart).to_owned(), Role::Dim));
        }
        points.push((line.latest, words.aspect(Label::LatestStart).to_owned(), Role::Dim));
        let release = self.desk.world().releases.by_id(slot.release.as_str());
        let takes = span::short(update::duration(rules, release));
        points.push((slot.effective, words.of_slot(Is::Begins { takes: &takes }), Role::Title));
        for owed in owed::of(self.desk, line, self.now) {
            let role = if owed.due < self.now { Role::Missed } else { Role::Text };
            points.push((owed.due, words.of_slot(Is::IsDue(words.state(owed.kind))), role));
        }
        points
    }
}

/// Everything that was recorded about a slot.
fn happened(words: Words, slot: &Slot) -> Vec<(Instant, String, Role)> {
    let mut points = Vec::new();
    let mut add = |at: Instant, said: Is<'_>, role: Role| points.push((at, words.of_slot(said), role));
    for notice in &slot.notices {
        let said = Is::NoticeSent { to: notice.to.len(), old: notice.start != slot.effective };
        add(notice.sent, said, Role::Text);
    }
    for deferral in &slot.deferrals {
        let number = deferral.number;
        add(deferral.asked, Is::Asked { number, by: deferral.by.as_str() }, Role::Text);
        if let Some((by, at)) = deferral.decided_by.as_ref().zip(deferral.decided) {
            let (state, by) = (words.state(deferral.state), by.as_str());
            let reason = deferral.reason.as_ref().map(Text::as_str);
            add(at, Is::Decided { number, state, by, reason }, Role::Text);
        }
    }
    if let Some(started) = slot.started {
        match &slot.exception {
            None => add(started, Is::Began, Role::Text),
            Some(Exception { reason, rules }) if rules.is_empty() => {
                add(started, Is::BeganBecause(reason.as_str()), Role::Text);
            }
            Some(Exception { reason, rules }) => {
                let (rules, reason) = (&*rules.join(", "), reason.as_str());
                add(started, Is::BeganDespite { rules, reason }, Role::Soon);
            }
        }
    }
    if let Some(end) = &slot.end {
        let took = slot.duration().map(span::short);
        let took = took.as_deref();
        let (said, role) = match &end.outcome {
            Outcome::Done => (Is::Done { took }, Role::Text),
            Outcome::Failed { what } => (Is::Failed { took, what: what.as_str() }, Role::Missed),
            Outcome::RolledBack { why } => (Is::RolledBack { took, why: why.as_str() }, Role::Soon),
        };
        add(end.at, said, role);
    }
    if let Some(confirmed) = slot.confirmed {
        points.push((confirmed, words.aspect(Label::SuccessSent).to_owned(), Role::Text));
    }
    points
}
