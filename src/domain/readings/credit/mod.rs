//! Rented software paid with service credits: what an account holds and how long it lasts (F180,
//! F192, F196 to F204, A54 to A56).
//!
//! Nothing is counted down. A balance is worked out from the account's history in units of which a
//! whole number makes one micro-iSC, so no change of what is rented ever loses a fraction.

mod notes;
mod prices;
mod standing;
mod switching;
mod top_up;

pub use notes::{hosting, notes};
pub use prices::{Price, at_contact, price};
pub use standing::{AccountLine, AccountState, Standing, lines, of};
pub use switching::{Switched, switched};
pub use top_up::{Loading, repriced};
