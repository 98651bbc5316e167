//! Reasons of acts about licences.

use crate::domain::base::cents::Cents;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::entity::Entity;
use serde::{Deserialize, Serialize};

/// A reason that acts about licences can have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfLicence {
    /// The tenant holds no contract with licences of a system.
    NoContract(Id),
    NoProduct {
        contract: Box<str>,
        product: Id,
        known: Vec<Box<str>>,
    },
    /// The product is licensed for each user.
    ForUsers(Id),
    /// The product is licensed for the whole system.
    ForSystem(Id),
    NotConfigured {
        user: Text,
        product: Id,
        known: Vec<Text>,
    },
    /// The user has nothing of the product that could be switched off.
    NothingToRelease {
        tenant: Id,
        user: Text,
        product: Id,
    },
    Billed(OfBilled),
}

/// A reason that licences can have which are billed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfBilled {
    /// The tenant holds no contract whose licences are billed.
    NotBilled(Box<str>),
    /// How many licences the tenant had then.
    CountUnknown(Id),
    NothingCancelled,
    /// It had so many then, of which so many were not cancelled since.
    TooFew {
        tenant: Id,
        had: u32,
        count: u32,
        most: u32,
    },
    /// Cancelling is dearer than it need be.
    Penalty {
        excess: u32,
        /// Whose ceiling it is.
        whose: Entity,
        year: i32,
        /// An estimate; or so many monthly fees, where those are not known.
        cost: Result<Cents, u32>,
        /// So many would cost nothing.
        fine: u32,
    },
}
