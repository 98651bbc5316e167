//! What was found on site.

use std::collections::BTreeMap;

use crate::domain::acts::decide::{Decide, Scene, change};
use crate::domain::acts::entry::label::Report as R;
use crate::domain::acts::entry::{About, Field, INCIDENT, Kind, Label, about, act};
use crate::domain::acts::judgement::{Check, OfReport as Claim};
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::contract::{Contract, Mark};
use crate::domain::facts::event::Event;
use crate::domain::facts::incident::Change;
use crate::domain::readings::refusal::{OfReport, Refusal};
use crate::domain::readings::watch;

act! {
    /// Marks items of the contract's checklist, several at once (F132 to F143).
    pub struct MarkChecklist = Incident "checklist", About::Incident(about::Incident::Checklist) => {
        number: Number = INCIDENT,
        marks: BTreeMap<Text, Mark> =
            Field::repeated("mark", Kind::Pair("sip-alg=ok"), Label::Report(R::Mark))
                .shown("ITEM=ok|fail|open"),
        /// Calls that are to be possible at once; only reckoned with.
        calls: Option<u32> = Field::option("calls", Kind::Count(0, u32::MAX), Label::Report(R::Calls)),
        note: Option<Text> = Field::option("note", Kind::Lines, Label::Report(R::CheckNote)),
    }
}

impl Decide for MarkChecklist {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        let contract = scene.contract(incident)?;
        let Some(checklist) = &contract.checklist else {
            return Err(Refusal::of(OfReport::NoChecklist(contract.id.clone())));
        };
        if let Some(unknown) = self.marks.keys().find(|item| checklist.item(item).is_none()) {
            let known = checklist.items.iter().map(|item| item.key.clone()).collect();
            return Err(Refusal::no_such(OfReport::NoItem { item: unknown.clone(), known }));
        }
        let world = scene.desk.world();
        let found = watch::of_incident(incident, world);
        let mark = |item: &crate::domain::contract::CheckItem| {
            self.marks.get(&*item.key).copied().unwrap_or_else(|| found.of(item))
        };
        self.check_items(scene, contract, &checklist.items.iter().map(mark).collect::<Vec<_>>());
        let mut marks = self.marks.clone();
        marks.retain(|item, mark| found.is_news(item, *mark, scene.now));
        let note = self.note.clone().filter(|note| !note.is_empty());
        if marks.is_empty() && note.is_none() {
            return Err(Refusal::of(OfReport::ChecklistUnchanged(self.number)));
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

impl MarkChecklist {
    /// What the marks come to, and what so many calls at once need.
    fn check_items(&self, scene: &Scene<'_>, contract: &Contract, marks: &[Mark]) {
        let Some(list) = &contract.checklist else { return };
        let count = |mark: Mark| marks.iter().filter(|each| **each == mark).count();
        let (all, failed) = (marks.len(), count(Mark::Fail));
        let claim = Claim::LookedAt { seen: all - count(Mark::Open), all, failed };
        let rule = list.cites.first().and_then(|id| contract.rule(id));
        scene.check(Check::duty(failed == 0, claim, rule));
        if let Some((bandwidth, calls)) = list.bandwidth.as_ref().zip(self.calls) {
            let claim = Claim::Bandwidth { calls, kbit: bandwidth.needed(calls) };
            scene.check(Check::duty(true, claim, contract.rule(&bandwidth.cite)));
        }
        if failed > 0 {
            scene.check(Check::duty(false, Claim::MayBeRefused, None));
        }
    }
}
