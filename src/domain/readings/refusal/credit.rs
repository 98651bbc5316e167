//! Reasons of acts about credit accounts.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::base::instant::Instant;
use crate::domain::base::isc::Isc;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;

/// A reason that acts about credit accounts can have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfCredit {
    /// No pack of that name with credits is known.
    NoContract(Id),
    /// From then on rented and bought licences would be mixed.
    Mixed {
        from: Instant,
        account: Id,
    },
    AreRented {
        count: u32,
        licence: Text,
        account: Id,
    },
    WasBought {
        licence: Text,
        account: Id,
    },
    /// A hardware licence, to be rented.
    HardwareRented(Text),
    /// Software of another maker than that whose rental it is.
    Foreign {
        licence: Text,
        maker: Text,
        own: Box<str>,
    },
    /// What the account holds would last so many seconds, fewer than so many; nothing where it holds
    /// nothing.
    TooLittle {
        account: Id,
        lasts: Option<(i64, i64)>,
        missing: Isc,
    },
    NothingLoaded,
    LoadedAlready {
        reference: Text,
        amount: Isc,
    },
    NoFirmware(Text),
    /// The contract has no credits.
    NoCredits(Box<str>),
    Price(OfPrice),
}

/// A reason that prices can have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfPrice {
    /// A hardware licence is on no list.
    Hardware(Text),
    NotRented {
        licence: Text,
        known: Vec<Text>,
    },
    /// The list in force says another one.
    Other {
        from: NaiveDate,
        price: Isc,
        licence: Text,
        given: Isc,
    },
    NotListed(Text),
    Unknown(Text),
}
