//! Claims of acts about the hours of a contract.

use crate::domain::base::cents::Cents;
use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::contract::Called;
use crate::domain::readings::hours::Phase;

/// A claim of an act about hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfHours {
    /// Seconds of work; below zero they are taken away.
    Worked(i64),
    Category {
        label: Called,
        /// It is paid apart, not taken from the hours.
        apart: bool,
    },
    /// Its use was not agreed.
    NotAgreed(Called),
    Incident {
        number: Number,
        tenant: Box<str>,
        subject: Text,
    },
    DoneAt(Instant),
    /// What is used of the present period, in minutes.
    Used {
        phase: Phase,
        used: i64,
        granted: Option<i64>,
    },
    /// The same before and after.
    Becomes {
        phase: Phase,
        used: (i64, i64),
        granted: Option<i64>,
        apart: (i64, i64),
        billed: i64,
        cost: Option<Cents>,
    },
    OtherPeriod,
}
