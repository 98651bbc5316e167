//! What records are about.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::domain::base::number::Number;
use crate::domain::base::table::Id;

/// What a record is about: the unit of logs and of undo.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Entity {
    Incident(Number),
    Server(Id),
    Tenant(Id),
    Reseller(Id),
    Release(Id),
    Desk,
    /// A credit account.
    Account(Id),
    DataCentre(Id),
}

impl Entity {
    /// `I-4711`, `srv-03`, and the number of an account.
    pub fn name(&self) -> String {
        match self {
            Entity::Incident(number) => number.to_string(),
            Entity::Server(id)
            | Entity::Tenant(id)
            | Entity::Reseller(id)
            | Entity::Release(id)
            | Entity::Account(id)
            | Entity::DataCentre(id) => id.to_string(),
            Entity::Desk => "desk".to_owned(),
        }
    }
}

/// `incident/4711`, `server/srv-03`, …
impl fmt::Display for Entity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Entity::Incident(number) => write!(f, "incident/{}", number.0),
            Entity::Server(id) => write!(f, "server/{id}"),
            Entity::Tenant(id) => write!(f, "tenant/{id}"),
            Entity::Reseller(id) => write!(f, "reseller/{id}"),
            Entity::Release(id) => write!(f, "release/{id}"),
            Entity::Desk => f.write_str("desk"),
            Entity::Account(id) => write!(f, "account/{id}"),
            Entity::DataCentre(id) => write!(f, "data-centre/{id}"),
        }
    }
}
