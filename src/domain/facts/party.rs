//! Resellers and the people who speak for them.

use serde::{Deserialize, Serialize};

use crate::domain::base::table::Id;
use crate::domain::base::text::{Text, alike};
use crate::domain::contract::Standing;

/// Sells the service on and reports its incidents (F021, F042).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reseller {
    pub id: Id,
    pub name: Text,
    pub contacts: Vec<Contact>,
}

/// Somebody at a reseller, or at an end customer (F037, F081, F260).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    pub name: Text,
    pub email: Option<Text>,
    pub phone: Option<Text>,
    /// Xelion Certified Engineer.
    pub certified: bool,
    /// Named in writing as an authorised contact.
    pub authorised: bool,
}

impl Contact {
    /// Whether `name` is this contact's, as a person would say it.
    pub fn is_called(&self, name: &str) -> bool {
        alike(&self.name, name)
    }

    pub fn is(&self, standing: Standing) -> bool {
        match standing {
            Standing::Certified => self.certified,
            Standing::Authorised => self.authorised,
        }
    }
}

impl Reseller {
    /// Whether notices can reach anybody (F081).
    pub fn can_be_notified(&self) -> bool {
        self.contacts.iter().any(|c| c.email.is_some())
    }
}

/// Whom a desk calls for a level of a contract's ladder (F122, A66).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Callee {
    /// Id of the contract's pack.
    pub pack: Id,
    pub level: u8,
    pub who: Text,
    pub phone: Option<Text>,
}
