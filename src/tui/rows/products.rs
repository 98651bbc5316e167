//! Rows of licences, credits and availability.

use crate::domain::availability::{self, Reading, Unmeasured};
use crate::domain::credit::{self, Standing};
use crate::domain::desk::Desk;
use crate::domain::instant::Instant;
use crate::domain::licence::{self, State};
use crate::tui::list::RowKey;

/// A credit account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreditRow {
    pub account: String,
    pub standing: Standing,
}

/// One product of one tenant's system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LicenceRow {
    pub tenant: String,
    pub product: String,
    pub need: u32,
    pub have: u32,
    /// Users without a licence.
    pub without: usize,
    /// What is presupposed and not there, or advised.
    pub missing: String,
    pub state: State,
}

/// The contract year of one tenant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AvailabilityRow {
    pub tenant: String,
    pub reading: Result<Reading, Unmeasured>,
}

impl CreditRow {
    pub(super) fn key(&self) -> RowKey {
        RowKey::Account(self.account.clone())
    }
}

impl LicenceRow {
    pub(super) fn key(&self) -> RowKey {
        RowKey::Licence(self.tenant.clone(), self.product.clone())
    }
}

impl AvailabilityRow {
    pub(super) fn key(&self) -> RowKey {
        RowKey::Tenant(self.tenant.clone())
    }
}

pub(super) fn credits(desk: &Desk, now: Instant) -> Vec<CreditRow> {
    let lines = credit::lines(desk, now).into_iter();
    lines.map(|line| CreditRow { account: line.id.to_string(), standing: line.standing }).collect()
}

pub(super) fn licences(desk: &Desk, now: Instant) -> Vec<LicenceRow> {
    let row = |line: licence::Line<'_>| {
        let missing = line.missing.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let advice = line.advice.map(|advice| format!("{advice} advised")).unwrap_or_default();
        LicenceRow {
            tenant: line.tenant.to_string(),
            product: line.product.key.to_string(),
            need: line.need,
            have: line.have,
            without: line.without.len(),
            missing: if missing.is_empty() { advice } else { missing },
            state: line.state,
        }
    };
    licence::lines(desk, now).into_iter().map(row).collect()
}

pub(super) fn availability(desk: &Desk, now: Instant) -> Vec<AvailabilityRow> {
    let lines = availability::lines(desk, now).into_iter();
    lines.map(|line| AvailabilityRow { tenant: line.id.to_string(), reading: line.reading }).collect()
}
