//! Waiting for the customer.

use crate::domain::acts::decide::{Decide, Scene, change};
use crate::domain::acts::entry::label::Incident as L;
use crate::domain::acts::entry::{
    About, Entry, Field, INCIDENT, Kind, Label, Source, Take, Unread, Value, about, act,
};
use crate::domain::acts::judgement::{Check, OfIncident, OfLimits as Claim};
use crate::domain::base::moment::Way;
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::contract::{Contract, OnWait};
use crate::domain::facts::event::Event;
use crate::domain::facts::incident::{Asked, Change, Incident};
use crate::domain::readings::duty;
use crate::domain::readings::refusal::{Earlier, OfReport, OfWork, Part, Refusal};

act! {
    /// Waits for the customer, or ends the waiting (A23, F255). What the clocks do then is the
    /// contract's affair.
    pub struct Wait = Incident "wait", About::Incident(about::Incident::Wait) => {
        number: Number = INCIDENT,
        /// What is asked for. May be empty when required details are.
        #[serde(default)]
        asked: Asked = Field::group(&ASKED),
        /// What was asked for has arrived.
        #[serde(default)]
        end: bool = Field::switch("end", Label::Incident(L::Arrived)).without(&["for"]).from(Source::Waiting),
    }
}

const ASKED: [Field; 5] = [
    Field::repeated("missing", Kind::Line, Label::Incident(L::MissingDetail))
        .without(&["end"])
        .shown("KEY")
        .from(Source::Missing),
    Field::option("for", Kind::Lines, Label::Incident(L::WaitsFor)).unless(&["end", "missing"]),
    Field::option("from", Kind::Line, Label::Incident(L::WaitsOn))
        .without(&["end"])
        .shown("NAME")
        .from(Source::Reporter),
    Field::option("until", Kind::Moment(Way::Ahead), Label::Incident(L::WaitsUntil)).without(&["end"]),
    Field::option("remind", Kind::Moment(Way::Ahead), Label::Incident(L::AskAgain)).without(&["end"]),
];

impl Take for Asked {
    fn take(entry: &Entry<'_>, _: &'static Field) -> Result<Self, Unread> {
        let [missing, wants, from, until, remind] = const { &ASKED };
        Ok(Self {
            wants: entry.take::<Option<Text>>(wants)?.unwrap_or_default(),
            missing: entry.take(missing)?,
            from: entry.take(from)?,
            until: entry.take(until)?,
            remind: entry.take(remind)?,
        })
    }

    fn of(_: &Value, _: &Entry<'_>) -> Option<Self> {
        None
    }
}

impl Wait {
    /// Asks the customer for something.
    pub fn asking(number: Number, asked: Asked) -> Self {
        Self { number, asked, end: false }
    }

    /// What was asked for has arrived.
    pub fn over(number: Number) -> Self {
        Self { number, asked: Asked::default(), end: true }
    }
}

impl Decide for Wait {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        if self.end {
            return self.resume(scene, incident);
        }
        if incident.waiting(scene.now).is_some() {
            return Err(Refusal::of(OfWork::Waiting(self.number)));
        }
        let mut asked = self.asked.clone();
        if !asked.missing.is_empty() {
            self.details(scene.contract(incident)?, incident, &mut asked)?;
        }
        scene.demand(&asked.wants, Part::Wanted, None);
        self.check_times(scene);
        self.show(scene, incident);
        asked.from = asked.from.filter(|name| !name.is_empty());
        Ok(vec![change(self.number, Change::WaitingBegan(asked))])
    }
}

impl Wait {
    fn resume(&self, scene: &Scene<'_>, incident: &Incident) -> Result<Vec<Event>, Refusal> {
        if let Some(asked) = incident.asked() {
            scene.follows(Earlier::Waiting, asked.since)?;
        }
        if incident.waiting(scene.now).is_none() {
            return Err(Refusal::of(OfWork::NotWaiting(self.number)));
        }
        Ok(vec![change(self.number, Change::WaitingEnded { note: None })])
    }

    /// What is asked for, what the clocks do meanwhile, and how long it is open already.
    fn show(&self, scene: &Scene<'_>, incident: &Incident) {
        let Some(contract) = scene.desk.contract(incident).filter(|_| scene.seen) else { return };
        let (known, of) = duty::given(incident, contract);
        if known < of {
            let asked = Claim::Asked { known, of, asked: self.asked.missing.len() };
            scene.check(Check::tells(asked, contract.cited(contract.cites.details.as_ref())));
        }
        let settings = &contract.settings;
        let exempt = settings.never_pause.contains(&incident.class.priority.number());
        let (claim, rule) = match settings.on_wait {
            OnWait::Pause | OnWait::Restart if exempt => (Claim::RunOn, &settings.cites.never_pause),
            on_wait => (Claim::Waiting(on_wait), &settings.cites.on_wait),
        };
        scene.check(Check::tells(claim, contract.cited(rule)));
        let (gross, waited) = (scene.now - incident.received, incident.life.waited(scene.now));
        scene.check(Check::tells(Claim::Open { gross, waited }, None));
    }

    /// Only what is missing can be asked for; its names are what is waited for when nothing else
    /// is said.
    fn details(&self, contract: &Contract, incident: &Incident, asked: &mut Asked) -> Result<(), Refusal> {
        let mut labels = Vec::with_capacity(asked.missing.len());
        for key in &asked.missing {
            let Some(required) = contract.required(key) else {
                let known = contract.reporting.required.iter().map(|r| r.key.clone()).collect();
                let (contract, key) = (contract.id.clone(), key.clone());
                return Err(Refusal::of(OfReport::NoDetail { contract, key, known }));
            };
            if incident.says(required) {
                let (number, label) = (self.number, required.label.clone());
                return Err(Refusal::of(OfReport::DetailKnown { number, label }));
            }
            labels.push(&*required.label);
        }
        if asked.wants.is_empty() {
            asked.wants = Text::line(&labels.join("; "));
        }
        Ok(())
    }

    fn check_times(&self, scene: &Scene<'_>) {
        let Asked { until, remind, .. } = self.asked;
        for (at, claim) in [(until, OfIncident::WaitEnds as fn(_) -> _), (remind, OfIncident::AsksAgain)] {
            let Some(at) = at else { continue };
            match scene.ahead(at) {
                Ok(()) => scene.check(Check::duty(true, claim(at), None)),
                Err(refusal) => scene.refuses(refusal),
            }
        }
        if let Some((remind, until)) = remind.zip(until).filter(|(remind, until)| remind >= until) {
            scene.refuses(Refusal::of(OfWork::RemindsLate { remind, until }));
        }
    }
}
