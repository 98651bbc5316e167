//! The top lines: counts, time, and the single most urgent thing with the key that handles it.

use super::{Cell, Line, View};
use crate::domain::clock::{self, Verdict};
use crate::domain::contract::{Column, Contract, Stop};
use crate::domain::escalation;
use crate::domain::incident::{Incident, Priority};
use crate::domain::owed::OwedKind;
use crate::domain::span;
use crate::domain::zone;
use crate::tui::model::Standstill;
use crate::tui::role::Role;
use crate::tui::rows::ClockRow;

/// Incidents at the head of the queue among which the most urgent is looked for.
const LOOKED_AT: usize = 64;

impl View<'_> {
    /// Counts and time; the right part keeps its place.
    pub fn header(&self, width: u16) -> (Line, Line) {
        let tally = self.desk.world().queue().tally();
        let mut left = Line::new();
        if width >= 60 {
            left.extend([Cell::new("PIKETT ", Role::Title), self.mode(), Cell::text(" ")]);
        }
        let gap = if width >= 110 { "  " } else { " " };
        for priority in Priority::ALL {
            let count = tally.by_priority[priority.index()];
            let sign = if priority == Priority::P1 && count > 0 { "!" } else { "" };
            let role = if count > 0 { Role::of_priority(priority) } else { Role::Dim };
            left.push(Cell::new(format!("P{} {count}{sign}", priority.number()), role));
            left.push(Cell::text(gap));
        }
        let local = zone::local(self.desk.world().zone, self.now);
        if width < 60 {
            return (left, vec![Cell::text(local.format("%H:%M:%S").to_string())]);
        }
        let escalations = tally.escalations_due;
        let role = if escalations > 0 { Role::Missed } else { Role::Dim };
        left.push(Cell::dim("| "));
        left.push(Cell::new(format!("esc {escalations}"), role));
        left.push(Cell::dim(format!(" wait {}", self.desk.waiting(self.now))));
        if width >= 100 {
            left.push(Cell::dim(format!(" unowned {}", tally.unowned)));
        }
        left.push(Cell::dim(" | "));
        left.push(match (&self.model.status.trouble, self.model.look.standstill) {
            (Some(_), _) => Cell::new("TROUBLE", Role::Missed),
            (None, None) => Cell::dim("live"),
            (None, Some(Standstill::Frozen { .. })) => Cell::new("frozen", Role::Soon),
            (None, Some(Standstill::Past { .. })) => Cell::new("past", Role::Soon),
        });
        if width >= 100 {
            left.extend(self.guarded());
        }
        let format = if width >= 100 { "%a %-d %b %Y %H:%M:%S %Z" } else { "%a %-d %H:%M:%S %Z" };
        (left, vec![Cell::text(local.format(format).to_string())])
    }

    /// What can be done here: write, look, or look at another moment.
    fn mode(&self) -> Cell {
        let session = &self.model.session;
        match self.model.look.standstill {
            Some(Standstill::Past { at }) => {
                let at = zone::local(self.desk.world().zone, at).format("%-d %b %H:%M");
                Cell::new(format!("AT {at}"), Role::Notice)
            }
            Some(Standstill::Frozen { .. }) => Cell::new("ro", Role::Text),
            None if session.readonly => Cell::text("ro"),
            None => Cell::text(format!("rw:{}", session.user)),
        }
    }

    /// ` | away 23m | lock 48m`: how long nobody was there, and when the console locks itself.
    fn guarded(&self) -> Line {
        let guard = &self.model.session.guard;
        let mut line = Line::new();
        if let Some(away) = guard.away {
            line.extend([Cell::dim(" | "), Cell::new(format!("away {}", span::short(away)), Role::Soon)]);
        }
        if let Some(left) = guard.left(self.now).filter(|_| !self.model.size.is_large()) {
            // Whole minutes: a screen that counts seconds down costs a line over SSH each.
            let left = span::short((left + 59) / 60 * 60);
            line.push(Cell::dim(format!(" | lock {left}")));
        }
        line
    }

    /// The most urgent thing, the filter while it is typed, or what keeps the desk from moving.
    pub fn strip(&self, width: u16) -> (Line, Role) {
        if let Some(trouble) = &self.model.status.trouble {
            return (vec![Cell::text(format!("TROUBLE: {trouble}"))], Role::Alarm);
        }
        if let Some(still) = self.model.look.standstill {
            let at = zone::wall(self.desk.world().zone, still.at());
            let text = match still {
                Standstill::Frozen { .. } => format!("FROZEN at {at}  [z] goes on"),
                Standstill::Past { .. } => {
                    format!("THE DESK AS IT WAS at {at}, to be looked at only  :now comes back")
                }
            };
            return (vec![Cell::text(text)], Role::Notice);
        }
        match self.most_urgent() {
            Some((text, key)) => {
                // The key that handles it is never cut off.
                let room = width.saturating_sub(u16::try_from(key.len() + 5).unwrap_or(0));
                (vec![Cell::text(format!("!! {}  {key}", super::table::cut(&text, room)))], Role::Alarm)
            }
            None => (vec![Cell::dim("nothing urgent")], Role::Text),
        }
    }

    fn most_urgent(&self) -> Option<(String, &'static str)> {
        let world = self.desk.world();
        let head = world.queue().numbers().take(LOOKED_AT.min(world.queue().open()));
        let incidents: Vec<&Incident> = head.filter_map(|number| world.incident(number)).collect();
        let critical = incidents.iter().filter(|incident| incident.class.priority == Priority::P1);
        let escalation = critical.clone().find_map(|incident| self.escalation_due(incident));
        let unowned =
            || critical.clone().find(|i| i.owner.is_none()).map(|i| (self.names(i, "unowned"), "[a]take"));
        let idle = || {
            let mut waiting = critical.clone().filter(|i| i.life.stopped(Stop::Started).is_none());
            waiting.next().map(|i| (self.names(i, "not started"), "[s]start"))
        };
        let missed = || incidents.iter().find_map(|incident| self.missed(incident));
        let updates = || self.update_alarm();
        escalation.or_else(unowned).or_else(idle).or_else(missed).or_else(updates)
    }

    /// A failed update, a halted rollout, a notice that is missing: the first there is.
    fn update_alarm(&self) -> Option<(String, &'static str)> {
        let world = self.desk.world();
        let halted = || {
            let mut releases = world.releases.ids();
            releases.find_map(|id| Some(format!("ROLLOUT of {id} HALTED: {}", world.halt(id)?.reason)))
        };
        let rows = || self.rows.clocks().iter();
        let owed = |kind| {
            let owed = rows().find_map(|row| match row {
                ClockRow::Duty(owed) if owed.kind == kind && owed.due < self.now => Some(owed),
                _ => None,
            });
            owed.map(|owed| format!("{} update to {}", owed.server, owed.release))
        };
        let failed = owed(OwedKind::Retry).map(|what| format!("{what} FAILED"));
        let missing = || owed(OwedKind::Notice).map(|what| format!("{what}: NOTICE MISSING"));
        failed.or_else(halted).or_else(missing).map(|text| (text, "[3]updates"))
    }

    fn escalation_due(&self, incident: &Incident) -> Option<(String, &'static str)> {
        let contract = self.desk.contract(incident)?;
        let ladder = escalation::ladder(incident, contract).ok()?;
        let rung = ladder.iter().rfind(|rung| rung.is_due(self.now))?;
        let used = self.used(incident, contract, Column::Start);
        let text =
            format!("{used} -> ESCALATE: {}", escalation::callee_or_nobody(self.desk, contract, rung.step));
        Some((self.names(incident, &text), "[E]scalate"))
    }

    fn missed(&self, incident: &Incident) -> Option<(String, &'static str)> {
        let contract = self.desk.contract(incident)?;
        let column = |column| {
            let rule = contract.clocks.iter().find(|rule| rule.column == Some(column))?;
            let reading = clock::read(rule, contract, &incident.life, self.now).ok()??;
            (reading.verdict == Verdict::Missed && reading.stopped.is_none()).then_some(column)
        };
        let column = column(Column::Start).or_else(|| column(Column::Restore))?;
        let key = if column == Column::Start { "[s]start" } else { "[Enter]open" };
        Some((self.names(incident, &self.used(incident, contract, column)), key))
    }

    /// `start 135% of 2h30`
    fn used(&self, incident: &Incident, contract: &Contract, column: Column) -> String {
        let rule = contract.clocks.iter().find(|rule| rule.column == Some(column));
        let reading = rule.and_then(|rule| clock::read(rule, contract, &incident.life, self.now).ok()?);
        match (rule, reading) {
            (Some(rule), Some(reading)) => {
                let limit = reading.target.map(|limit| span::short(limit.seconds)).unwrap_or_default();
                format!("{} {}% of {limit}", rule.name, reading.percent.unwrap_or(0))
            }
            _ => String::new(),
        }
    }

    fn names(&self, incident: &Incident, what: &str) -> String {
        let tenant = self.desk.world().tenants.get(incident.tenant);
        let name = tenant.map(|tenant| tenant.definition.name.to_uppercase()).unwrap_or_default();
        format!("{} {name}  {what}", incident.number)
    }

    /// The filter as typed or applied, above the list; `None` when there is none. That of a pane with
    /// words of its own stands on its frame, where it has one.
    pub fn filter_line(&self) -> Option<(Line, Option<usize>)> {
        if let Some(narrowing) = self.narrowing() {
            return Some(narrowing);
        }
        let filter = &self.model.filter;
        if !filter.typing && filter.filter.is_empty() && filter.input.value().is_empty() {
            return None;
        }
        let prompt = if filter.typing { "/" } else { "filter: " };
        let mut line = vec![Cell::new(prompt, Role::Key), Cell::new(filter.input.value(), Role::Input)];
        if let Some(complaint) = &filter.complaint {
            line.push(Cell::new(format!("   {complaint}"), Role::Missed));
        } else {
            let count = self.len(crate::tui::model::Pane::Incidents);
            let all = self.rows.chosen_from(self.desk, self.model);
            let hint = if filter.typing { "  Enter keep, Esc leave" } else { "  [\\]clear" };
            line.push(Cell::dim(format!("   ({count} of {all}){hint}")));
            let text = filter.input.value();
            let view = self.model.memory.views.iter().find(|(_, saved)| saved.as_str() == text);
            line.extend(view.map(|(name, _)| Cell::dim(format!("   view: {name}"))));
        }
        let cursor = filter.typing.then(|| 1 + filter.input.visual_cursor());
        Some((line, cursor))
    }
}
