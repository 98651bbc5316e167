//! What was found about a customer's duties and its installation.

use std::collections::BTreeMap;

use super::super::{Decide, Scene};
use super::known_tenant;
use crate::domain::event::Event;
use crate::domain::incident::Mark;
use crate::domain::refusal::{Common, Refusal, some_of};
use crate::domain::table::Id;
use crate::domain::text::Text;

/// Marks duties of a customer under one of its contracts, or items of the checklist of its
/// installation, several at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkDuties {
    pub tenant: Id,
    /// Id of the contract's pack.
    pub pack: Id,
    pub marks: BTreeMap<Text, Mark>,
    pub note: Option<Text>,
}

impl Decide for MarkDuties {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let tenant = known_tenant(scene, &self.tenant)?;
        let held = tenant.definition.contracts.iter().map(|holding| holding.pack.as_str());
        if !tenant.holds(self.pack.as_str()) {
            let what = format!("{} does not hold the contract {}", self.tenant, self.pack);
            return Err(Refusal::state(what, format!("it holds {}", some_of(held))));
        }
        let contract = scene
            .desk
            .contracts()
            .valid_at(self.pack.as_str(), scene.now)
            .ok_or_else(|| Refusal::no_such(Common::NoPack(self.pack.as_str().into())))?;
        let known = tenant.watched(&self.pack);
        if let Some(unknown) = self.marks.keys().find(|key| contract.kept_by_customer(key).is_none()) {
            let items: Vec<&str> = contract.watched().map(|item| &*item.key).collect();
            let what = format!("{} names no duty `{unknown}`", self.pack);
            return Err(Refusal::unknown(what, format!("it names {}", some_of(items.into_iter()))));
        }
        let mut marks = self.marks.clone();
        marks.retain(|key, mark| known.is_news(key, *mark, scene.now));
        let note = self.note.clone().filter(|note| !note.is_empty());
        if marks.is_empty() && note.is_none() {
            let what = format!("nothing changes for {} under {}", self.tenant, self.pack);
            return Err(Refusal::state(what, "mark a duty ok, fail or open"));
        }
        let (tenant, pack) = (self.tenant.clone(), self.pack.clone());
        Ok(vec![Event::Watched { tenant, pack, marks, note }])
    }
}
