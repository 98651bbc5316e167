//! The desk: the world, the contracts it is read by, and the moments ahead.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use super::clock::{self, Outcome, Reading};
use super::deadline::{Deadlines, Part};
use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::base::span::Length;
use crate::domain::base::zone;
use crate::domain::contract::{ClockRule, Contract, Contracts, Counting, RuleId};
use crate::domain::facts::event::{Event, Record};
use crate::domain::facts::incident::Incident;
use crate::domain::facts::tenant::{Holding, Tenant};
use crate::domain::world::{Earlier, Inconsistent, World};

/// Everything that views and decisions are made from. Only [`Desk::apply`] changes it.
#[derive(Clone, Debug)]
pub struct Desk {
    world: World,
    contracts: Arc<Contracts>,
    deadlines: Deadlines,
}

/// A desk with records that may come to nothing: they are applied for as long as this is there, and gone
/// with it. Who has it is alone with the desk, so nobody else has seen them.
pub struct Staging<'a> {
    desk: &'a mut Desk,
    /// The world before each record, and the incidents that they touched.
    earlier: Vec<Earlier>,
    touched: BTreeSet<Number>,
}

/// What somebody sees who is about to act: the desk as it is now.
#[derive(Clone, Copy)]
pub struct Present<'a> {
    pub desk: &'a Desk,
    pub now: Instant,
}

/// What is done with the moments of an incident.
type Moments = fn(&mut Deadlines, &Incident, &World, &Contracts);

/// A working day where no contract says how long one is, in seconds.
const DAY: i64 = 8 * 3_600;

impl Desk {
    pub fn new(world: World, contracts: Arc<Contracts>) -> Self {
        let part = Part::of(world.incidents.as_slice(), &world, &contracts);
        Self::read(world, contracts, vec![part])
    }

    /// The same where somebody has read all incidents already, in parts.
    pub fn read(mut world: World, contracts: Arc<Contracts>, parts: Vec<Part>) -> Self {
        world.rebuild();
        Self { world, contracts, deadlines: Deadlines::joined(parts) }
    }

    pub fn world(&self) -> &World {
        &self.world
    }

    pub fn contracts(&self) -> &Arc<Contracts> {
        &self.contracts
    }

    pub fn deadlines(&self) -> &Deadlines {
        &self.deadlines
    }

    /// Goes on to the record before `seq`: what lies between is not for this desk.
    pub fn pass_over(&mut self, seq: u64) {
        self.world.pass_over(seq);
    }

    /// Adds a record to the world and moves the deadlines of what it touches.
    ///
    /// # Errors
    /// When the record does not follow on the last one, or refers to something that does not exist.
    pub fn apply(&mut self, record: &Record) -> Result<(), Inconsistent> {
        let touched = self.touched(record);
        if let Some(number) = touched
            && let Some(incident) = self.world.incident(number)
        {
            self.deadlines.forget(incident, &self.world, &self.contracts);
        }
        self.world.apply(record)?;
        if let Some(number) = touched
            && let Some(incident) = self.world.incident(number)
        {
            self.deadlines.learn(incident, &self.world, &self.contracts);
        }
        Ok(())
    }

