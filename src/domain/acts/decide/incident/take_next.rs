//! Somebody takes what is most urgent.

use serde::{Deserialize, Serialize};

use crate::domain::acts::decide::{Decide, Scene, change};
use crate::domain::acts::entry::{About, Entered, Entry, Room, Spec, Unread, about};
use crate::domain::acts::judgement::{Check, OfWork as Claim};
use crate::domain::facts::event::Event;
use crate::domain::facts::incident::Change;
use crate::domain::readings::next::{self, Next};
use crate::domain::readings::refusal::{OfWork, Refusal};

/// Makes the next incident one's own, see [`next::next`]. Which one that is, the desk says on which it is
/// decided: whoever comes second decides again, and gets the one after it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TakeNext {}

impl Entered for TakeNext {
    const SPEC: Spec = Spec {
        room: Room::Incident,
        name: "next",
        about: About::Incident(about::Incident::Next),
        fields: &[],
        happened: None,
    };

    fn read(_: &Entry<'_>) -> Result<Self, Unread> {
        Ok(Self {})
    }
}

impl Decide for TakeNext {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let next = next::next(scene.desk, scene.now);
        let Next { number, limit } = next.ok_or_else(|| Refusal::of(OfWork::NothingFree))?;
        let incident = scene.open_incident(number)?;
        let rule = limit.zip(scene.desk.contract(incident));
        let clock = rule.and_then(|((due, place), contract)| Some((due, contract.clocks.get(place)?)));
        let limit = clock.map(|(due, rule)| (rule.name.clone(), due));
        scene.check(Check::tells(Claim::IsNext { number, limit }, None));
        Ok(vec![change(number, Change::Taken { owner: scene.by.clone() })])
    }
}
