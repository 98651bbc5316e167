//! How licences are billed and cancelled, as it is written and as it is used.

use serde::Deserialize;
use toml::Spanned;

use super::cites::Written;

/// Billing of licences, the ceiling on cancelling them, and the penalty (F124 to F130).
#[derive(Clone, Debug)]
pub struct BillingRules {
    /// The licence that is billed (F044).
    pub licence: Box<str>,
    /// Percent of the baseline that may be cancelled in a calendar year (F128).
    pub cancel_percent: u32,
    /// Monthly fees that one licence cancelled too many costs (F129).
    pub penalty_months: u32,
    /// Percent of what may be cancelled from which on it is an alarm.
    pub warn_percent: u32,
    pub cites: BillingCites,
}

cites! {
    /// Rules on the billing of licences (F124 to F131).
    BillingCites {
        /// The licence that is billed (F044).
        base,
        /// Active licences are what counts (F048).
        active,
        /// What is charged (F125).
        amount,
        /// The month's average (F126).
        average,
        /// Licences are put in and out of use at any time (F127).
        daily,
        /// How many may be cancelled in a year (F128).
        ceiling,
        /// What each one too many costs (F129).
        penalty,
        /// What the ceiling is measured on (F130).
        baseline,
    }
    may have {
        /// Who must be reachable needs a licence (F045).
        reachable,
        /// Who puts licences into use (F047).
        activated,
        /// Billing is by the month (F124).
        monthly,
        /// Prices are those of the list or of an accepted offer (F131).
        offer,
        /// The ceiling is on licences and amount (A45).
        both,
        /// Which cancellations count (A46).
        gross,
        /// The penalty is an estimate (A47).
        estimate,
        /// The baseline of a contract that began later (A48).
        late,
        /// Cancelling shrinks the storage (A43).
        pool,
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BillingPack {
    pub licence: String,
    pub cancel_percent: Spanned<u32>,
    pub penalty_months: u32,
    pub warn_percent: Spanned<u32>,
    pub rules: Spanned<BillingCites<Written>>,
}

/// What the ceiling is on (A45).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CancelCeiling {
    /// Licences and amount; whichever is reached first.
    #[default]
    Either,
    Count,
    Amount,
}

/// Whose licences the ceiling is measured on (A45).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CeilingScope {
    /// All that the reseller is charged for (F128).
    #[default]
    Reseller,
    /// Those of each tenant by itself.
    Tenant,
}

/// Which cancellations count (A46).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CancelCount {
    /// All of the calendar year.
    #[default]
    Gross,
    /// What the count has fallen below the baseline.
    Net,
}

/// Which of the cancelled licences are those too many (A47).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PenaltyOn {
    #[default]
    LastCancelled,
    FirstCancelled,
}

/// The baseline of a contract that began after the first working day of the year (A48).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LateBaseline {
    /// Taken on the first working day of the contract.
    #[default]
    FirstWorkday,
    /// There is none in that year.
    None,
}

impl CancelCeiling {
    pub fn word(self) -> &'static str {
        match self {
            CancelCeiling::Either => "either",
            CancelCeiling::Count => "count",
            CancelCeiling::Amount => "amount",
        }
    }
}

impl CeilingScope {
    pub fn word(self) -> &'static str {
        match self {
            CeilingScope::Reseller => "reseller",
            CeilingScope::Tenant => "tenant",
        }
    }
}

impl CancelCount {
    pub fn word(self) -> &'static str {
        match self {
            CancelCount::Gross => "gross",
            CancelCount::Net => "net",
        }
    }
}

impl PenaltyOn {
    pub fn word(self) -> &'static str {
        match self {
            PenaltyOn::LastCancelled => "last_cancelled",
            PenaltyOn::FirstCancelled => "first_cancelled",
        }
    }
}

impl LateBaseline {
    pub fn word(self) -> &'static str {
        match self {
            LateBaseline::FirstWorkday => "first_workday",
            LateBaseline::None => "none",
        }
    }
}
