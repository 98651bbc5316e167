//! Licences that were cancelled in the calendar year, of those that may be.

use crate::domain::base::cents::Cents;
use crate::domain::base::zone;
use crate::domain::readings::billing::{self, Ceiling, CeilingState, Fee, Group, Invoice, Month};
use crate::domain::readings::desk::Desk;
use crate::tui::cell::{Cell, Line, pad};
use crate::tui::list::RowKey;
use crate::tui::model::Pane;
use crate::tui::panes::names::Names;
use crate::tui::panes::row::{Column, Row};
use crate::tui::panes::scene::Scene;
use crate::tui::role::Role;
use crate::words::Words;
use crate::words::console::{Column as Title, Corner, Mark};

/// Licences that are charged, what was cancelled of them in the calendar year, and what may be: of a
/// reseller, or of one tenant.
#[derive(Clone, Debug)]
pub(super) struct CancellationRow {
    whose: Charged,
    /// Active licences.
    count: u32,
    /// Cancelled in the year.
    cancelled: u32,
    /// What the month costs up to now (F125).
    amount: Option<Cents>,
    /// `None` for a share of what is measured together.
    ceiling: Option<Ceiling>,
}

/// Whose row it is.
#[derive(Clone, Debug)]
enum Charged {
    Reseller(String),
    /// A tenant, below its reseller's row where it has one.
    Tenant {
        id: String,
        below: bool,
    },
}

type Of = Column<CancellationRow>;

impl Row for CancellationRow {
    type Seen<'a> = &'a Self;

    const PANE: Pane = Pane::Licences;
    const COLUMNS: &'static [Of] = &[
        Of::left(Title::Charged, 10, 0, |row, _| Cell::text(row.who())).up_to(20),
        Of::right(Title::Baseline, 5, 1, |row, _| {
            row.cell(|ceiling, _| {
                let star = if ceiling.baseline.ground.is_marked() { "*" } else { "" };
                Cell::text(format!("{}{star}", ceiling.baseline.count))
            })
        }),
        Of::right(Title::Now, 5, 3, |row, _| Cell::text(row.count.to_string())),
        Of::right(Title::Amount, 9, 4, |row, at| {
            let amount = row.amount.map(|amount| Cell::text(at.words().number(&amount.to_string())));
            amount.unwrap_or_else(|| Cell::dim("?"))
        }),
        Of::right(Title::Cancelled, 4, 0, |row, _| {
            Cell::text(row.ceiling.map_or(row.cancelled, |ceiling| ceiling.counted).to_string())
        }),
        Of::right(Title::Allowed, 5, 0, |row, _| {
            row.cell(|ceiling, _| Cell::text(ceiling.allowance.to_string()))
        }),
        Of::right(Title::Left, 4, 0, |row, _| {
            row.cell(|ceiling, role| Cell::new(ceiling.left.to_string(), role))
        }),
        Of::right(Title::Percent, 3, 0, |row, _| {
            row.cell(|ceiling, role| Cell::new(ceiling.used_percent.to_string(), role))
        }),
        Of::right(Title::Penalty, 11, 2, |row, at| {
            row.cell(|ceiling, role| match ceiling.penalty {
                _ if ceiling.excess == 0 => Cell::none(),
                Some(penalty) => Cell::new(at.words().number(&penalty.to_string()), role),
                None => Cell::new("?", role),
            })
        }),
        Of::left(Title::State, 6, 0, |row, at| {
            row.cell(|ceiling, role| Cell::new(word(at.words(), ceiling.state), role))
        }),
    ];

    /// Every reseller with the shares of its tenants below it, the nearest to its ceiling first.
    fn all(at: Scene<'_>) -> Vec<Self> {
        billing::groups(at.desk, at.now).iter().flat_map(|group| charged(group, at)).collect()
    }

    fn key(&self, _: &Desk) -> RowKey {
        match &self.whose {
            Charged::Reseller(id) => RowKey::Reseller(id.clone()),
            Charged::Tenant { id, .. } => RowKey::Tenant(id.clone()),
        }
    }

    fn names(&self, names: &mut Names<'_>) {
        match &self.whose {
            Charged::Tenant { id, .. } => names.tenant_by_id(id),
            Charged::Reseller(id) => {
                let reseller = names.desk.world().resellers.by_id(id);
                names.add(&[id, reseller.map_or("", |reseller| &reseller.name)]);
            }
        }
        names.add(&["cancel"]);
        self.ceiling.iter().for_each(|ceiling| names.state(ceiling.state));
    }

    fn seen<'a>(&'a self, _: Scene<'a>) -> Option<&'a Self> {
        Some(self)
    }

    /// `cancel autohaus-k  12 of  14  85% near`
    fn brief(row: &&Self, at: Scene<'_>) -> Line {
        let (words, who) = (at.words(), pad(&row.who(), 10));
        let Some(ceiling) = &row.ceiling else {
            let mark = Mark::Cancelled { who: &who, count: row.cancelled, of: row.count };
            return vec![Cell::text(words.mark(mark))];
        };
        let (count, of, percent) = (ceiling.counted, ceiling.allowance, ceiling.used_percent);
        let mark = Mark::CancelledPercent { who: &who, count, of, percent };
        vec![Cell::text(words.mark(mark)), Cell::new(word(words, ceiling.state), role(ceiling.state))]
    }

    /// `2 near ceiling`; nothing while all are far from it.
    fn corner(rows: &[Self], at: Scene<'_>) -> String {
        let ceilings = rows.iter().filter_map(|row| row.ceiling);
        match ceilings.filter(|ceiling| ceiling.state >= CeilingState::Near).count() {
            0 => String::new(),
            near => at.words().corner(Corner::NearCeiling(near)),
        }
    }
}

