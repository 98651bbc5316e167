//! What another system says about its incidents.

use super::{Decide, Scene, change};
use crate::domain::base::instant::Instant;
use crate::domain::base::kept::{Filled, Kept};
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::contract::{Channel, Contract, Kind, PackId, Priority, Stop};
use crate::domain::facts::code::Given;
use crate::domain::facts::event::Event;
use crate::domain::facts::incident::{Asked, Change, Class, Incident, Rating, Report, Said};
use crate::domain::readings::refusal::{Common, Refusal, Thing};

/// What another system says about one of its incidents at one moment. The difference to what the
/// desk knows becomes facts.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Observation {
    pub tenant: Id,
    pub contract: Id,
    /// Its number in the other system.
    pub external: Text,
    pub subject: Text,
    pub channel: Channel,
    pub reporter: Option<Text>,
    pub received: Instant,
    /// Impact and urgency, and the priority the other system shows.
    pub rating: Rating,
    pub shown: Option<Priority>,
    pub stage: ObservedStage,
    pub owner: Option<Text>,
    pub team: Option<Text>,
    /// What else is worth keeping of this update.
    pub note: Option<Text>,
}

#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum ObservedStage {
    New,
    Active,
    Waiting { wants: Text },
    Resolved { cause: Text },
    Closed { cause: Text },
}

impl Decide for Observation {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let world = scene.desk.world();
        let Some(tenant) = world.tenants.find(self.tenant.as_str()) else {
            return Err(Refusal::none_of(Thing::Tenant, self.tenant.as_str(), world.tenants.ids()));
        };
        let known = world.external(tenant, &self.external);
        let at = known.map_or(self.received, |incident| incident.received);
        let contract = scene
            .desk
            .contracts()
            .valid_at(self.contract.as_str(), at)
            .ok_or_else(|| Refusal::no_such(Common::NoPack(self.contract.as_str().into())))?;
        let class = self.class(contract);
        if let Some(incident) = known.filter(|incident| self.is_late(incident, scene.now)) {
            let text = Filled::LateUpdate(self.stage.word()).into();
            return Ok(vec![change(incident.number, Change::Noted { text, contact: None })]);
        }
        let number = known.map_or_else(|| world.next_number(), |incident| incident.number);
        let mut changes = Vec::new();
        match known {
            None => changes.push(Change::Reported(Box::new(self.report(contract, &class)))),
            Some(incident)
                if incident.class.priority != class.priority || !same_rating(&incident.class, &class) =>
            {
                changes.push(Change::Reclassified { class });
            }
            Some(_) => {}
        }
        self.owner_changes(scene, known, &mut changes);
        self.stage_changes(scene, known, &mut changes);
        // Every update leaves a trace, so that it is known when it is read again.
        let trace = changes.is_empty().then(|| Text::from(Kept::Updated));
        changes.extend(self.note.clone().or(trace).map(|text| Change::Noted { text, contact: None }));
        Ok(changes.into_iter().map(|what| change(number, what)).collect())
    }
}

impl ObservedStage {
    fn word(&self) -> &'static str {
        match self {
            ObservedStage::New => "new",
            ObservedStage::Active => "active",
            ObservedStage::Waiting { .. } => "waiting",
            ObservedStage::Resolved { .. } => "resolved",
            ObservedStage::Closed { .. } => "closed",
        }
    }
}

impl Observation {
    /// What came to light after a later state was recorded changes that state no more.
    fn is_late(&self, incident: &Incident, at: Instant) -> bool {
        let last = incident.life.course().last();
        last.from > at && last.from > incident.received
    }

    /// The other system's priority holds; where the contract's matrix says otherwise the class
    /// keeps the reason.
    fn class(&self, contract: &Contract) -> Class {
        let rated = Class::rate(contract, &self.rating).ok();
        let shown = self.shown.or(rated.as_ref().map(|class| class.priority));
        let priority = shown.unwrap_or(Priority::P4);
        match rated {
            Some(class) if class.priority == priority => class,
            _ => {
                let (impact, urgency) = match self.rating {
                    Rating::Matrix(impact, urgency) => (Some(impact), Some(urgency)),
                    Rating::Direct(..) => (None, None),
                };
                let reason = Some(Filled::SetInSource(&priority.number().to_string()).into());
                Class { impact, urgency, priority, reason }
            }
        }
    }

