//! Claims of acts about the roster.

use chrono::NaiveDate;

use crate::domain::base::text::Text;
use crate::domain::base::week::Week;

/// A claim of an act about the roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfRoster {
    /// The week's first and last day.
    Week { from: NaiveDate, to: NaiveDate },
    /// This person has it so far, and would not any more.
    Replaces(Text),
    /// This person is away from one of these days to the other, of those of the week.
    Away { name: Text, from: NaiveDate, to: NaiveDate },
    /// They are on call in that week, and would be away.
    OnCallThen(Week),
    /// Weeks that would have nobody any more.
    Loses(Vec<Week>),
}
