//! What can be found, by area: values, said elsewhere.

use chrono::NaiveDate;

use crate::domain::base::cents::Cents;
use crate::domain::base::firmware::Firmware;
use crate::domain::base::instant::Instant;
use crate::domain::base::isc::Isc;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::readings::billing::Amount;
use crate::domain::readings::storage::Pool;

/// What cancelling licences changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cancelling {
    Count {
        before: u32,
        after: u32,
    },
    /// There is no baseline in this calendar year.
    NoBaseline,
    MayCancel(Allowed),
    Counted {
        before: u32,
        after: u32,
        allowance: u32,
        left: u32,
        net: i64,
    },
    /// More is cancelled than the amount allows.
    Amount(Amount),
    TooMany {
        excess: u32,
        cost: Cost,
    },
    /// What the month costs, if nothing else changes.
    Month {
        before: Cents,
        after: Cents,
    },
    Pool {
        before: Pool,
        after: Pool,
    },
}

/// How many may be cancelled in a year, and what that is measured by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allowed {
    pub whose: Over,
    pub allowance: u32,
    pub year: i32,
    pub percent: u32,
    pub of: u32,
    pub day: NaiveDate,
    /// The day is not that of the contract's plain rule.
    pub marked: bool,
}

/// Whose ceiling it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Over {
    Reseller(Id),
    Tenant(Id),
}

/// What too many of them cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cost {
    /// An estimate: billing decides.
    Penalty(Cents),
    /// So many monthly fees each, which are not recorded.
    Fees(u32),
}

/// Something to be known about an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// What is rented is off until credits are loaded.
    UsedUp,
    /// The reminder of so many days is due.
    Reminder(u32),
    /// A licence went down and up so often in so many days.
    Switched {
        licence: Text,
        cycles: u32,
        days: u32,
        last: NaiveDate,
    },
    Firmware {
        firmware: Text,
        from: Firmware,
    },
    Hosting(Hosting),
    /// Bought, so that nothing is rented beside it.
    Bought {
        licence: Text,
        count: u32,
    },
    NoTerm,
    Maintenance,
    /// Prices hold until the licence server is spoken to again.
    Prices,
    /// What is left is kept.
    Kept,
}

/// The seconds that credits last, and until when; `None` while nothing is rented.
pub type Lasts = Option<(i64, Instant)>;

/// What loading credits changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TopUp {
    Balance {
        before: Isc,
        after: Isc,
    },
    Now(Lasts),
    /// Afterwards, at today's prices.
    Then(Lasts),
    AtNewPrices(Lasts),
    Month {
        before: Isc,
        after: Isc,
    },
    /// Loading contacts the licence server, from when on changed prices hold.
    Contact,
    /// Credits are not taken back or paid out.
    Bound,
}

/// What is not as the contract wants it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wrong {
    /// A trunk without a passed test is not supported.
    TrunkFailed(Id),
    TrunkUntested(Id),
    /// Who must be reachable has no licence.
    Unlicensed(Text),
    Lines {
        who: Text,
        lines: u32,
    },
    NoPhone(Text),
}

/// What switching a function off changes; products by their names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Releasing {
    /// Personal settings are deleted, the function is gone.
    SettingsLost {
        user: Text,
        product: Box<str>,
    },
    /// Somebody else gets a licence.
    Licensed {
        user: Text,
        product: Box<str>,
    },
    MayPresuppose {
        user: Text,
        product: Box<str>,
        released: Box<str>,
    },
}

/// What is not as the contract wants it for a product that is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// It works with this platform only; what there is, where that is written down.
    Platform {
        wanted: Box<str>,
        there: Option<Text>,
    },
    MostUsers {
        users: usize,
        most: u32,
    },
    /// Members of teams, and licences for them.
    AnalyticsShut {
        members: usize,
        have: u32,
    },
    NoCti,
}

/// What is wrong about what the system runs on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hosting {
    /// It runs in the cloud, without a contract for that.
    NoCloudContract,
    Platform {
        on: Text,
        wanted: Box<[Box<str>]>,
    },
}
