//! What the recorded backups say at a moment.

mod duty;
mod read;

pub use duty::{Duty, DutyKind, duties, duties_of};
pub use read::{
    BackupLine, BackupState, CrossBorder, Finding, findings_after, lines, of, of_server, of_tenant,
};
