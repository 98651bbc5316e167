//! Acts about tests of devices and trunks, and about what customers call with; one file each.

mod reachable;
mod tested;
mod trunk;

pub use reachable::SetReachable;
pub use tested::RecordTest;
pub use trunk::SetTrunk;
