//! What user licences cost, and what cancelling them may cost (F044 to F048, F124 to F130).
//!
//! The contract's party is the reseller: it gets the invoice, and the ceiling on cancelling is on all
//! licences that it is charged for. A tenant without a reseller stands for itself.

mod cancellation;
mod ceiling;
mod fee;
mod finding;
mod group;
mod invoice;
mod month;
mod terms;
mod year;

pub use cancellation::Cancellation;

pub(in crate::domain) use cancellation::terms as terms_of;

pub use ceiling::{Amount, Baseline, Cancelled, Ceiling, CeilingState, Ground};
pub use fee::Fee;
pub use group::{BillingLine, Group, Limited, Whose, ceilings, group_of, groups, lines, of};
pub use invoice::Invoice;
pub use month::{Average, Month};
pub use terms::Terms;
pub use year::{BillingReading, Member};
