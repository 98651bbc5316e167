//! What is thought about what a customer has.

use chrono::NaiveDate;

use crate::domain::base::cents::Cents;
use crate::domain::base::instant::Instant;
use crate::domain::base::isc::Isc;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::base::version::Version;
use crate::domain::contract::Called;
use crate::domain::facts::platform::Support;
use crate::domain::readings::billing::{Amount, Average, Ground};
use crate::domain::readings::finding::Found;
use crate::domain::readings::licence::Missing;
use crate::domain::readings::version::Compatibility;

/// How long a pool lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Runway {
    Full,
    /// Too little was measured.
    Unknown,
    Steady,
    /// Whole days.
    Days(u64),
}

/// Amounts in bytes unless said otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageStep {
    Reserved {
        licences: u32,
        each: u64,
    },
    /// So many GB of so many bytes.
    Bought {
        gb: u64,
        each: u64,
    },
    Quota {
        licences: u32,
        each: u64,
        bought: u64,
        gb: u64,
        quota: u64,
    },
    Measured {
        at: Instant,
        used: u64,
    },
    Used {
        used: u64,
        quota: u64,
        percent: u64,
    },
    Full {
        used: u64,
        quota: u64,
    },
    /// Fewer than four measurements over three days.
    FewMeasured,
    /// A straight line through the last days, that grows by so much a day.
    Trend {
        per_day: Option<u64>,
    },
    Runway {
        quota: u64,
        used: u64,
        per_day: u64,
        days: u64,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VersionStep {
    App(Version),
    Server(Version),
    Apart {
        compatibility: Compatibility,
        allowed: u32,
    },
    /// Versions that are another one when the contract is read to the letter.
    Odd(Vec<Version>),
    /// The older one, whose features are guaranteed.
    Features(Version),
    AfterUpdate {
        to: Version,
        compatibility: Compatibility,
    },
    /// The end customer is to be informed before that.
    Inform,
    Supported {
        support: Support,
        newest: usize,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BillingStep {
    /// Each local day counts with the licences at its end.
    EachDay,
    Average(Average),
    /// Of the whole month, if nothing changes.
    WholeMonth(Average),
    /// `None` where a fee is not recorded.
    Fees {
        so_far: Option<Cents>,
        whole: Option<Cents>,
    },
    /// On all licences that a reseller is charged for, or on the tenant's alone.
    MeasuredOn(Option<Id>),
    Baseline {
        count: u32,
        day: NaiveDate,
        ground: Ground,
    },
    Allowance {
        percent: u32,
        of: u32,
        allowance: u32,
    },
    Cancelled {
        year: i32,
        counted: u32,
        by_tenant: u32,
        net: i64,
    },
    Amount(Amount),
    Penalty {
        excess: u32,
        months: u32,
        penalty: Cents,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LicenceStep {
    Configured {
        users: usize,
        system: u32,
    },
    /// With what other functions presuppose.
    Need(u32),
    /// With those that come with others.
    Have(u32),
    Diff {
        have: u32,
        need: u32,
        diff: i64,
    },
    /// Users without.
    Without(usize),
    Missing(Missing),
    Warned(Found),
}

/// Lengths in minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HoursStep {
    /// The days of the period; the last is not part of it any more.
    Days {
        from: NaiveDate,
        before: NaiveDate,
    },
    /// So many times the hours until the system is accepted.
    Introduction(u32),
    Accepted,
    Granted(i64),
    /// No number of hours is agreed.
    NoBudget,
    Booked {
        day: NaiveDate,
        seconds: i64,
        of: Called,
        apart: bool,
    },
    Used(i64),
    Left {
        granted: i64,
        used: i64,
        left: i64,
    },
    Beyond {
        used: i64,
        granted: i64,
        billable: i64,
    },
    Cost {
        billable: i64,
        rate: Cents,
        cost: Cents,
    },
    /// What an hour beyond them costs is not agreed.
    NoRate,
    /// In services that were not agreed.
    Outside(i64),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CreditStep {
    Rented {
        licence: Text,
        count: u32,
        monthly: Isc,
    },
    /// All that is rented, for a month.
    Monthly(Isc),
    Daily(Isc),
    Left(Isc),
    /// So many seconds.
    Lasts {
        runtime: i64,
        ends: Instant,
    },
    /// The last office hours before the end are over.
    OrderBy(Instant),
    /// The reminder of so many days is due.
    Reminder(u32),
}
