//! Reasons of acts about tenants and resellers: storage, duties, equipment, what does not count.

use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::contract::Ground;
use serde::{Deserialize, Serialize};

/// A reason that acts about a tenant can have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfTenant {
    /// It holds no contract with storage.
    NoStorage(Id),
    NoGigabytes,
    /// Nobody is called `wanted`, but `near` is called nearly so.
    CalledNearly {
        wanted: Id,
        near: Id,
    },
    /// Nothing says by which offer or list it is bought.
    NoOffer,
    NothingExported,
    TooManyBytes {
        seen: u64,
        most: u64,
    },
    /// Recordings and voicemail are more than what is in use.
    PartsExceed(u64),
    /// It holds no contract that promises availability.
    NoAvailability(Id),
    EndsFirst,
    /// Its contract had not begun then.
    NotBegun(Id),
    NotByHand {
        ground: Ground,
        known: Vec<Ground>,
    },
    /// A code cannot be sealed.
    NoMemory,
    NotHeld {
        tenant: Id,
        pack: Id,
        held: Vec<Id>,
    },
    NoDuty {
        pack: Id,
        duty: Text,
        known: Vec<Box<str>>,
    },
    NothingFound {
        tenant: Id,
        pack: Id,
    },
    /// It holds no contract that speaks of trunks and phones.
    NoTelephones(Id),
}
