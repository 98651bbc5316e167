//! Licences of a telephony system: what is configured, what was bought, who is without (F144 to
//! F173, A49 to A53).

mod assign;
mod need;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::contract::Use;
use super::instant::Instant;
use super::table::Id;
use super::text::Text;
pub use assign::Assigned;
pub use need::{Capacity, Line, Missing, State, contract, lines, of_tenant};

/// What a tenant's system has and needs. A licence is needed as soon as a function is configured,
/// whether the user signs in or not (F144).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Licensing {
    /// Licences bought, by product.
    pub bought: BTreeMap<Id, u32>,
    /// What the system itself was configured for, by product.
    pub system: BTreeMap<Id, u32>,
    /// What users were configured for, by user.
    pub users: BTreeMap<Text, BTreeMap<Id, Configured>>,
}

/// One function of one user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Configured {
    /// When it was configured; the earlier has the licence first (A49).
    pub since: Instant,
    /// How it is used, where that needs more licences (A53). Sorted, each once.
    pub uses: Vec<Use>,
}

/// What can happen to a tenant's licences.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LicenceChange {
    /// So many are there now, altogether.
    Bought { product: Id, count: u32 },
    /// The system itself is configured for so many.
    SystemConfigured { product: Id, count: u32 },
    /// A user is configured for a function.
    UserConfigured { user: Text, product: Id, configured: Configured },
    /// A user's function is off; personal settings of it are deleted (F147).
    UserReleased { user: Text, product: Id },
}

impl LicenceChange {
    pub fn kind(&self) -> &'static str {
        match self {
            LicenceChange::Bought { .. } => "licences-bought",
            LicenceChange::SystemConfigured { .. } => "system-configured",
            LicenceChange::UserConfigured { .. } => "user-configured",
            LicenceChange::UserReleased { .. } => "user-released",
        }
    }
}

impl Licensing {
    /// Nothing was ever written down.
    pub fn is_empty(&self) -> bool {
        self.bought.is_empty() && self.system.is_empty() && self.users.is_empty()
    }

    pub fn apply(&mut self, change: &LicenceChange) {
        match change {
            LicenceChange::Bought { product, count } => put(&mut self.bought, product, *count),
            LicenceChange::SystemConfigured { product, count } => put(&mut self.system, product, *count),
            LicenceChange::UserConfigured { user, product, configured } => {
                self.users.entry(user.clone()).or_default().insert(product.clone(), configured.clone());
            }
            LicenceChange::UserReleased { user, product } => {
                if let Some(own) = self.users.get_mut(user) {
                    own.remove(product);
                }
                self.users.retain(|_, own| !own.is_empty());
            }
        }
    }

    pub fn bought(&self, product: &str) -> u32 {
        self.bought.get(product).copied().unwrap_or(0)
    }

    pub fn system(&self, product: &str) -> u32 {
        self.system.get(product).copied().unwrap_or(0)
    }

    /// Users that are configured for a product.
    pub fn users_of<'a, 'p>(
        &'a self,
        product: &'p str,
    ) -> impl Iterator<Item = (&'a Text, &'a Configured)> + use<'a, 'p> {
        self.users.iter().filter_map(move |(user, own)| Some((user, own.get(product)?)))
    }
}

/// None at all leaves no trace, so that the same configuration is always equal.
fn put(counts: &mut BTreeMap<Id, u32>, product: &Id, count: u32) {
    if count == 0 {
        counts.remove(product);
    } else {
        counts.insert(product.clone(), count);
    }
}
