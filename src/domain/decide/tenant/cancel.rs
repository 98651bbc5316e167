//! Cancelling licences.

use super::super::{Decide, Scene};
use super::known_tenant;
use crate::domain::billing::{self, Cancellation, CountChange, Entry, Since};
use crate::domain::event::Event;
use crate::domain::refusal::Refusal;
use crate::domain::table::Id;
use crate::domain::text::Text;

/// Cancels licences of a tenant (F127); what exceeds the ceiling costs a penalty but is not refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CancelLicences {
    pub tenant: Id,
    pub count: u32,
    pub since: Since,
    /// Price-list position or accepted offer (F131).
    pub reference: Option<Text>,
}

impl Decide for CancelLicences {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let tenant = known_tenant(scene, &self.tenant)?;
        let terms = billing::terms(scene.desk, self.tenant.as_str(), tenant, scene.now)?;
        let at = self.since.instant(terms.zone, scene.now);
        scene.past(at, terms.zone, "licences are cancelled daily: record it on that day")?;
        Cancellation::what_if(scene.desk, self.tenant.as_str(), self.count, at)?;
        let change = CountChange::Cancelled { count: self.count, reference: self.reference.clone() };
        let kind = Text::line(&terms.rules.licence);
        Ok(vec![Event::Count { tenant: self.tenant.clone(), kind, entry: Entry { at, change } }])
    }
}
