//! Acts about the desk itself, one file each.

mod breach_reason;
mod callee;
mod number_from;
mod platform;
mod time_zone;

pub use breach_reason::PutBreachReason;
pub use callee::SetCallee;
pub use number_from::NumberFrom;
pub use platform::{PutPlatform, PutSoftware};
pub use time_zone::SetTimeZone;
