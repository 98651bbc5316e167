//! Products of the tenants' systems.

use crate::domain::readings::desk::Desk;
use crate::domain::readings::finding::Finding;
use crate::domain::readings::licence::{self, LicenceState, Missing};
use crate::tui::cell::{Cell, Line, pad};
use crate::tui::list::RowKey;
use crate::tui::model::Pane;
use crate::tui::panes::names::Names;
use crate::tui::panes::row::{Column, Row};
use crate::tui::panes::scene::Scene;
use crate::tui::role::Role;
use crate::words::Words;
use crate::words::console::{Column as Title, Mark};

/// One product of one tenant's system.
#[derive(Clone, Debug)]
pub(super) struct ProductRow {
    tenant: String,
    product: String,
    need: u32,
    have: u32,
    /// Users without a licence.
    without: usize,
    /// What is presupposed and not there.
    missing: Vec<Missing>,
    warnings: Vec<Finding>,
    advice: Option<u32>,
    state: LicenceState,
}

type Of = Column<ProductRow>;

impl Row for ProductRow {
    type Seen<'a> = &'a Self;

    const PANE: Pane = Pane::Licences;
    const COLUMNS: &'static [Of] = &[
        Of::left(Title::Tenant, 8, 0, |row, _| Cell::text(row.tenant.clone())).up_to(14),
        Of::left(Title::Product, 11, 0, |row, _| Cell::text(shouted(&row.product))).up_to(20),
        Of::right(Title::Need, 4, 2, |row, _| Cell::text(row.need.to_string())),
        Of::right(Title::Have, 4, 3, |row, _| Cell::text(row.have.to_string())),
        Of::right(Title::Diff, 4, 0, |row, _| Cell::new(row.difference().to_string(), role(row.state))),
        Of::right(Title::Without, 3, 1, |row, _| match row.without {
            0 => Cell::none(),
            without => Cell::new(format!("*{without}"), role(row.state)),
        }),
        Of::flexible(Title::Missing, 12, 5, |row, at| {
            let lacks = row.state == LicenceState::Prerequisite;
            Some(row.lacks(at.words())).filter(|text| !text.is_empty()).map_or_else(Cell::none, |text| {
                Cell::new(text, if lacks { role(row.state) } else { Role::Text })
            })
        }),
        Of::left(Title::State, 6, 0, |row, at| {
            let word = at.words().state(row.state);
            let under = row.state == LicenceState::Under;
            Cell::new(if under { word.to_uppercase() } else { word.to_owned() }, role(row.state))
        }),
    ];

    fn all(at: Scene<'_>) -> Vec<Self> {
        let row = |line: licence::LicenceLine<'_>| Self {
            tenant: line.tenant.to_string(),
            product: line.product.key.to_string(),
            need: line.need,
            have: line.have,
            without: line.without.len(),
            missing: line.missing,
            warnings: line.warnings,
            advice: line.advice,
            state: line.state,
        };
        licence::lines(at.desk, at.now).into_iter().map(row).collect()
    }

    fn key(&self, _: &Desk) -> RowKey {
        RowKey::Licence(self.tenant.clone(), self.product.clone())
    }

    fn names(&self, names: &mut Names<'_>) {
        names.tenant_by_id(&self.tenant);
        // As it is written in lists, and as it is typed in commands.
        let shown = self.product.replace('-', "_");
        names.add(&["xphone", &self.product, &shown, &self.lacks(names.words)]);
        names.state(self.state);
    }

    fn seen<'a>(&'a self, _: Scene<'a>) -> Option<&'a Self> {
        Some(self)
    }

    /// `xphone nord   -4 OFFICE_PLUS  *4 users`
    fn brief(row: &&Self, at: Scene<'_>) -> Line {
        let mark = match row.state {
            LicenceState::Under if row.without > 0 => Mark::UsersWithout(row.without),
            LicenceState::Under => Mark::TooFew,
            LicenceState::Prerequisite => Mark::NoPrerequisite,
            LicenceState::Enough => Mark::Enough,
        };
        let (tenant, product) = (pad(&row.tenant, 6), pad(&shouted(&row.product), 12));
        vec![
            Cell::text(format!("xphone {tenant}{:>3} {product} ", row.difference())),
            Cell::new(at.words().mark(mark), role(row.state)),
        ]
    }
}

impl ProductRow {
    fn difference(&self) -> i64 {
        i64::from(self.have) - i64::from(self.need)
    }

    /// What is presupposed and not there, or else advised.
    fn lacks(&self, words: Words) -> String {
        match self.advice.filter(|_| self.missing.is_empty() && self.warnings.is_empty()) {
            Some(advice) => words.advised(advice),
            None => words.seen_to(&self.missing, &self.warnings),
        }
    }
}

/// `OFFICE_PLUS`
pub fn shouted(key: &str) -> String {
    key.to_uppercase().replace('-', "_")
}

pub fn role(state: LicenceState) -> Role {
    match state {
        LicenceState::Under => Role::Missed,
        LicenceState::Prerequisite => Role::Soon,
        LicenceState::Enough => Role::Text,
    }
}
