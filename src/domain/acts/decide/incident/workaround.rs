//! Another way of working, until the permanent fix.

use super::classify::rate;
use super::limits;
use crate::domain::acts::decide::{Decide, Scene, change};
use crate::domain::acts::entry::label::Incident as L;
use crate::domain::acts::entry::{About, Field, INCIDENT, Kind, Label, Source, Vocabulary, about, act};
use crate::domain::acts::judgement::{Check, OfLimits, OfWork as Claim};
use crate::domain::base::instant::Instant;
use crate::domain::base::kept::Kept;
use crate::domain::base::moment::Way;
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::facts::event::Event;
use crate::domain::facts::incident::{Change, Incident, Rating};
use crate::domain::readings::refusal::{Earlier, OfOutage, OfWork, Part, Refusal};

act! {
    /// Gives another way of working: stops the restoration clock, the incident stays open (A24).
    pub struct GiveWorkaround = Incident "workaround", About::Incident(about::Incident::Workaround) => {
        number: Number = INCIDENT,
        text: Text = Field::argument("text", Kind::Lines, Label::Incident(L::Workaround)),
        /// Calls are possible again with it.
        telephony_works: bool = Field::switch("telephony-works", Label::Incident(L::TelephonyWorks)).from(Source::Outage),
        /// Who sees to the permanent fix.
        owner: Option<Text> = Field::option("owner", Kind::Line, Label::Incident(L::FixOwner)).shown("NAME"),
        /// Estimated time of the permanent fix; some contracts demand it (A24, F257).
        eta: Option<Instant> =
            Field::option("eta", Kind::Moment(Way::Ahead), Label::Incident(L::FixEta)),
        /// How bad what remains is; unchanged when left out.
        remainder: Option<Rating> = Field::group(&REMAINDER),
    }
}

const REMAINDER: [Field; 3] = [
    Field::option("impact", Kind::Word(Vocabulary::Impact), Label::Incident(L::RemainingImpact))
        .with("urgency")
        .without(&["priority"]),
    Field::option("urgency", Kind::Word(Vocabulary::Urgency), Label::Incident(L::RemainingUrgency))
        .with("impact"),
    Field::option("priority", Kind::Count(1, 4), Label::Incident(L::RemainingPriority)),
];

impl GiveWorkaround {
    /// A workaround in words and nothing else.
    pub fn in_words(number: Number, text: Text) -> Self {
        Self { number, text, telephony_works: false, remainder: None, owner: None, eta: None }
    }
}

impl Decide for GiveWorkaround {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        scene.demand(&self.text, Part::Workaround, None);
        self.check_outage(scene, incident)?;
        self.check_eta(scene, incident)?;
        self.show(scene, incident)?;
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
    fn check_outage(&self, scene: &Scene<'_>, incident: &Incident) -> Result<(), Refusal> {
        match (incident.telephony_down(), self.telephony_works) {
            (None, true) => return Err(Refusal::of(OfOutage::NotDownMeanwhile(self.number))),
            (None, false) => {}
            (Some(_), false) => scene.check(Check::duty(false, Claim::OutageGoesOn, None)),
            (Some(since), true) => {
                scene.follows(Earlier::Outage, since)?;
                scene.check(Check::duty(true, Claim::OutageEnds, None));
            }
        }
        Ok(())
    }

    /// When the permanent fix is to be expected, which some contracts demand.
    fn check_eta(&self, scene: &Scene<'_>, incident: &Incident) -> Result<(), Refusal> {
        if let Some(eta) = self.eta {
            scene.unless(scene.ahead(eta));
        }
        let contract = scene.contract(incident)?;
        let asked = contract.reporting.workaround_eta.as_ref().and_then(|cites| cites.first());
        let known = incident.eta.filter(|eta| *eta > scene.now);
        match (self.eta, known, asked) {
            (Some(eta), ..) if eta > scene.now => {
                let rule = asked.and_then(|id| contract.rule(id));
                scene.check(Check::duty(true, Claim::FixedBy(eta), rule));
            }
            (None, Some(eta), Some(cite)) => {
                scene.check(Check::duty(true, Claim::EtaCounts(eta), contract.rule(cite)));
            }
            (None, None, Some(cite)) => {
                scene.refuses(Refusal::against(contract, cite, OfWork::FixEtaMissing));
            }
            _ => {}
        }
        Ok(())
    }

    /// What becomes of the clocks.
    fn show(&self, scene: &Scene<'_>, incident: &Incident) -> Result<(), Refusal> {
        let contract = scene.contract(incident)?;
        let rule = contract.cited(contract.cites.workaround.as_ref());
        scene.show(|| Some(Check::tells(OfLimits::EndsRestoration, rule)));
        let old = incident.class.priority;
        let rated = self.remainder.as_ref().and_then(|rating| limits::priority(contract, rating));
        match (&self.remainder, rated) {
            (Some(rating), Some(priority)) if priority != old => {
                limits::show_class(scene, contract, rating);
                limits::show_moves(scene, incident, contract, priority);
            }
            _ => scene.show(|| Some(Check::tells(OfLimits::Keeps(old), None))),
        }
        Ok(())
    }

    /// The class of what remains, where it is another one.
    fn reclassified(&self, scene: &Scene<'_>, incident: &Incident) -> Result<Option<Change>, Refusal> {
        let Some(rating) = &self.remainder else { return Ok(None) };
        let mut class = rate(scene.contract(incident)?, rating)?;
        let old = &incident.class;
        if (class.impact, class.urgency, class.priority) == (old.impact, old.urgency, old.priority) {
            return Ok(None);
        }
        class.reason.get_or_insert_with(|| Kept::Remains.into());
        Ok(Some(Change::Reclassified { class }))
    }
}
