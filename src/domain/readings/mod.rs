//! What the world and its contracts say at a moment.
//!
//! A reading is a function of a [`desk`](desk::Desk), or less, and a present: it changes nothing and keeps
//! nothing. Most stand by themselves, one file or folder each; some gather what the others say: [`alarm`]
//! what wants attention, [`why`] where a number comes from, [`finding`] what would follow or is amiss,
//! [`refusal`] why a command was not done.

pub mod admission;
pub mod alarm;
pub mod availability;
pub mod backup;
pub mod billing;
pub mod callee;
pub mod clock;
pub mod credit;
pub mod deadline;
pub mod desk;
pub mod duty;
pub mod equipment;
pub mod escalation;
pub mod filter;
pub mod finding;
pub mod fitting;
pub mod forecast;
pub mod holding;
pub mod hours;
pub mod licence;
pub mod next;
pub mod nights;
pub mod owed;
pub mod owner;
pub mod place;
pub mod plan;
pub mod reach;
pub mod refusal;
pub mod rollout;
pub mod roster;
pub mod schedule;
pub mod storage;
pub mod trend;
pub mod turn;
pub mod update;
pub mod version;
pub(super) mod wanted;
pub mod watch;
pub mod why;
