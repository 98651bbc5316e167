//! Accounts of service credits, as they are recorded.
//!
//! Nothing is counted down. A balance is worked out from the account's history in units of which a
//! whole number makes one micro-iSC, so no change of what is rented ever loses a fraction.

mod account;
mod change;
mod meter;
mod price_list;

pub use account::{Account, AccountDefinition, Entry};
pub use change::CreditChange;
pub use meter::{Meter, Rent};
pub use price_list::PriceList;
