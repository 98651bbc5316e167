//! Another way of working, until the permanent fix.

use super::classify::rate;
use super::{Decide, Scene, change, required};
use crate::domain::event::Event;
use crate::domain::incident::{Change, Incident, Number, Rating};
use crate::domain::instant::Instant;
use crate::domain::refusal::Refusal;
use crate::domain::text::Text;

/// Gives another way of working: stops the restoration clock, the incident stays open (A24).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GiveWorkaround {
    pub number: Number,
    pub text: Text,
    /// Calls are possible again with it.
    pub telephony_works: bool,
    /// How bad what remains is; unchanged when left out.
    pub remainder: Option<Rating>,
    /// Who sees to the permanent fix.
    pub owner: Option<Text>,
    /// Estimated time of the permanent fix; some contracts demand it (A24, F257).
    pub eta: Option<Instant>,
}

impl GiveWorkaround {
    /// A workaround in words and nothing else.
    pub fn in_words(number: Number, text: Text) -> Self {
        Self { number, text, telephony_works: false, remainder: None, owner: None, eta: None }
    }
}

impl Decide for GiveWorkaround {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        required(&self.text, "the workaround in words")?;
        if self.telephony_works && incident.telephony_down().is_none() {
            let what = format!("telephony is not down for {}", self.number);
            return Err(Refusal::state(what, "give the workaround without ending an outage"));
        }
        if let Some(since) = incident.telephony_down().filter(|_| self.telephony_works) {
            scene.follows("the outage that it ends", since)?;
        }
        self.check_eta(scene, incident)?;
        let owner = self.owner.clone().filter(|name| !name.is_empty());
        let mut changes = vec![Change::WorkaroundGiven { text: self.text.clone(), owner }];
        if self.telephony_works {
            changes.push(Change::TelephonyUp);
        }
        changes.extend(self.eta.filter(|eta| incident.eta != Some(*eta)).map(|eta| Change::EtaGiven { eta }));
        changes.extend(self.reclassified(scene, incident)?);
        Ok(changes.into_iter().map(|what| change(self.number, what)).collect())
    }
}

impl GiveWorkaround {
    fn check_eta(&self, scene: &Scene<'_>, incident: &Incident) -> Result<(), Refusal> {
        if let Some(eta) = self.eta.filter(|eta| *eta <= scene.now) {
            let what = format!("{eta} lies in the past");
            return Err(Refusal::state(what, "give a time to come, such as +2d"));
        }
        let contract = scene.contract(incident)?;
        let known = self.eta.or(incident.eta.filter(|eta| *eta > scene.now));
        match &contract.reporting.workaround_eta {
            Some(cites) if known.is_none() => {
                let what = "the estimated time of the permanent fix is missing";
                let cite = cites.first();
                Err(Refusal::rule(contract, cite, what, "give it with the workaround"))
            }
            _ => Ok(()),
        }
    }

    /// The class of what remains, where it is another one.
    fn reclassified(&self, scene: &Scene<'_>, incident: &Incident) -> Result<Option<Change>, Refusal> {
        let Some(rating) = &self.remainder else { return Ok(None) };
        let mut class = rate(scene.contract(incident)?, rating)?;
        let old = &incident.class;
        if (class.impact, class.urgency, class.priority) == (old.impact, old.urgency, old.priority) {
            return Ok(None);
        }
        class.reason.get_or_insert_with(|| "what remains after the workaround".into());
        Ok(Some(Change::Reclassified { class }))
    }
}
