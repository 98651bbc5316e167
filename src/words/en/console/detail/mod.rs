//! The closer look.

mod clock;
mod contract;
mod incident;
mod product;
mod server;

pub(in crate::words) use clock::of_clock;
pub(in crate::words) use contract::{of_availability, of_contract};
pub(in crate::words) use incident::of_incident;
pub(in crate::words) use product::of_product;
pub(in crate::words) use server::{of_server, of_slot, of_tenant};
