//! Granting or refusing a later update.

use serde::{Deserialize, Serialize};

use super::{DEFERRAL, known_server, of_deferral, of_slot, slot_event, with_deferral};
use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::acts::deferral::Wish;
use crate::domain::acts::entry::label::Update as L;
use crate::domain::acts::entry::{
    About, Entered, Entry, Field, Kind, Label, Room, Spec, Unread, about, label,
};
use crate::domain::acts::judgement::{Check, OfDeferral as Claim};
use crate::domain::base::text::Text;
use crate::domain::facts::event::{Event, SlotChange};
use crate::domain::facts::slot::DeferralState;
use crate::domain::readings::refusal::{OfDeferral, OfSlot, Refusal};

/// Grants or refuses a request; a person does that (A38).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct DecideDeferral {
    pub number: u32,
    pub approve: bool,
    /// Why it was decided so.
    pub reason: Option<Text>,
}

const APPROVE: Field = Field::switch("approve", Label::Update(L::Approve)).unless(&["refuse"]);
const REFUSE: Field = Field::switch("refuse", Label::Update(L::Refuse)).without(&["approve"]);
const REASON: Field = Field::option("reason", Kind::Line, Label::Common(label::Common::Reason));

impl Entered for DecideDeferral {
    const SPEC: Spec = Spec {
        room: Room::Update,
        name: "decide",
        about: About::Update(about::Update::Decide),
        fields: &[DEFERRAL, APPROVE, REFUSE, REASON],
        happened: None,
    };

    /// One of the two switches is there.
    fn read(entry: &Entry<'_>) -> Result<Self, Unread> {
        Ok(Self {
            number: entry.take(&DEFERRAL)?,
            approve: entry.take(&APPROVE)?,
            reason: entry.take(&REASON)?,
        })
    }
}

impl Decide for DecideDeferral {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let (id, slot, deferral) = with_deferral(scene, self.number)?;
        if deferral.state != DeferralState::Requested {
            return Err(of_deferral(self.number, OfDeferral::Decided(deferral.state)));
        }
        if self.approve && slot.started.is_some() {
            return Err(of_slot(id, &slot.release, OfSlot::Started));
        }
        if self.approve && deferral.to <= scene.now {
            return Err(of_deferral(self.number, OfDeferral::Passed(deferral.to)));
        }
        let contract = scene.update_contract()?;
        if let Some(rules) = &contract.updates {
            let follows = if self.approve {
                // What was admissible when it was asked for need not be so any more.
                let server = known_server(scene, id)?;
                let (desk, now, deciding) = (scene.desk, scene.now, Some(self.number));
                let wish = Wish { desk, contract, rules, server, slot, deciding, now };
                scene.judged(wish.checks(Some(deferral.to)));
                Claim::OwnNotice
            } else {
                Claim::PersonDecides
            };
            scene.show(|| Some(Check::holds(follows, contract.cited(rules.cites.standing.as_ref()))));
        }
        let (number, approved, reason) = (self.number, self.approve, self.reason.clone());
        let change = SlotChange::DeferralDecided { number, approved, reason };
        Ok(vec![slot_event(id, &slot.release, change)])
    }
}
