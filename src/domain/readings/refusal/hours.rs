//! Reasons of acts about the hours of a contract.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::base::number::Number;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;

/// A reason that acts about hours can have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfHours {
    /// The tenant holds no contract with hours.
    NoContract(Id),
    /// When the tenant's contract began is not written down.
    NoBegin(Id),
    NoCategory {
        category: Text,
        known: Vec<Box<str>>,
    },
    BeforeContract {
        day: NaiveDate,
        begins: NaiveDate,
    },
    AcceptedAlready {
        tenant: Id,
        on: NaiveDate,
    },
    /// A day to come.
    AcceptedLater(NaiveDate),
    IntroductionOver {
        tenant: Id,
        on: NaiveDate,
    },
    NoTime,
    /// More than anybody works at once.
    TooLong,
    /// The incident is one of another tenant.
    NotOfTenant {
        number: Number,
        of: Box<str>,
        not: Id,
    },
    /// A correction would take away more than is booked.
    LessBooked {
        minutes: i64,
        category: Text,
        from: NaiveDate,
    },
    OutOfRange {
        hours: u32,
        most: u32,
    },
    FreeRate,
    NoService,
}
