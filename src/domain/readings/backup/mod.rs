//! What the recorded backups say at a moment.

mod duty;
mod read;

pub use duty::{Duty, DutyKind, duties, duties_of};
pub use read::{CrossBorder, Finding, Line, State, findings_after, lines, of, of_server, of_tenant};
