//! Pane 1: the queue.

use super::table::{Wish, fit, visible_rows};
use super::{Cell, Row, Table, View, cells};
use crate::domain::clock;
use crate::domain::contract::{Column as ClockColumn, Contract};
use crate::domain::incident::Incident;
use crate::domain::presence;
use crate::tui::model::Pane;
use crate::tui::role::Role;
use crate::tui::verb::{KeyNames, Verb};
use crate::words::Words;
use crate::words::console::{Column, Empty, Mark};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Col {
    Priority,
    Id,
    Stage,
    Start,
    Restore,
    Escalation,
    Tenant,
    Server,
    Subject,
    Owner,
    Eta,
    Waited,
    Channel,
    Reseller,
    Age,
    Note,
}

pub(super) const COLUMNS: [Wish<Col>; 16] = [
    Wish::left(Col::Priority, Column::Priority, 2, 0),
    Wish::left(Col::Id, Column::Id, 4, 0),
    Wish::left(Col::Stage, Column::Stage, 3, 2),
    Wish::right(Col::Start, Column::Start, 9, 0),
    Wish::right(Col::Restore, Column::Restore, 9, 2),
    Wish::left(Col::Escalation, Column::Escalation, 6, 6),
    Wish::left(Col::Tenant, Column::Tenant, 10, 1).up_to(20),
    Wish::left(Col::Server, Column::Server, 8, 7),
    Wish::flexible(Col::Subject, Column::Subject, 16, 5).up_to(22),
    Wish::left(Col::Owner, Column::Owner, 4, 3),
    Wish::right(Col::Eta, Column::Eta, 9, 8),
    Wish::right(Col::Waited, Column::Waited, 6, 9),
    Wish::left(Col::Channel, Column::Channel, 6, 10),
    Wish::left(Col::Reseller, Column::Reseller, 10, 11),
    Wish::right(Col::Age, Column::Age, 6, 4),
    Wish::left(Col::Note, Column::LastNote, 24, 12),
];

/// Width of an owner and who else is on it.
const OWNER: u16 = 6;