    /// To see what comes of records before they are there.
    pub fn stage(&mut self) -> Staging<'_> {
        Staging { desk: self, earlier: Vec::new(), touched: BTreeSet::new() }
    }

    fn touched(&self, record: &Record) -> Option<Number> {
        match &record.event {
            Event::Incident { number, .. } => Some(*number),
            Event::Retracted { seq } => match &self.world.formers().get(*seq)?.entity {
                crate::domain::facts::entity::Entity::Incident(number) => Some(*number),
                _ => None,
            },
            _ => None,
        }
    }

    /// Moments of incidents that are about to change, or have changed.
    fn moments(&mut self, numbers: &BTreeSet<Number>, change: Moments) {
        for incident in numbers.iter().filter_map(|number| self.world.incident(*number)) {
            change(&mut self.deadlines, incident, &self.world, &self.contracts);
        }
    }

    /// The contract version an incident was received under.
    pub fn contract(&self, incident: &Incident) -> Option<&Arc<Contract>> {
        self.contracts.get(self.world.pack(incident)?)
    }

    /// The contract whose rules hold for server updates at `at`.
    pub fn update_contract(&self, at: Instant) -> Option<&Arc<Contract>> {
        let ids = self.contracts.ids();
        ids.into_iter().filter_map(|id| self.contracts.valid_at(id, at)).find(|c| c.updates.is_some())
    }

    /// What a contract that holds at `at` says of hotfixes.
    pub fn on_hotfixes(&self, at: Instant) -> Option<&RuleId> {
        let ids = self.contracts.ids();
        ids.into_iter().find_map(|id| self.contracts.valid_at(id, at)?.cites.hotfix.as_ref())
    }

    /// The contract whose rules about versions hold at `at`.
    pub fn version_contract(&self, at: Instant) -> Option<&Arc<Contract>> {
        self.contracts.about_versions(at)
    }

    /// Seconds of a length that was worked on an incident; a working day is one of its contract.
    pub fn worked(&self, number: Number, length: Length) -> i64 {
        let contract = self.world.incident(number).and_then(|incident| self.contract(incident));
        length.seconds(contract.map_or(DAY, |contract| contract.calendar(Counting::Office).workday()))
    }

    /// The civil day in the desk's zone.
    pub fn day(&self, at: Instant) -> NaiveDate {
        zone::day(self.world.zone, at)
    }

    /// The first contract that a tenant holds with rules of one kind, such as on licences.
    pub fn held<'a, 't, T>(
        &'a self,
        tenant: &'t Tenant,
        at: Instant,
        rules: impl Fn(&'a Contract) -> Option<&'a T>,
    ) -> Option<(&'t Holding, &'a Contract, &'a T)> {
        tenant.holdings(self.day(at)).find_map(|holding| {
            let contract: &Contract = self.contracts.valid_at(holding.pack.as_str(), at)?;
            Some((holding, contract, rules(contract)?))
        })
    }

    /// The contract whose storage rules hold for a tenant: one that it holds, or, when it has
    /// licences or measurements without naming a contract, the first that knows storage.
    pub fn storage_contract(&self, tenant: &Tenant, at: Instant) -> Option<&Arc<Contract>> {
        let with_storage = |id: &str| self.contracts.valid_at(id, at).filter(|c| c.storage.is_some());
        let definition = &tenant.definition;
        let held = definition.contracts.iter().find_map(|holding| with_storage(holding.pack.as_str()));
        let pooled = definition.contracts.is_empty()
            && !(definition.licences.is_empty()
                && definition.storage_bought_gb == 0
                && tenant.usage.is_empty());
        held.or_else(|| self.contracts.ids().into_iter().filter(|_| pooled).find_map(with_storage))
    }

    /// Every clock the incident has, in the contract's order.
    ///
    /// # Errors
    /// When the office calendar ends before a target is used up.
    pub fn clocks<'a>(&'a self, incident: &Incident, now: Instant) -> Vec<(&'a ClockRule, Reading)> {
        let Some(contract) = self.contract(incident) else { return Vec::new() };
        let read = |rule| Some((rule, clock::read(rule, contract, &incident.life, now)?));
        contract.clocks.iter().filter_map(read).collect()
    }

    /// How every round of every clock of the incident ended or stands, in the contract's order
    /// (A68).
    pub fn outcomes<'a>(&'a self, incident: &Incident, now: Instant) -> Vec<(&'a ClockRule, Vec<Outcome>)> {
        let Some(contract) = self.contract(incident) else { return Vec::new() };
        let of = |rule| (rule, clock::outcomes(rule, contract, &incident.life, now));
        contract.clocks.iter().map(of).collect()
    }

    /// Incidents that wait for the customer at `now`; a planned end that has passed ends a waiting,
    /// recorded or not.
    pub fn waiting(&self, now: Instant) -> usize {
        let world = self.world();
        let passed = self.deadlines().reached(now).filter(|number| {
            let incident = world.incident(*number);
            incident.is_some_and(|i| i.is_open() && i.waits_until().is_some_and(|until| until <= now))
        });
        world.queue().tally().waiting.saturating_sub(passed.count())
    }
}

impl Staging<'_> {
    /// The desk with the records so far.
    pub fn desk(&self) -> &Desk {
        self.desk
    }

    /// As [`Desk::apply`], for the time being.
    ///
    /// # Errors
    /// As there. Nothing further can be staged then.
    pub fn apply(&mut self, record: &Record) -> Result<(), Inconsistent> {
        self.touched.extend(self.desk.touched(record));
        self.earlier.push(self.desk.world.before(record));
        self.desk.apply(record)
    }
}

impl Drop for Staging<'_> {
    fn drop(&mut self) {
        self.desk.moments(&self.touched, Deadlines::forget);
        while let Some(earlier) = self.earlier.pop() {
            self.desk.world.go_back(earlier);
        }
        self.desk.moments(&self.touched, Deadlines::learn);
    }
}
