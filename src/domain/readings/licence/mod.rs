//! Licences of a telephony system: what is configured, what was bought, who is without (F144 to
//! F173, A49 to A53).

mod analytics;
mod assign;
mod need;
mod release;
mod warn;

pub use analytics::{Analytics, sites};
pub use assign::Assigned;
pub use need::{Capacity, LicenceLine, LicenceState, Missing, contract, lines, of_tenant, seats};
pub use release::release;
