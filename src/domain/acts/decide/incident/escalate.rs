//! Calling a level of the ladder.

use crate::domain::acts::decide::{Decide, Scene, change};
use crate::domain::acts::entry::label::{Incident as I, Work as W};
use crate::domain::acts::entry::{
    About, Entry, Field, INCIDENT, Kind, Label, Take, Unread, Value, about, act,
};
use crate::domain::acts::judgement::{Check, OfLimits, OfWork as Claim};
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::contract::{Contract, LadderStep, Requester, Rule, RuleId, Trigger, Worded};
use crate::domain::facts::event::Event;
use crate::domain::facts::incident::{Change, Incident};
use crate::domain::readings::callee::{self, Call};
use crate::domain::readings::clock;
use crate::domain::readings::escalation::{self, Rung};
use crate::domain::readings::refusal::{OfTarget, Part, Refusal};

act! {
    /// Calls a level of the ladder. Being due is automatic; the escalation itself is this act (A17).
    pub struct Escalate = Incident "escalate", About::Incident(about::Incident::Escalate) => {
        number: Number = INCIDENT,
        level: u8 = Field::option("level", Kind::Count(0, 255), Label::Work(W::Level))
            .required()
            .shown("LEVEL"),
        reason: Text = Field::option("reason", Kind::Lines, Label::Work(W::EscalationReason)).required(),
        requested_by: Requester = Field::group(&REQUESTER),
        /// Who asked, by name.
        asked_by: Option<Text> =
            Field::option("asked-by", Kind::Line, Label::Incident(I::AskedBy)).shown("NAME"),
    }
}

const REQUESTER: [Field; 2] = [
    Field::switch("by-reseller", Label::Work(W::ByReseller)).without(&["by-customer"]),
    Field::switch("by-customer", Label::Work(W::ByCustomer)),
];

impl Take for Requester {
    fn take(entry: &Entry<'_>, _: &'static Field) -> Result<Self, Unread> {
        Ok(match (entry.is_given("by-reseller"), entry.is_given("by-customer")) {
            (true, _) => Requester::Reseller,
            (_, true) => Requester::Customer,
            _ => Requester::Us,
        })
    }

    fn of(_: &Value, _: &Entry<'_>) -> Option<Self> {
        None
    }
}

impl Decide for Escalate {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        let contract = scene.contract(incident)?;
        self.check_called(scene, incident, contract);
        let who = self.responsible(scene, incident, contract);
        let manual = contract.cited(contract.manual_cites.first());
        scene.demand(&self.reason, Part::EscalationReason, manual);
        self.show(scene, incident, contract);
        let who = who?;
        let (level, reason, requested_by) = (self.level, self.reason.clone(), self.requested_by);
        let asked_by = self.asked_by.clone().filter(|name| !name.is_empty());
        let escalated = Change::Escalated { level, who, reason, requested_by, asked_by };
        Ok(vec![change(self.number, escalated)])
    }
}

impl Escalate {
    /// A level is called once, unless the customer asks for it again where the contract lets it.
    fn check_called(&self, scene: &Scene<'_>, incident: &Incident, contract: &Contract) {
        let asked = matches!(self.requested_by, Requester::Reseller | Requester::Customer);
        let done = incident.escalations.iter().find(|e| e.level >= self.level);
        match done {
            None => {
                scene.check(Check::duty(
                    true,
                    Claim::NotCalled(self.level),
                    contract.cited(contract.cites.level.as_ref()),
                ));
            }
            Some(done) if contract.again && asked => {
                let claim = Claim::CalledAgain { level: done.level, at: done.at };
                scene.check(Check::duty(true, claim, contract.cited(contract.manual_cites.first())));
            }
            Some(done) => {
                let (number, again) = (self.number, contract.again);
                let called = OfTarget::Called { number, level: done.level, at: done.at, again };
                scene.refuses(Refusal::of(called));
            }
        }
    }

