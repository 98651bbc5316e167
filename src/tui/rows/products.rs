//! Rows of licences, credits, cancellations, availability and contracts.

use chrono::NaiveDate;

use crate::domain::availability::{self, Reading, Unmeasured};
use crate::domain::backup;
use crate::domain::billing::{self, Ceiling};
use crate::domain::credit::{self, Standing};
use crate::domain::desk::Desk;
use crate::domain::holding;
use crate::domain::instant::Instant;
use crate::domain::licence::{self, State};
use crate::tui::list::RowKey;

/// A credit account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreditRow {
    pub account: String,
    pub standing: Standing,
    /// Licences are switched down and up (F186).
    pub switched: bool,
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

/// What one tenant has cancelled in the calendar year, and what it may.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CancellationRow {
    pub tenant: String,
    /// Active licences.
    pub count: u32,
    pub ceiling: Ceiling,
}

/// The contract year of one tenant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AvailabilityRow {
    pub tenant: String,
    pub server: Option<String>,
    pub reading: Result<Reading, Unmeasured>,
}

/// One contract of one tenant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContractRow {
    pub tenant: String,
    pub pack: String,
    pub version: Option<String>,
    pub begins: Option<NaiveDate>,
    pub phase: Option<&'static str>,
    /// Minutes used, of the period's budget, and billable.
    pub hours: Option<(i64, i64, i64)>,
    /// Last good backup, cold backup and test of restoring.
    pub backup: Option<Instant>,
    pub cold: Option<Instant>,
    pub tested: Option<Instant>,
    pub backups: Option<backup::State>,
    pub certified: usize,
    pub authorised: usize,
    pub lacks_reporter: bool,
    /// Duties of the customer that are not met.
    pub unmet: usize,
    pub state: holding::State,
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

impl CancellationRow {
    pub(super) fn key(&self) -> RowKey {
        RowKey::Tenant(self.tenant.clone())
    }
}

impl AvailabilityRow {
    pub(super) fn key(&self) -> RowKey {
        RowKey::Tenant(self.tenant.clone())
    }
}

impl ContractRow {
    pub(super) fn key(&self) -> RowKey {
        RowKey::Contract(self.tenant.clone(), self.pack.clone())
    }
}

pub(super) fn contracts(desk: &Desk, now: Instant) -> Vec<ContractRow> {
    let row = |line: holding::Line<'_>| {
        let backups = line.backups.as_ref();
        let hours = line.hours.as_ref();
        ContractRow {
            tenant: line.id.to_string(),
            pack: line.holding.pack.to_string(),
            version: line.contract.map(|contract| contract.version.to_string()),
            begins: line.holding.begins,
            phase: hours.map(|reading| reading.phase.word()),
            hours: hours.map(|reading| (reading.used, reading.budget, reading.billable)),
            backup: backups.and_then(|line| Some(line.backups.good.as_ref()?.at)),
            cold: backups.and_then(|line| Some(line.backups.cold.as_ref()?.at)),
            tested: backups.and_then(|line| Some(line.backups.tested.as_ref()?.at)),
            backups: backups.map(backup::Line::state),
            certified: line.certified,
            authorised: line.authorised,
            lacks_reporter: line.lacks_reporter(),
            unmet: line.unmet,
            state: line.state(),
        }
    };
    holding::lines(desk, now).into_iter().map(row).collect()
}

pub(super) fn credits(desk: &Desk, now: Instant) -> Vec<CreditRow> {
    let lines = credit::lines(desk, now).into_iter();
    let row = |line: credit::Line<'_>| CreditRow {
        account: line.id.to_string(),
        standing: line.standing,
        switched: !line.switched.is_empty(),
    };
    lines.map(row).collect()
}

pub(super) fn licences(desk: &Desk, now: Instant) -> Vec<LicenceRow> {
    let row = |line: licence::Line<'_>| {
        let missing = line.seen_to();
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

/// Tenants whose year has a baseline, the nearest to its ceiling first.
pub(super) fn cancellations(desk: &Desk, now: Instant) -> Vec<CancellationRow> {
    let row = |line: billing::Line<'_>| {
        let billing::Reading { count, ceiling, .. } = line.reading;
        Some(CancellationRow { tenant: line.id.to_string(), count, ceiling: ceiling? })
    };
    billing::lines(desk, now).into_iter().filter_map(row).collect()
}

pub(super) fn availability(desk: &Desk, now: Instant) -> Vec<AvailabilityRow> {
    let row = |line: availability::Line<'_>| AvailabilityRow {
        tenant: line.id.to_string(),
        server: line.tenant.definition.server.as_ref().map(ToString::to_string),
        reading: line.reading,
    };
    availability::lines(desk, now).into_iter().map(row).collect()
}
