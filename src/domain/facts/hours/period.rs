//! The days that one budget is for.

use chrono::NaiveDate;

/// The days `[from, to)` that one budget is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

impl Period {
    /// Its last day.
    pub fn last(self) -> NaiveDate {
        self.to.pred_opt().unwrap_or(self.to)
    }

    pub fn days(self) -> i64 {
        (self.to - self.from).num_days()
    }
}
