//! Availability per tenant and contract year (F005 to F009, F026, F030 to F032, A05, A06, A28 to A32).
//!
//! Of the seconds of a contract year the exclusions are taken away; what is left is countable. An
//! outage is a second in which telephony was down and the incident critical, outside of every
//! exclusion. Everything counts in whole seconds (A31, P-5).

mod measured;
mod reading;
mod servers;

pub use measured::{contract, lines, lines_of_year, of, of_year};
pub use reading::{AvailabilityLine, AvailabilityReading, AvailabilityState, Parts, Unmeasured, Year};
pub use servers::{Down, ServerLine, servers};
