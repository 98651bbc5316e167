//! A ServiceNow incident event log as CSV: every row is an incident's whole state at one update.
//!
//! A row that cannot be read is skipped and listed by line; the incident it belongs to is marked as
//! incomplete, so that its clocks are not judged. What is wrong with the file as a whole refuses it.

mod heading;
mod log;
mod map;
mod order;
mod records;
mod row;
mod stage;
mod stamp;
mod wrong;

use chrono_tz::Tz;

pub use log::{Batch, Incident, Log, Progress};
pub use records::Broken;
pub use stamp::DateOrder;
pub use wrong::{BadCsv, BadFile, BadRow, Skipped};

use crate::domain::base::table::Id;

/// Where the incidents of a file go, and how its times are to be read.
#[derive(Clone, Debug)]
pub struct Target {
    pub tenant: Id,
    pub contract: Id,
    /// Of the file's times, which carry none.
    pub zone: Tz,
}
