//! Tenants: an end customer on a server, with contracts, licences and storage.

mod definition;
mod state;

pub use definition::{Export, Holding, Parts, Purchase, TenantDefinition};
pub use state::{Sample, Tenant};
