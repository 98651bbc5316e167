//! What was found on site.

use std::collections::BTreeMap;

use super::{Decide, Scene, change};
use crate::domain::event::Event;
use crate::domain::incident::{Change, Mark, Number};
use crate::domain::refusal::{Refusal, some_of};
use crate::domain::text::Text;
use crate::domain::watch;

/// Marks items of the contract's checklist, several at once (F132 to F143).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkChecklist {
    pub number: Number,
    pub marks: BTreeMap<Text, Mark>,
    pub note: Option<Text>,
}

impl Decide for MarkChecklist {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        let contract = scene.contract(incident)?;
        let Some(checklist) = &contract.checklist else {
            let what = format!("{} has no checklist", contract.id);
            return Err(Refusal::state(what, "write a note about what was found"));
        };
        if let Some(unknown) = self.marks.keys().find(|item| checklist.item(item).is_none()) {
            let names: Vec<&str> = checklist.items.iter().map(|item| &*item.key).collect();
            let what = format!("the checklist has no item `{unknown}`");
            return Err(Refusal::unknown(what, format!("its items are {}", some_of(names.into_iter()))));
        }
        let world = scene.desk.world();
        let known = watch::of_incident(incident, world);
        let mut marks = self.marks.clone();
        marks.retain(|item, mark| known.is_news(item, *mark, scene.now));
        let note = self.note.clone().filter(|note| !note.is_empty());
        if marks.is_empty() && note.is_none() {
            let what = format!("nothing on the checklist of {} changes", self.number);
            return Err(Refusal::state(what, "mark an item ok or fail"));
        }
        // The record is the tenant's; the incident's log says that it was looked at.
        let tenant = world.tenants.id(incident.tenant).parse().ok();
        let pack = contract.id.parse().ok();
        let found = tenant.zip(pack).map(|(tenant, pack)| Event::Watched {
            tenant,
            pack,
            marks: marks.clone(),
            note: note.clone(),
        });
        Ok(found.into_iter().chain([change(self.number, Change::ChecklistMarked { marks, note })]).collect())
    }
}
