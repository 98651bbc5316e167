//! Credit accounts.

use crate::domain::base::isc::Isc;
use crate::domain::base::span;
use crate::domain::readings::credit::{self, AccountState, Standing};
use crate::domain::readings::desk::Desk;
use crate::tui::cell::{Cell, Line, NOTHING, pad};
use crate::tui::list::RowKey;
use crate::tui::model::Pane;
use crate::tui::panes::names::Names;
use crate::tui::panes::row::{Column, Row};
use crate::tui::panes::scene::Scene;
use crate::tui::role::Role;
use crate::words::console::{Column as Title, Mark};

#[derive(Clone, Debug)]
pub(super) struct CreditRow {
    account: String,
    standing: Standing,
    /// Licences are switched down and up (F186).
    switched: bool,
}

type Of = Column<CreditRow>;

impl Row for CreditRow {
    type Seen<'a> = &'a Self;

    const PANE: Pane = Pane::Licences;
    const COLUMNS: &'static [Of] = &[
        Of::left(Title::Account, 10, 0, |row, at| Cell::text(at.words().mark(Mark::Account(&row.account)))),
        Of::right(Title::Balance, 8, 1, |row, at| {
            Cell::text(at.words().number(&format!("{:.1}", row.standing.balance)))
        }),
        Of::right(Title::Daily, 7, 2, |row, at| {
            Cell::text(at.words().number(&format!("{:.2}", row.standing.daily)))
        }),
        Of::right(Title::Monthly, 7, 5, |row, at| {
            Cell::text(at.words().number(&format!("{:.1}", row.standing.monthly)))
        }),
        Of::right(Title::Runtime, 7, 0, |row, _| {
            let runtime = row.standing.runtime.map_or_else(|| NOTHING.to_owned(), span::short);
            Cell::new(runtime, role(row.standing.state))
        }),
        Of::left(Title::Ends, 15, 3, |row, at| {
            row.standing.ends.map_or_else(Cell::none, |ends| Cell::text(at.due(ends)))
        }),
        Of::left(Title::LastContact, 9, 6, |row, at| {
            row.standing.last_contact.map_or_else(Cell::none, |last| Cell::dim(at.when(last)))
        }),
        Of::left(Title::State, 12, 0, |row, at| row.state(at)).up_to(18),
    ];

    fn all(at: Scene<'_>) -> Vec<Self> {
        let row = |line: credit::AccountLine<'_>| Self {
            account: line.id.to_string(),
            standing: line.standing,
            switched: !line.switched.is_empty(),
        };
        credit::lines(at.desk, at.now).into_iter().map(row).collect()
    }

    fn key(&self, _: &Desk) -> RowKey {
        RowKey::Account(self.account.clone())
    }

    fn names(&self, names: &mut Names<'_>) {
        names.add(&["innova", "acct", &self.account]);
        names.state(self.standing.state);
        names.add_if(self.switched, "switched");
        let account = names.desk.world().accounts.by_id(&self.account);
        if let Some(tenant) = account.and_then(|account| account.definition.tenant.as_ref()) {
            names.tenant_by_id(tenant.as_str());
        }
    }

    fn seen<'a>(&'a self, _: Scene<'a>) -> Option<&'a Self> {
        Some(self)
    }

    /// `innova acct 88  76d @3.3/d  next buy ok`
    fn brief(row: &&Self, at: Scene<'_>) -> Line {
        let (words, standing) = (at.words(), &row.standing);
        let runtime = standing.runtime.map_or_else(|| NOTHING.to_owned(), |s| format!("{}d", s / 86_400));
        let rate = words.number(&format!("@{:.1}/d", rounded(standing.daily)));
        let mark = match standing.state {
            AccountState::Safe => Mark::BuyOk,
            AccountState::Tight => Mark::BuySoon,
            AccountState::Dry => Mark::SwitchedOff,
            AccountState::RunsDry => Mark::BuyNow,
            AccountState::Accumulating => Mark::NotRented,
        };
        let account = pad(&words.mark(Mark::Account(&row.account)), 7);
        let text = format!("innova {account} {runtime:>4} {} ", pad(&rate, 7));
        vec![Cell::text(text), Cell::new(words.mark(mark), role(standing.state))]
    }
}

impl CreditRow {
    fn state(&self, at: Scene<'_>) -> Cell {
        let (words, state) = (at.words(), self.standing.state);
        match (self.switched, role(state)) {
            (false, role) => Cell::new(words.state(state), role),
            (true, role) => {
                let safe = state == AccountState::Safe;
                let mark = if safe { Mark::Switched } else { Mark::SwitchedTo(words.state(state)) };
                Cell::new(words.mark(mark), if role == Role::Missed { role } else { Role::Soon })
            }
        }
    }
}

/// To the nearest tenth, for a rate that nothing is decided by.
fn rounded(amount: Isc) -> Isc {
    Isc(amount.0 + Isc::ONE / 20)
}

pub fn role(state: AccountState) -> Role {
    match state {
        AccountState::Dry | AccountState::RunsDry => Role::Missed,
        AccountState::Tight => Role::Soon,
        AccountState::Safe => Role::Text,
        AccountState::Accumulating => Role::Dim,
    }
}
