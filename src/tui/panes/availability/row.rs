//! Tenants with their contract year.

use crate::domain::readings::availability::{self, AvailabilityReading, AvailabilityState, Unmeasured};
use crate::domain::readings::desk::Desk;
use crate::tui::cell::{Cell, Line, pad};
use crate::tui::list::RowKey;
use crate::tui::model::Pane;
use crate::tui::panes::names::Names;
use crate::tui::panes::row::{Column, Row};
use crate::tui::panes::scene::Scene;
use crate::tui::role::Role;
use crate::words::Words;
use crate::words::console::{Column as Title, Mark};

#[derive(Clone, Debug)]
pub(super) struct YearRow {
    tenant: String,
    server: Option<String>,
    reading: Result<AvailabilityReading, Unmeasured>,
}

type Of = Column<YearRow>;

impl Row for YearRow {
    type Seen<'a> = &'a Self;

    const PANE: Pane = Pane::Availability;
    const COLUMNS: &'static [Of] = &[
        Of::left(Title::Tenant, 10, 0, |row, _| Cell::text(row.tenant.clone())).up_to(18),
        Of::right(Title::Percent, 6, 0, |row, at| {
            row.cell(|year, role| Cell::new(percent(at.words(), year), role))
        }),
        Of::right(Title::Left, 8, 0, |row, _| row.cell(|year, role| Cell::new(hours(year.left), role))),
        Of::right(Title::Down, 8, 2, |row, _| row.cell(|year, _| Cell::text(hours(year.down)))),
        Of::right(Title::Excluded, 8, 4, |row, _| {
            row.cell(|year, _| Cell::text(hours(year.excluded_seconds)))
        }),
        Of::left(Title::Year, 13, 5, |row, at| {
            row.cell(|reading, _| {
                let year = &reading.year;
                let day = |moment| at.words().short_day(at.desk.day(moment));
                Cell::dim(format!("{}-{}", day(year.from), day(year.to - 1)))
            })
        }),
        Of::left(Title::Budget, 14, 3, |row, _| row.cell(|year, role| Cell::bar(used(year), None, role))),
        Of::left(Title::Server, 7, 9, |row, _| row.server.clone().map_or_else(Cell::none, Cell::text))
            .up_to(10),
        Of::left(Title::State, 6, 0, |row, at| match &row.reading {
            Ok(year) => Cell::new(word(at.words(), year.state), role(year.state)),
            Err(_) => Cell::new(at.words().mark(Mark::Begin), Role::Soon),
        }),
    ];

    fn all(at: Scene<'_>) -> Vec<Self> {
        let row = |line: availability::AvailabilityLine<'_>| Self {
            tenant: line.id.to_string(),
            server: line.tenant.definition.server.as_ref().map(ToString::to_string),
            reading: line.reading,
        };
        availability::lines(at.desk, at.now).into_iter().map(row).collect()
    }

    fn key(&self, _: &Desk) -> RowKey {
        RowKey::Tenant(self.tenant.clone())
    }

    fn names(&self, names: &mut Names<'_>) {
        names.tenant_by_id(&self.tenant);
        match &self.reading {
            Ok(reading) => names.state(reading.state),
            Err(_) => names.add(&["begin?"]),
        }
    }

    fn seen<'a>(&'a self, _: Scene<'a>) -> Option<&'a Self> {
        Some(self)
    }

    /// `klinikum-n 99.48% left  -1h41 MISSED`
    fn brief(row: &&Self, at: Scene<'_>) -> Line {
        let (tenant, words) = (pad(&row.tenant, 10), at.words());
        match &row.reading {
            Ok(year) => {
                let (percent, left) = (pad(&percent(words, year), 6), hours(year.left));
                let text = format!("{tenant} {percent} {} ", words.mark(Mark::Left(&left)));
                vec![Cell::text(text), Cell::new(word(words, year.state), role(year.state))]
            }
            Err(_) => {
                let mark = words.mark(Mark::BeginOfContract);
                vec![Cell::text(format!("{tenant} ")), Cell::new(mark, Role::Soon)]
            }
        }
    }
}

impl YearRow {
    /// Something of a year that is measured.
    fn cell(&self, of: impl FnOnce(&AvailabilityReading, Role) -> Cell) -> Cell {
        self.reading.as_ref().map_or_else(|_| Cell::none(), |reading| of(reading, role(reading.state)))
    }
}

/// `99.48%`; a full hundred has one decimal less.
pub fn percent(words: Words, reading: &AvailabilityReading) -> String {
    words.number(&match reading.of_year() {
        10_000.. => "100.0%".to_owned(),
        hundredths => format!("{}.{:02}%", hundredths / 100, hundredths % 100),
    })
}

/// `41h12`, `-1h41`
pub fn hours(seconds: i64) -> String {
    let (sign, length) = (if seconds < 0 { "-" } else { "" }, seconds.unsigned_abs());
    format!("{sign}{}h{:02}", length / 3_600, length / 60 % 60)
}

/// Part of the allowed downtime that is used, in percent.
fn used(reading: &AvailabilityReading) -> u64 {
    let (down, budget) = (reading.down.unsigned_abs(), reading.budget.unsigned_abs());
    (down * 100).checked_div(budget).unwrap_or(100)
}

pub fn role(state: AvailabilityState) -> Role {
    match state {
        AvailabilityState::Kept => Role::Text,
        AvailabilityState::Low => Role::Soon,
        AvailabilityState::Missed => Role::Missed,
    }
}

fn word(words: Words, state: AvailabilityState) -> String {
    let word = words.state(state);
    if state == AvailabilityState::Missed { word.to_uppercase() } else { word.to_owned() }
}
