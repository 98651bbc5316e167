//! Rows that several pages show.

use std::collections::BTreeMap;

use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::base::table::Id;
use crate::domain::contract::Counting;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::incident::Incident;
use crate::domain::readings::alarm::{self, Limit};
use crate::domain::readings::owed::{self, Owed};
use crate::domain::readings::turn::Turn;
use crate::domain::readings::{availability, clock, roster, storage};
use crate::tui::cell::{Cell, Line};
use crate::tui::panes::{availability_role, faces, hours, level, percent};
use crate::tui::role::Role;
use crate::wall::view::OnDesk;
use crate::wall::view::table::{Rows, aligned, one};
use crate::words::wall::OnWall;

/// Columns of the bar of a storage pool.
const BAR: u16 = 20;
const GIGABYTE: u64 = 1_000_000_000;

/// A row of what runs out, before it is written.
enum Ahead {
    Clock(Number, usize),
    Owed(Owed),
    Limit(Limit),
}

impl OnDesk<'_> {
    /// What runs out next, whatever it is, in the order of turns; `besides` incidents whose clocks are large.
    pub(super) fn limits(self, most: usize, besides: &[Number]) -> Rows {
        let (desk, now) = (self.desk, self.now);
        let clocks = |number: &Number| {
            let incident = desk.world().incident(*number)?;
            let clocks = desk.clocks(incident, now).into_iter();
            Some(clocks.filter(|(_, reading)| reading.due.is_some() && reading.stopped.is_none()).count())
        };
        let hidden: usize = besides.iter().filter_map(clocks).sum();
        let running =
            desk.deadlines().in_turn(now).filter(|(_, number, _)| !besides.contains(number)).take(most);
        let mut all: Vec<(Instant, Ahead)> =
            running.map(|(due, number, clock)| (due, Ahead::Clock(number, clock))).collect();
        let listed = all.len();
        all.extend(owed::all(desk, now).into_iter().map(|owed| (owed.due, Ahead::Owed(owed))));
        all.extend(alarm::limits(desk, now).into_iter().map(|limit| (limit.due, Ahead::Limit(limit))));
        let of = desk.deadlines().running().len().saturating_sub(hidden) + all.len() - listed;
        all.sort_by_key(|(due, _)| Turn::of(*due, now));
        let rows = all.into_iter().take(most).filter_map(|(due, ahead)| self.row_of(due, ahead));
        Rows::of(aligned(rows.collect(), &[0]), of)
    }

    fn row_of(self, due: Instant, ahead: Ahead) -> Option<Vec<Line>> {
        let words = self.words;
        let late = if due < self.now { Role::Missed } else { Role::Text };
        let left = || one(Cell::new(self.clock(faces::distance(due, self.now, true)), self.role(late)));
        let text = |text: String| one(Cell::text(text));
        Some(match ahead {
            Ahead::Clock(number, index) => {
                let incident = self.desk.world().incident(number)?;
                let (left, clock) = self.running(incident, index)?;
                let mut row = vec![one(left), text(clock)];
                row.extend(self.of_incident(incident));
                row
            }
            Ahead::Owed(owed) => {
                let what = format!("{} {}", owed.server, words.update_to(owed.release.as_str()));
                vec![left(), text(words.state(owed.kind).to_owned()), text(what)]
            }
            Ahead::Limit(limit) => {
                let kind = text(words.state(limit.kind).to_owned());
                let whose = limit.tenant.as_ref().map(|id| self.names().of(self.desk.world(), id));
                vec![
                    left(),
                    kind,
                    text(self.thing(&limit.about)),
                    Line::new(),
                    text(whose.unwrap_or_default()),
                ]
            }
        })
    }

    fn running(self, incident: &Incident, index: usize) -> Option<(Cell, String)> {
        let contract = self.desk.contract(incident)?;
        let rule = contract.clocks.get(index)?;
        let reading = clock::read(rule, contract, &incident.life, self.now)?;
        let counting = rule.target(incident.class.priority).map(|target| target.counting);
        let calendar = contract.calendar(counting.unwrap_or(Counting::Always));
        let face = faces::face(&reading, rule, calendar, self.words, self.now, true);
        let left = Cell::new(self.clock_of(&reading, face.text()), self.role(face.role));
        Some((left, self.words.clock_name(&rule.name).to_owned()))
    }

    /// Number, priority, tenant, owner and subject, a column each.
    pub(super) fn of_incident(self, incident: &Incident) -> [Line; 5] {
        let world = self.desk.world();
        let priority = incident.class.priority;
        let owner = incident.owner.map_or("-", |owner| world.names.get(owner));
        [
            one(Cell::text(incident.number.to_string())),
            one(Cell::new(format!("P{}", priority.number()), self.role(Role::of_priority(priority)))),
            one(Cell::text(self.names().tenant(world, incident.tenant))),
            one(Cell::text(owner)),
            one(Cell::dim(self.names().subject(incident))),
        ]
    }

    /// What something is called that may be a tenant.
    fn thing(self, about: &Entity) -> String {
        let world = self.desk.world();
        match about {
            Entity::Tenant(id) => self.names().of(world, id),
            Entity::Reseller(id) => self.names().reseller(world, id),
            other => self.words.thing(other),
        }
    }

    /// Who works now, and who has which incidents open, by name.
    pub(super) fn people(self) -> Vec<Line> {
        let mut open: BTreeMap<&str, Vec<Number>> = BTreeMap::new();
        for person in roster::on_shift(self.desk.world(), self.now) {
            open.entry(person.id.as_str()).or_default();
        }
        for presence in &self.view.wall.people {
            let numbers = open.entry(presence.by.as_str()).or_default();
            if !numbers.contains(&presence.on) {
                numbers.push(presence.on);
            }
        }
        let row = |(who, numbers): (&str, Vec<Number>)| {
            let numbers: Vec<String> = numbers.iter().map(Number::to_string).collect();
            vec![one(Cell::text(who)), one(Cell::dim(numbers.join(", ")))]
        };
        aligned(open.into_iter().map(row).collect(), &[])
    }

    /// The fullest pools.
    pub(super) fn storage(self, most: usize) -> Rows {
        let pools = storage::pools(self.desk, self.now);
        let row = |pooled: &storage::Pooled<'_>| {
            let pool = &pooled.pool;
            let percent = pool.percent()?;
            let role = self.role(level(pool.fill(pooled.rules)));
            let used = pool.used? / GIGABYTE;
            let days =
                pool.runway_days().and_then(|days| i64::try_from(days).ok()).filter(|days| *days < 1_000);
            let days = days.filter(|_| !pool.is_full()).map(|days| self.tell(OnWall::LastsDays(days)));
            Some(vec![
                one(Cell::text(self.names().of(self.desk.world(), pooled.id))),
                one(Cell::text(format!("{used}/{} GB", pool.quota / GIGABYTE))),
                one(Cell::new(format!("{percent}%"), role)),
                one(Cell::bar(percent, Some(BAR), role)),
                one(Cell::dim(days.unwrap_or_default())),
            ])
        };
        let of = pools.iter().filter(|pooled| pooled.pool.percent().is_some()).count();
        Rows::of(aligned(pools.iter().filter_map(row).take(most).collect(), &[1, 2, 4]), of)
    }

    /// Promises that are missed or nearly, and how many are kept.
    pub(super) fn availability(self, most: usize) -> Rows {
        let lines = availability::lines(self.desk, self.now);
        let read = lines.iter().filter_map(|line| Some((line.id, line.reading.as_ref().ok()?)));
        let (kept, mut bad): (Vec<_>, Vec<_>) =
            read.partition(|(_, year)| year.state == availability::AvailabilityState::Kept);
        bad.sort_by_key(|(id, year)| (year.left, *id));
        let row = |(id, year): &(&Id, &availability::AvailabilityReading)| {
            let role = self.role(availability_role(year.state));
            vec![
                one(Cell::text(self.names().of(self.desk.world(), id))),
                one(Cell::text(percent(self.words, year))),
                one(Cell::new(hours(year.left), role)),
                one(Cell::new(self.words.state(year.state), role)),
            ]
        };
        let mut lines = aligned(bad.iter().take(most).map(row).collect(), &[1, 2]);
        let beyond = bad.len() - lines.len();
        if !lines.is_empty() && !kept.is_empty() {
            lines.push(vec![Cell::dim(self.tell(OnWall::Others(kept.len())))]);
        }
        Rows { lines, beyond }
    }
}
