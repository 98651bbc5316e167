//! How many licences there are.

use super::super::{Decide, Scene};
use super::known_tenant;
use crate::domain::billing::{self, Cents, CountChange, Entry, Since};
use crate::domain::event::Event;
use crate::domain::refusal::{Refusal, When};
use crate::domain::table::Id;
use crate::domain::text::Text;

/// Records how many billed licences a tenant has from some time on; the same once more is recorded
/// once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountLicences {
    pub tenant: Id,
    pub count: u32,
    pub since: Since,
    /// Monthly fee of one; as before when left out.
    pub price: Option<Cents>,
}

impl Decide for CountLicences {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let tenant = known_tenant(scene, &self.tenant)?;
        let terms = billing::terms(scene.desk, self.tenant.as_str(), tenant, scene.now)?;
        let at = self.since.instant(terms.zone, scene.now);
        scene.past(at, When::Count)?;
        let entry = Entry { at, change: CountChange::Counted { count: self.count, price: self.price } };
        if terms.history(tenant).is_some_and(|history| history.contains(&entry)) {
            return Ok(Vec::new());
        }
        let kind = Text::line(&terms.rules.licence);
        Ok(vec![Event::Count { tenant: self.tenant.clone(), kind, entry, too_many: 0 }])
    }
}
