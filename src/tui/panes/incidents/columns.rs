//! The columns of the queue.

use crate::domain::base::span;
use crate::domain::contract::{Column as ClockColumn, Counting};
use crate::domain::facts::incident::StepKey;
use crate::domain::facts::presence;
use crate::domain::readings::clock;
use crate::tui::cell::{Cell, NOTHING};
use crate::tui::panes::faces;
use crate::tui::panes::incidents::row::{Queued, Seen};
use crate::tui::panes::row::Column;
use crate::tui::panes::scene::Scene;
use crate::tui::panes::table::Wish;
use crate::tui::role::Role;
use crate::words::console::{Column as Title, Mark};

type Of = Column<Queued>;

/// Width of a time that may be past, and of one that is past for certain.
const DUE: u16 = 15;
const WHEN: u16 = 9;

/// Columns that need more room than they mostly do: long numbers, wall times, and clocks that say when they go on.
pub(super) fn widen(wish: &mut Wish, at: Scene<'_>) {
    let (world, absolute) = (at.desk.world(), at.model.look.absolute);
    let least = match wish.title {
        Title::Id => u16::try_from(world.next_number().0.to_string().len()).unwrap_or(u16::MAX),
        Title::Start | Title::Restore | Title::Eta if absolute => DUE,
        Title::Age if absolute => WHEN,
        Title::Start | Title::Restore => faces::resting_width(at).unwrap_or(0),
        _ => return,
    };
    wish.resize(wish.width.max(least));
}

pub(super) const COLUMNS: &[Of] = &[
    Of::left(Title::Priority, 2, 0, |row, _| faces::priority(row.incident, row.contract)),
    Of::left(Title::Id, 4, 0, |row, at| {
        let new = at.model.look.news.is_new(row.incident.number) && !at.is_past();
        Cell::new(row.incident.number.0.to_string(), if new { Role::Notice } else { Role::Text })
    }),
    Of::left(Title::Stage, 3, 4, |row, at| Cell::new(row.incident.stage(at.now).code(), row.role())),
    Of::right(Title::Start, 9, 0, |row, at| clock(ClockColumn::Start, row, at)),
    Of::right(Title::Restore, 9, 2, |row, at| match row.incident.worked_around && row.incident.is_open() {
        true => Cell::text(at.words().mark(Mark::WorkedAround)),
        false => clock(ClockColumn::Restore, row, at),
    }),
    Of::left(Title::Escalation, 6, 10, escalation),
    Of::left(Title::Tenant, 8, 1, |row, at| Cell::text(at.desk.world().tenants.id(row.incident.tenant)))
        .up_to(20),
    Of::left(Title::Server, 8, 9, |row, at| {
        Cell::text(row.incident.server.map_or(NOTHING, |server| at.desk.world().servers.id(server)))
    }),
    Of::flexible(Title::Subject, 13, 1, |row, _| Cell::new(row.incident.subject.as_str(), row.role()))
        .up_to(36),
    Of::left(Title::Owner, 4, 3, |row, at| Cell::text(owner(row, at))),
    Of::right(Title::Eta, 9, 11, |row, at| {
        let Some(eta) = row.incident.eta.filter(|_| row.incident.is_open()) else { return Cell::none() };
        let absolute = at.model.look.absolute;
        let text = if absolute {
            at.due(eta)
        } else {
            faces::distance(eta, at.now, at.shows_seconds(Some(row.incident.class.priority)))
        };
        Cell::new(text, if eta < at.now { Role::Soon } else { Role::Text })
    }),
    Of::right(Title::Waited, 6, 12, |row, at| match row.incident.life.waited(at.now) {
        0 => Cell::none(),
        waited => Cell::text(span::short(waited)),
    }),
    Of::left(Title::Channel, 6, 13, |row, at| {
        Cell::text(at.words().mark(Mark::Channel(row.incident.channel)))
    }),
    Of::left(Title::Reseller, 10, 14, |row, at| {
        let world = at.desk.world();
        let reseller = world.tenants.get(row.incident.tenant).and_then(|tenant| tenant.reseller);
        Cell::text(reseller.map_or(NOTHING, |reseller| world.resellers.id(reseller)))
    }),
    Of::right(Title::Age, 6, 5, |row, at| match at.model.look.absolute {
        true => Cell::text(at.when(row.incident.received)),
        false => faces::age(row.incident, row.contract, at.words(), at.now),
    }),
    Of::left(Title::LastNote, 24, 15, |row, _| {
        Cell::dim(row.incident.last_note.as_deref().unwrap_or("").replace('\n', " "))
    }),
];

/// `lw`, or with how many others are on it now `lw+1`; `.+ts` where it is nobody's. As wide as an owner:
/// whoever comes moves no column.
fn owner(row: &Seen<'_>, at: Scene<'_>) -> String {
    let owner = row.incident.owner.map_or(NOTHING, |owner| at.desk.world().names.get(owner));
    match presence::others(at.others(), row.incident.number).as_slice() {
        [] => owner.to_owned(),
        [other] if row.incident.owner.is_none() => format!("{owner}+{}", other.by),
        others => format!("{owner}+{}", others.len()),
    }
}

fn clock(column: ClockColumn, row: &Seen<'_>, at: Scene<'_>) -> Cell {
    let Seen { incident, contract } = *row;
    let Some(contract) = contract else { return Cell::dim("?") };
    let Some(rule) = contract.clocks.iter().find(|rule| rule.column == Some(column)) else {
        return Cell::none();
    };
    match clock::read(rule, contract, &incident.life, at.now) {
        Some(reading) if reading.is_never() => Cell::new(at.words().mark(Mark::NeverMet), Role::Missed),
        Some(reading) => {
            let counting = rule.target(incident.class.priority).map(|target| target.counting);
            let calendar = contract.calendar(counting.unwrap_or(Counting::Always));
            let face = faces::clock(&reading, rule, calendar, incident.class.priority, at);
            let wall = reading.due.filter(|_| at.model.look.absolute && reading.stopped.is_none());
            let over = !incident.is_open() && face.role == Role::Missed;
            let text = wall.map_or_else(|| face.text(), |due| at.due(due));
            Cell::new(text, if over { Role::Dim } else { face.role })
        }
        // Not to be judged, which is not the same as having no such clock.
        None if incident.life.is_incomplete() => Cell::new("?", Role::Soon),
        None => Cell::none(),
    }
}

/// `1 due`, `1 done`, `-`: what was recorded of the ladder.
fn escalation(row: &Seen<'_>, at: Scene<'_>) -> Cell {
    let (incident, words) = (row.incident, at.words());
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
        _ => Cell::none(),
    }
}
