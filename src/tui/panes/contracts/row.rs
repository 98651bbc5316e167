//! Contracts of tenants.

use chrono::NaiveDate;

use crate::domain::base::instant::Instant;
use crate::domain::base::span;
use crate::domain::readings::backup;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::holding::{self, HoldingState};
use crate::domain::readings::hours::{Budget, Phase};
use crate::tui::cell::{Cell, cut};
use crate::tui::list::RowKey;
use crate::tui::model::Pane;
use crate::tui::panes::names::Names;
use crate::tui::panes::row::{Column, Row};
use crate::tui::panes::scene::Scene;
use crate::tui::role::Role;
use crate::words::Words;
use crate::words::console::{Column as Title, Corner, Mark};

/// One contract of one tenant.
#[derive(Clone, Debug)]
pub(super) struct ContractRow {
    tenant: String,
    pack: String,
    version: Option<String>,
    begins: Option<NaiveDate>,
    phase: Option<Phase>,
    /// Minutes used, and what they are measured against; `None` where nothing is agreed.
    hours: Option<(i64, Option<Budget>)>,
    /// Last good backup, cold backup and test of restoring.
    backup: Option<Instant>,
    cold: Option<Instant>,
    tested: Option<Instant>,
    backups: Option<backup::BackupState>,
    certified: usize,
    authorised: usize,
    lacks_reporter: bool,
    /// Duties of the customer that are not met.
    unmet: usize,
    state: HoldingState,
}

type Of = Column<ContractRow>;

impl Row for ContractRow {
    type Seen<'a> = &'a Self;

    const PANE: Pane = Pane::Contracts;
    const COLUMNS: &'static [Of] = &[
        Of::left(Title::Customer, 12, 0, |row, _| Cell::text(row.tenant.clone())).up_to(20),
        Of::left(Title::Contract, 12, 0, |row, _| Cell::text(row.pack.clone())).up_to(18),
        Of::left(Title::Version, 7, 8, |row, _| {
            row.version.clone().map_or_else(|| Cell::new("?", Role::Missed), Cell::dim)
        }),
        Of::left(Title::Phase, 5, 3, |row, at| {
            row.phase.map_or_else(Cell::none, |phase| Cell::text(cut(at.words().state(phase), 5)))
        }),
        Of::right(Title::Hours, 9, 1, |row, at| hours(at.words(), row)),
        Of::right(Title::Billable, 5, 4, |row, at| match row.hours {
            Some((_, Some(budget))) if budget.billable > 0 => {
                Cell::new(decimal(at.words(), budget.billable), Role::Missed)
            }
            _ => Cell::none(),
        }),
        Of::right(Title::Backup, 6, 2, |row, at| ago(row.backup, backed_up(row.backups), at)),
        Of::right(Title::Cold, 5, 7, |row, at| ago(row.cold, Role::Text, at)),
        Of::right(Title::Tested, 5, 6, |row, at| ago(row.tested, Role::Text, at)),
        Of::right(Title::Certified, 3, 5, |row, _| Cell::new(row.certified.to_string(), row.reporters())),
        Of::right(Title::Authorised, 4, 5, |row, _| Cell::new(row.authorised.to_string(), row.reporters())),
        Of::left(Title::Begins, 11, 9, |row, at| {
            row.begins.map_or_else(Cell::none, |day| Cell::dim(at.words().date(day)))
        }),
        Of::right(Title::Unmet, 5, 8, |row, _| match row.unmet {
            0 => Cell::none(),
            unmet => Cell::new(unmet.to_string(), Role::Soon),
        }),
        Of::left(Title::State, 5, 0, |row, at| Cell::new(at.words().state(row.state), role(row.state))),
    ];

    fn all(at: Scene<'_>) -> Vec<Self> {
        holding::lines(at.desk, at.now).iter().map(Self::of).collect()
    }

    fn key(&self, _: &Desk) -> RowKey {
        RowKey::Contract(self.tenant.clone(), self.pack.clone())
    }

    fn names(&self, names: &mut Names<'_>) {
        names.tenant_by_id(&self.tenant);
        names.add(&[&self.pack]);
        names.state(self.state);
        names.add(&[self.version.as_deref().unwrap_or("?")]);
        self.phase.iter().for_each(|phase| names.state(*phase));
    }

    fn seen<'a>(&'a self, _: Scene<'a>) -> Option<&'a Self> {
        Some(self)
    }

    /// `14 warn`: alarms among them.
    fn corner(rows: &[Self], at: Scene<'_>) -> String {
        match rows.iter().filter(|row| row.state != HoldingState::Fine).count() {
            0 => String::new(),
            alarming => at.words().corner(Corner::Warned(alarming)),
        }
    }
}

impl ContractRow {
    fn of(line: &holding::HoldingLine<'_>) -> Self {
        let backups = line.backups.as_ref();
        let hours = line.hours.as_ref();
        Self {
            tenant: line.id.to_string(),
            pack: line.holding.pack.to_string(),
            version: line.contract.map(|contract| contract.version.to_string()),
            begins: line.holding.begins,
            phase: hours.map(|reading| reading.phase),
            hours: hours.map(|reading| (reading.used, reading.budget)),
            backup: backups.and_then(|line| Some(line.backups.good.as_ref()?.at)),
            cold: backups.and_then(|line| Some(line.backups.cold.as_ref()?.at)),
            tested: backups.and_then(|line| Some(line.backups.tested.as_ref()?.at)),
            backups: backups.map(backup::BackupLine::state),
            certified: line.certified,
            authorised: line.authorised,
            lacks_reporter: line.lacks_reporter(),
            unmet: line.unmet,
            state: line.state(),
        }
    }

    /// How those are shown who may report.
    fn reporters(&self) -> Role {
        if self.lacks_reporter { Role::Soon } else { Role::Text }
    }
}

fn ago(at: Option<Instant>, role: Role, scene: Scene<'_>) -> Cell {
    at.map_or_else(Cell::none, |at| Cell::new(span::short(scene.now - at), role))
}

/// `17.5/16`, in hours.
fn hours(words: Words, row: &ContractRow) -> Cell {
    let Some((used, budget)) = row.hours else { return Cell::none() };
    let Some(budget) = budget.map(|budget| budget.granted) else {
        return Cell::new(words.mark(Mark::NoBudget(&decimal(words, used))), Role::Soon);
    };
    let role = match (used > budget, row.state) {
        (true, _) => Role::Missed,
        (false, HoldingState::Fine) => Role::Text,
        (false, _) => Role::Soon,
    };
    Cell::new(format!("{}/{}", decimal(words, used), decimal(words, budget)), role)
}

/// Minutes in hours with one decimal, cut off; whole hours without.
fn decimal(words: Words, minutes: i64) -> String {
    match minutes % 60 * 10 / 60 {
        0 => (minutes / 60).to_string(),
        tenths => words.number(&format!("{}.{tenths}", minutes / 60)),
    }
}

fn backed_up(state: Option<backup::BackupState>) -> Role {
    match state {
        Some(backup::BackupState::Critical) => Role::Missed,
        Some(backup::BackupState::Warn) => Role::Soon,
        _ => Role::Text,
    }
}

fn role(state: HoldingState) -> Role {
    match state {
        HoldingState::Alarming => Role::Missed,
        HoldingState::Warning => Role::Soon,
        HoldingState::Fine => Role::Text,
    }
}
