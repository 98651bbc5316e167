//! Claims of acts about the roster.

use chrono::NaiveDate;

use crate::domain::base::text::Text;

/// A claim of an act about the roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfRoster {
    /// The week's first and last day.
    Week { from: NaiveDate, to: NaiveDate },
    /// This person has it so far, and would not any more.
    Replaces(Text),
}