impl View<'_> {
    pub(super) fn incidents(&self, width: u16, height: u16) -> Table {
        let mut wishes = self.shown(Pane::Incidents, &COLUMNS);
        let digits = self.desk.world().next_number().0.to_string().len();
        if let Some(id) = wishes.iter_mut().find(|wish| wish.what == Col::Id) {
            id.width = id.width.max(u16::try_from(digits).unwrap_or(u16::MAX));
            id.most = id.width;
        }
        if let Some(owner) = wishes.iter_mut().find(|wish| wish.what == Col::Owner)
            && !self.others().is_empty()
        {
            (owner.width, owner.most) = (OWNER, OWNER);
        }
        let columns = fit(self.words(), &wishes, width);
        let state = self.model.list(Pane::Incidents);
        let visible = state.offset..state.offset + visible_rows(height);
        let numbers = visible.map_while(|index| Some((index, self.rows.incident(index)?)));
        let rows = numbers.filter_map(|(index, number)| {
            let incident = self.incident(number)?;
            let contract = self.desk.contract(incident).map(|contract| &**contract);
            let cells = columns.iter().map(|(col, _)| self.incident_cell(*col, incident, contract)).collect();
            let marked = self.model.marks.is_marked(number);
            Some(Row { cursor: index == state.cursor.index(), marked, cells })
        });
        let rows = rows.collect();
        let empty = match (self.desk.world().incidents.is_empty(), self.model.filter.filter.is_empty()) {
            (true, _) => {
                let key = self.keys.named(Verb::Report);
                self.words().empty(Empty::NoIncidentsYet { key: &key })
            }
            (false, false) => {
                let key = self.keys.named(Verb::ClearFilter);
                self.words().empty(Empty::NoIncidentPasses { key: &key })
            }
            (false, true) => self.words().empty(Empty::NoIncidents),
        };
        Table { columns: columns.into_iter().map(|(_, column)| column).collect(), rows, empty }
    }

    fn incident_cell(&self, col: Col, incident: &Incident, contract: Option<&Contract>) -> Cell {
        let (world, now) = (self.desk.world(), self.now);
        match col {
            Col::Priority => cells::priority(incident, contract),
            Col::Id => {
                let new = self.model.look.news.is_new(incident.number) && !self.is_past();
                Cell::new(incident.number.0.to_string(), if new { Role::Notice } else { Role::Text })
            }
            Col::Stage => {
                let role = if incident.is_open() { Role::Text } else { Role::Dim };
                Cell::new(incident.stage(now).code(), role)
            }
            Col::Start => self.clock_cell(ClockColumn::Start, incident, contract),
            Col::Restore if incident.worked_around && incident.is_open() => {
                Cell::text(self.words().mark(Mark::WorkedAround))
            }
            Col::Restore => self.clock_cell(ClockColumn::Restore, incident, contract),
            Col::Escalation => escalation(self.words(), incident),
            Col::Tenant => Cell::text(world.tenants.id(incident.tenant)),
            Col::Server => Cell::text(incident.server.map_or("-", |server| world.servers.id(server))),
            Col::Subject => {
                let role = if incident.is_open() { Role::Text } else { Role::Dim };
                Cell::new(incident.subject.as_str(), role)
            }
            Col::Owner => Cell::text(self.owner(incident)),
            Col::Eta => match incident.eta.filter(|_| incident.is_open()) {
                Some(eta) => {
                    let role = if eta < now { Role::Soon } else { Role::Text };
                    let absolute = self.model.look.absolute;
                    Cell::new(if absolute { self.brief_wall(eta) } else { cells::distance(eta, now) }, role)
                }
                None => Cell::dim("-"),
            },
            Col::Waited => match incident.life.waited(now) {
                0 => Cell::dim("-"),
                waited => Cell::text(crate::domain::span::short(waited)),
            },
            Col::Channel => Cell::text(self.words().mark(Mark::Channel(incident.channel))),
            Col::Reseller => {
                let tenant = world.tenants.get(incident.tenant);
                let reseller = tenant.and_then(|tenant| tenant.reseller);
                Cell::text(reseller.map_or("-", |reseller| world.resellers.id(reseller)))
            }
            Col::Age if self.model.look.absolute => Cell::text(self.brief_date(incident.received)),
            Col::Age => cells::age(incident, contract, now),
            Col::Note => Cell::dim(incident.last_note.as_deref().unwrap_or("").replace('\n', " ")),
        }
    }

    /// `lw`, or with who else is on it now `lw+ts`, `lw+2`.
    fn owner(&self, incident: &Incident) -> String {
        let owner = incident.owner.map_or("-", |owner| self.desk.world().names.get(owner));
        match presence::others(self.others(), incident.number).as_slice() {
            [] => owner.to_owned(),
            [other] => format!("{owner}+{}", other.by),
            others => format!("{owner}+{}", others.len()),
        }
    }

    pub(super) fn clock_cell(
        &self,
        column: ClockColumn,
        incident: &Incident,
        contract: Option<&Contract>,
    ) -> Cell {
        let Some(contract) = contract else { return Cell::dim("?") };
        let Some(rule) = contract.clocks.iter().find(|rule| rule.column == Some(column)) else {
            return Cell::dim("-");
        };
        match clock::read(rule, contract, &incident.life, self.now) {
            Some(reading) if reading.is_never() => Cell::new(self.words().mark(Mark::NeverMet), Role::Missed),
            Some(reading) => {
                let counting = rule.target(incident.class.priority).map(|target| target.counting);
                let calendar =
                    contract.calendar(counting.unwrap_or(crate::domain::contract::Counting::Always));
                let face = cells::clock(&reading, rule, calendar, self.words());
                let wall = reading.due.filter(|_| self.model.look.absolute && reading.stopped.is_none());
                let over = !incident.is_open() && face.role == Role::Missed;
                let text = wall.map_or_else(|| face.text(), |due| self.brief_wall(due));
                Cell::new(text, if over { Role::Dim } else { face.role })
            }
            // Not to be judged, which is not the same as having no such clock.
            None if incident.life.is_incomplete() => Cell::new("?", Role::Soon),
            None => Cell::dim("-"),
        }
    }
}

/// `1 due`, `1 done`, `-`: what was recorded of the ladder.
fn escalation(words: Words, incident: &Incident) -> Cell {
    use crate::domain::incident::StepKey;
    let due = incident.fired.iter().filter_map(|fired| match fired.step {
        StepKey::Level(level) => Some(level),
        _ => None,
    });
    let called = incident.escalations.iter().map(|e| e.level).max();
    match (due.max(), called) {
        (Some(due), _) if incident.is_open() && incident.escalation_due() => {
            Cell::new(words.mark(Mark::LevelDue(due)), Role::Missed)
        }
        (_, Some(called)) => Cell::text(words.mark(Mark::LevelCalled(called))),
        _ => Cell::dim("-"),
    }
}