impl CancellationRow {
    /// A share stands below its reseller.
    fn who(&self) -> String {
        match &self.whose {
            Charged::Tenant { id, below: true } => format!("  {id}"),
            Charged::Reseller(id) | Charged::Tenant { id, below: false } => id.clone(),
        }
    }

    /// Something of its ceiling, where it has one of its own.
    fn cell(&self, of: impl FnOnce(&Ceiling, Role) -> Cell) -> Cell {
        self.ceiling.as_ref().map_or_else(Cell::none, |ceiling| of(ceiling, role(ceiling.state)))
    }
}

/// One row where there is one tenant.
fn charged(group: &Group<'_>, at: Scene<'_>) -> Vec<CancellationRow> {
    let invoice = Invoice::of(group, zone::day(group.terms.zone, at.now), at.now);
    let row = |whose, reading: &billing::BillingReading, amount, ceiling| CancellationRow {
        whose,
        count: reading.count,
        cancelled: reading.gross(),
        amount,
        ceiling,
    };
    let below = group.shares.len() > 1;
    let share = |(line, month): (&billing::BillingLine<'_>, &Option<Month>)| {
        let amount = month.and_then(|month| month.fee_so_far).map(Fee::cents);
        let shared = below && group.reading.ceiling.is_some();
        let ceiling = line.reading.ceiling.filter(|_| !shared);
        row(Charged::Tenant { id: line.id.to_string(), below }, &line.reading, amount, ceiling)
    };
    let reseller = Charged::Reseller(group.whose.id().to_string());
    let all = row(reseller, &group.reading, invoice.so_far, group.reading.ceiling);
    let shares = group.shares.iter().zip(&invoice.months).map(share);
    below.then_some(all).into_iter().chain(shares).collect()
}

fn word(words: Words, state: CeilingState) -> String {
    let word = words.state(state);
    if state == CeilingState::Over { word.to_uppercase() } else { word.to_owned() }
}

pub fn role(state: CeilingState) -> Role {
    match state {
        CeilingState::Over => Role::Missed,
        CeilingState::Near => Role::Soon,
        CeilingState::Free => Role::Text,
    }
}
