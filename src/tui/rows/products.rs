//! Rows of licences, credits, cancellations, availability and contracts.

use chrono::NaiveDate;

use crate::domain::base::cents::Cents;
use crate::domain::base::instant::Instant;
use crate::domain::base::zone;
use crate::domain::readings::availability;
use crate::domain::readings::availability::{Reading, Unmeasured};
use crate::domain::readings::backup;
use crate::domain::readings::billing;
use crate::domain::readings::billing::{Ceiling, Fee, Group, Invoice, Month};
use crate::domain::readings::credit;
use crate::domain::readings::credit::Standing;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::finding::Finding;
use crate::domain::readings::holding;
use crate::domain::readings::hours::{Budget, Phase};
use crate::domain::readings::licence;
use crate::domain::readings::licence::{Missing, State};
use crate::tui::list::RowKey;
use crate::words::Words;

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
    /// What is presupposed and not there.
    pub missing: Vec<Missing>,
    pub warnings: Vec<Finding>,
    pub advice: Option<u32>,
    pub state: State,
}

impl LicenceRow {
    /// What is presupposed and not there, or else advised.
    pub fn lacks(&self, words: Words) -> String {
        match self.advice.filter(|_| self.missing.is_empty() && self.warnings.is_empty()) {
            Some(advice) => words.advised(advice),
            None => words.seen_to(&self.missing, &self.warnings),
        }
    }
}

/// Licences that are charged, what was cancelled of them in the calendar year, and what may be: of a
/// reseller, or of one tenant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CancellationRow {
    pub whose: Charged,
    /// Active licences.
    pub count: u32,
    /// Cancelled in the year.
    pub cancelled: u32,
    /// What the month costs up to now (F125).
    pub amount: Option<Cents>,
    /// `None` for a share of what is measured together.
    pub ceiling: Option<Ceiling>,
}

/// Whose row it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Charged {
    Reseller(String),
    /// A tenant, below its reseller's row where it has one.
    Tenant {
        id: String,
        below: bool,
    },
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
    pub phase: Option<Phase>,
    /// Minutes used, and what they are measured against; `None` where nothing is agreed.
    pub hours: Option<(i64, Option<Budget>)>,
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
        match &self.whose {
            Charged::Reseller(id) => RowKey::Reseller(id.clone()),
            Charged::Tenant { id, .. } => RowKey::Tenant(id.clone()),
        }
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
            phase: hours.map(|reading| reading.phase),
            hours: hours.map(|reading| (reading.used, reading.budget)),
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
    let row = |line: licence::Line<'_>| LicenceRow {
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
    licence::lines(desk, now).into_iter().map(row).collect()
}

/// Every reseller with the shares of its tenants below it, the nearest to its ceiling first.
pub(super) fn cancellations(desk: &Desk, now: Instant) -> Vec<CancellationRow> {
    billing::groups(desk, now).iter().flat_map(|group| charged(group, now)).collect()
}

/// One row where there is one tenant.
fn charged(group: &Group<'_>, now: Instant) -> Vec<CancellationRow> {
    let invoice = Invoice::of(group, zone::day(group.terms.zone, now), now);
    let row = |whose, reading: &billing::Reading, amount, ceiling| CancellationRow {
        whose,
        count: reading.count,
        cancelled: reading.gross(),
        amount,
        ceiling,
    };
    let below = group.shares.len() > 1;
    let share = |(line, month): (&billing::Line<'_>, &Option<Month>)| {
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

pub(super) fn availability(desk: &Desk, now: Instant) -> Vec<AvailabilityRow> {
    let row = |line: availability::Line<'_>| AvailabilityRow {
        tenant: line.id.to_string(),
        server: line.tenant.definition.server.as_ref().map(ToString::to_string),
        reading: line.reading,
    };
    availability::lines(desk, now).into_iter().map(row).collect()
}
