//! What reports say: only they have it.

mod calendar;
mod handover;
mod table;

use chrono::NaiveDate;

pub use calendar::Entry;
pub use handover::Handing;
pub use table::{Heading, Named, Title};

/// A line about a contract.
#[derive(Clone, Copy, Debug)]
pub enum Pack {
    Valid {
        from: NaiveDate,
        rules: usize,
    },
    /// A setting that no ruling leaves open.
    OwnSetting,
}
