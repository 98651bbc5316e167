//! Hours of work that a contract includes, as they are recorded.

mod ledger;
mod period;

pub use ledger::{Acceptance, Booking, HoursChange, Ledger};
pub use period::Period;
