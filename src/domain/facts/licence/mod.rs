//! Licences of a telephony system, as they are recorded.

mod licensing;
mod team;

pub use licensing::{Configured, LicenceChange, Licensing};
pub use team::Team;
