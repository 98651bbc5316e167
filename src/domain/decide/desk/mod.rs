//! Acts about the desk itself, one file each.

mod number_from;
mod time_zone;

pub use number_from::NumberFrom;
pub use time_zone::SetTimeZone;
