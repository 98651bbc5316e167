//! Resellers and the people who speak for them.

use serde::{Deserialize, Serialize};

use super::contract::Standing;
use super::table::Id;
use super::text::{Text, alike};

/// Sells the service on and reports its incidents (F021, F042).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reseller {
    pub id: Id,
    pub name: Text,
    pub contacts: Vec<Contact>,
}

/// Somebody at a reseller (F037, F081, F260).
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
    pub fn is(&self, standing: Standing) -> bool {
        match standing {
            Standing::Certified => self.certified,
            Standing::Authorised => self.authorised,
        }
    }
}

impl Reseller {
    pub fn contact(&self, name: &str) -> Option<&Contact> {
        self.contacts.iter().find(|c| alike(&c.name, name))
    }

    /// Whether notices can reach anybody (F081).
    pub fn can_be_notified(&self) -> bool {
        self.contacts.iter().any(|c| c.email.is_some())
    }
}
