//! Hours of work that a contract includes by the month: two phases, a budget for each period, what
//! was booked and what is billable (F206 to F220, A59).
//!
//! Work is kept in whole seconds and rounded once, when a period is read: up to whole minutes.

mod reading;
mod standing;
mod terms;

pub use reading::{Budget, HoursReading, HoursState, Introduction};
pub use standing::{HoursLine, contract, lines, of};
pub use terms::{Phase, Terms};
