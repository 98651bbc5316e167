//! What is known of a tenant's licences, as it was recorded (F144).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::team::Team;
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::contract::Use;

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
    /// Where users sit, as far as that was written down (F175).
    pub sites: BTreeMap<Text, Text>,
    pub teams: BTreeMap<Text, Team>,
    /// What the system works with, such as `skype-for-business` (F163).
    pub platform: Option<Text>,
    /// Whether the server has a CTI link to the telephone system (F174).
    pub cti: Option<bool>,
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
    /// A user sits at a site, or at none that is known.
    UserPlaced { user: Text, site: Option<Text> },
    /// Who is in a team; nobody ends it.
    TeamSet { name: Text, team: Team },
    /// What the system works with, and whether its server has a CTI link.
    SystemDescribed { platform: Option<Text>, cti: Option<bool> },
}

impl LicenceChange {
    pub fn kind(&self) -> &'static str {
        match self {
            LicenceChange::Bought { .. } => "licences-bought",
            LicenceChange::SystemConfigured { .. } => "system-configured",
            LicenceChange::UserConfigured { .. } => "user-configured",
            LicenceChange::UserReleased { .. } => "user-released",
            LicenceChange::UserPlaced { .. } => "user-placed",
            LicenceChange::TeamSet { .. } => "team-set",
            LicenceChange::SystemDescribed { .. } => "system-described",
        }
    }
}

impl Licensing {
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
            LicenceChange::UserPlaced { user, site: Some(site) } => {
                self.sites.insert(user.clone(), site.clone());
            }
            LicenceChange::UserPlaced { user, site: None } => {
                self.sites.remove(user);
            }
            LicenceChange::TeamSet { name, team } if *team == Team::default() => {
                self.teams.remove(name);
            }
            LicenceChange::TeamSet { name, team } => {
                self.teams.insert(name.clone(), team.clone());
            }
            LicenceChange::SystemDescribed { platform, cti } => {
                self.platform = platform.clone().or(self.platform.take());
                self.cti = cti.or(self.cti);
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