    fn report(&self, contract: &Contract, class: &Class) -> Report {
        Report {
            tenant: self.tenant.clone(),
            server: None,
            contract: PackId { id: contract.id.clone(), version: contract.version.clone() },
            subject: self.subject.clone(),
            channel: self.channel,
            reporter: self.reporter.clone(),
            code: Given::Nothing,
            class: class.clone(),
            received: self.received,
            telephony_down: None,
            override_reason: None,
            external: Some(self.external.clone()),
            // It was in a ticket system, or it could not be observed there.
            published: true,
            kind: Kind::Incident,
            without_clocks: false,
            unrequested: false,
            said: Said::default(),
        }
    }

    fn owner_changes(&self, scene: &Scene<'_>, known: Option<&Incident>, changes: &mut Vec<Change>) {
        let names = &scene.desk.world().names;
        let name = |name: Option<_>| name.map(|name| names.get(name));
        let owner = name(known.and_then(|incident| incident.owner));
        let team = name(known.and_then(|incident| incident.team));
        if self.owner.as_deref() != owner || (self.team.is_some() && self.team.as_deref() != team) {
            changes.push(Change::Assigned { owner: self.owner.clone(), team: self.team.clone(), note: None });
        }
    }

    fn stage_changes(&self, scene: &Scene<'_>, known: Option<&Incident>, changes: &mut Vec<Change>) {
        let done = known.is_some_and(|incident| !incident.is_open());
        let waiting = known.is_some_and(|incident| incident.waiting(scene.now).is_some());
        // Reopened after it was closed, it begins anew: work on it begins anew as well.
        let anew = known.is_some_and(|incident| incident.closed.is_some());
        let started = !anew && known.is_some_and(|incident| incident.life.stopped(Stop::Started).is_some());
        let open =
            matches!(self.stage, ObservedStage::New | ObservedStage::Active | ObservedStage::Waiting { .. });
        if done && open {
            changes.push(Change::Reopened { reason: Kept::ReopenedThere.into() });
        }
        if waiting && !matches!(self.stage, ObservedStage::Waiting { .. }) {
            changes.push(Change::WaitingEnded { note: None });
        }
        match &self.stage {
            ObservedStage::New => {}
            ObservedStage::Active if started => {}
            ObservedStage::Active => {
                changes.push(Change::Started { owner: self.worker(scene, known) });
            }
            ObservedStage::Waiting { wants } => {
                let asked =
                    known.and_then(|incident| incident.waiting(scene.now)).map(|waiting| &waiting.wants);
                if asked != Some(wants) {
                    changes.push(Change::WaitingBegan(Asked::open_ended(wants.clone())));
                }
            }
            ObservedStage::Resolved { .. } if done => {}
            ObservedStage::Resolved { cause } => {
                changes.push(Change::Resolved { cause: cause.clone(), worked: None, told: None });
            }
            ObservedStage::Closed { cause } => {
                if !done {
                    changes.push(Change::Resolved { cause: cause.clone(), worked: None, told: None });
                }
                if known.is_none_or(|incident| incident.closed.is_none()) {
                    changes.push(Change::Closed { note: None });
                }
            }
        }
    }

    fn worker(&self, scene: &Scene<'_>, known: Option<&Incident>) -> Text {
        let names = &scene.desk.world().names;
        let owner = known.and_then(|incident| incident.owner).map(|owner| names.get(owner).into());
        self.owner.clone().or(owner).unwrap_or_else(|| scene.by.clone())
    }
}

fn same_rating(a: &Class, b: &Class) -> bool {
    (a.impact, a.urgency) == (b.impact, b.urgency)
}
