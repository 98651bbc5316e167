//! What the desk is about, without any effect: no I/O, no system clock, no randomness.
//!
//! Each floor stands on those before it and knows none above it.
//!
//! | floor | what is on it |
//! |---|---|
//! | [`base`] | text, instants, spans, zones, amounts, tables: values without a desk |
//! | [`calendar`] | business time |
//! | [`contract`] | what a service contract promises, as data |
//! | [`facts`] | what is recorded: events, and what each kind of thing keeps of its own |
//! | [`world`] | everything the records add up to |
//! | [`readings`] | what the world and its contracts say at a moment: clocks, quotas, plans, alarms |
//! | [`acts`] | what people want done: how it is entered, judged and decided |

pub mod acts;
pub mod base;
pub mod calendar;
pub mod contract;
pub mod facts;
pub mod readings;
pub mod world;
