//! Incidents: their words, what can happen to one, and what one is.

mod apply;
mod asked;
mod breach;
mod change;
mod class;
mod details;
mod outage;
mod particulars;
mod report;
mod stage;
mod state;

pub use breach::{BreachReason, Explained, reasons};
pub use change::{Change, Step};
pub use class::{Class, Rating, Unrateable};
pub use details::Details;
pub use outage::Outage;
pub use particulars::{Particulars, Scoped};
pub use report::{Asked, Report, Said};
pub use stage::Stage;
pub use state::{Escalation, Fired, Incident, StepKey, Waiting};
