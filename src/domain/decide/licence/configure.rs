//! Functions of users.

use super::super::{Decide, Scene, required};
use super::{Licensed, changed};
use crate::domain::contract::{Per, Use};
use crate::domain::event::Event;
use crate::domain::instant::Instant;
use crate::domain::licence::{Configured, LicenceChange};
use crate::domain::refusal::{Part, Refusal, When};
use crate::domain::table::Id;
use crate::domain::text::Text;

/// Says that a user is configured for a function, which needs a licence from then on (F144).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigureUser {
    pub tenant: Id,
    pub user: Text,
    pub product: Id,
    /// As known already when left out, else now.
    pub since: Option<Instant>,
    pub uses: Vec<Use>,
}

impl Decide for ConfigureUser {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let licensed = Licensed::of(scene, &self.tenant)?;
        licensed.product_per(&self.product, Per::User)?;
        required(&self.user, Part::User)?;
        let own = licensed.tenant.licensing.users.get(&self.user);
        let present = own.and_then(|own| own.get(&self.product));
        let since = self.since.or(present.map(|present| present.since)).unwrap_or(scene.now);
        scene.past(since, When::Configured)?;
        let mut uses = self.uses.clone();
        uses.sort_unstable();
        uses.dedup();
        let configured = Configured { since, uses };
        if present == Some(&configured) {
            return Ok(Vec::new());
        }
        let (user, product) = (self.user.clone(), self.product.clone());
        Ok(changed(&self.tenant, LicenceChange::UserConfigured { user, product, configured }))
    }
}