    /// How much of the target is used that the level looks at, whom to call, and when the next level
    /// is due.
    fn show(&self, scene: &Scene<'_>, incident: &Incident, contract: &Contract) {
        if !scene.seen {
            return;
        }
        if let Some(step) = escalation::step(contract, incident, self.level) {
            if let Some(used) = used(scene, incident, contract, step) {
                scene.check(Check::tells(used, None));
            }
            let rule = contract.cited(contract.cites.responsible.as_ref());
            scene.check(calls(&callee::call(scene.desk, contract, step, scene.now), step, rule));
        }
        let ladder = escalation::ladder(incident, contract);
        let next = ladder.iter().find(|rung| rung.step.level > self.level);
        if let Some((rung, at)) = next.and_then(|rung| Some((rung, rung.at.filter(|at| *at > scene.now)?))) {
            let (level, seconds) = (rung.step.level, at - scene.now);
            scene.check(Check::tells(OfLimits::NextLevel { level, at, seconds }, None));
        }
    }

    fn responsible(
        &self,
        scene: &Scene<'_>,
        incident: &Incident,
        contract: &Contract,
    ) -> Result<Text, Refusal> {
        let rungs = escalation::ladder(incident, contract);
        let rung = rungs.iter().find(|rung| rung.step.level == self.level);
        let named = contract.ladder.iter().find(|step| step.level == self.level);
        match (rung, named) {
            (Some(rung), _) if rung.is_due(scene.now) => {
                let rule = rung.step.cites.first().and_then(|id| contract.rule(id));
                let since = rung.at.map_or(0, |at| scene.now - at);
                scene.check(Check::duty(true, Claim::DueSince(since), rule));
                Ok(callee::call(scene.desk, contract, rung.step, scene.now).recorded())
            }
            (_, Some(step)) if self.level == contract.manual_level => {
                let manual = contract.manual_cites.first().and_then(|id| contract.rule(id));
                scene.check(Check::duty(true, Claim::ByHand, manual));
                Ok(callee::call(scene.desk, contract, step, scene.now).recorded())
            }
            (_, None) => {
                let known = contract.ladder.iter().map(|step| step.level).collect();
                let (contract, level) = (contract.id.clone(), self.level);
                Err(Refusal::of(OfTarget::NoLevel { contract, level, known }))
            }
            (rung, Some(step)) => Err(self.not_due(contract, rung, step.cites.first())),
        }
    }

    fn not_due(&self, contract: &Contract, rung: Option<&Rung<'_>>, cite: Option<&RuleId>) -> Refusal {
        let (number, level, by_hand) = (self.number, self.level, contract.manual_level);
        let at = rung.and_then(|rung| rung.at);
        Refusal::against(contract, cite, OfTarget::NotDue { number, level, at, by_hand })
    }
}

/// Whom to call, by which number.
fn calls(call: &Call<'_>, step: &LadderStep, rule: Option<&Rule>) -> Check {
    let role = Worded { original: step.who.clone(), english: step.english.clone() };
    if call.is_nobody() {
        return Check::duty(false, OfLimits::NobodyReachable { role }, rule);
    }
    let (who, phone) = (call.who().map(Text::line), call.phone().map(Text::line));
    Check::tells(OfLimits::Calls { role, who, phone }, rule)
}

/// How much of the target is used that a level looks at.
fn used(scene: &Scene<'_>, incident: &Incident, contract: &Contract, step: &LadderStep) -> Option<OfLimits> {
    let Trigger::Above { clock, .. } = step.trigger else { return None };
    let rule = contract.clocks.get(clock)?;
    let reading = clock::read(rule, contract, &incident.life, scene.now)?;
    let (percent, target) = (reading.percent?, reading.target?.seconds);
    Some(OfLimits::TargetUsed { clock: rule.name.clone(), elapsed: reading.elapsed, target, percent })
}
