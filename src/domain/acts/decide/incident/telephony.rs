//! Telephony that fails and works again.

use std::collections::BTreeSet;

use super::report::said::{functions, promised};
use crate::domain::acts::decide::{Decide, Scene, change};
use crate::domain::acts::entry::label::Work as W;
use crate::domain::acts::entry::{About, Field, INCIDENT, Kind, Label, Vocabulary, about, act};
use crate::domain::base::moment::Way;
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::facts::event::Event;
use crate::domain::facts::incident::{Change, Incident};
use crate::domain::readings::refusal::{Earlier, OfOutage, Refusal};

act! {
    /// Begins or ends the span in which primary functions of telephony fail (A05). It is kept apart from
    /// the priority: both together make an outage.
    pub struct Telephony = Incident "telephony", About::Incident(about::Incident::Telephony),
        happened Field::option("since", Kind::Moment(Way::Back), Label::Work(W::Since)) =>
    {
        number: Number = INCIDENT,
        works: bool =
            Field::argument("state", Kind::Either(Vocabulary::Telephony), Label::Work(W::Telephony)),
        /// Functions that fail, by the contract's names; no calls are possible where there are none.
        fails: BTreeSet<Text> =
            Field::repeated("fails", Kind::Line, Label::Work(W::Fails)).shown("FUNCTION"),
    }
}

impl Decide for Telephony {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        // It may have failed before anybody reported it.
        let incident = scene.open_incident_of_any_time(self.number)?;
        let what = match (incident.outage(), self.works) {
            (None, true) => {
                return Err(Refusal::of(OfOutage::NotDown(self.number)));
            }
            (Some(outage), true) => {
                scene.follows(Earlier::Outage, outage.since)?;
                Change::TelephonyUp
            }
            (Some(outage), false) => {
                let fails = self.failing(scene, incident)?.filter(|fails| *fails != outage.fails);
                let Some(functions) = fails else {
                    let (number, since) = (self.number, outage.since);
                    return Err(Refusal::of(OfOutage::Lasts { number, since }));
                };
                scene.follows(Earlier::OutageBefore, outage.since)?;
                Change::FunctionsFail { functions }
            }
            (None, false) => {
                promised(scene.contract(incident)?)?;
                if let Some(ended) = incident.outages.last().and_then(|outage| outage.until) {
                    scene.follows(Earlier::OutageEnded, ended)?;
                }
                match self.failing(scene, incident)? {
                    None => Change::TelephonyDown,
                    Some(functions) => Change::FunctionsFail { functions },
                }
            }
        };
        Ok(vec![change(self.number, what)])
    }
}

impl Telephony {
    fn failing(&self, scene: &Scene<'_>, incident: &Incident) -> Result<Option<BTreeSet<Text>>, Refusal> {
        let named = Some(&self.fails).filter(|fails| !fails.is_empty());
        named.map(|fails| functions(fails, scene.contract(incident)?)).transpose()
    }
}
