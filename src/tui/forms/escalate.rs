//! Which level, why, and who asked.

use super::{Caption, Choice, Field, Form, Line, Present, hint, judged};
use crate::domain::act::{Entered, Label, Spec, label};
use crate::domain::clock;
use crate::domain::contract::{Contract, LadderStep, Trigger};
use crate::domain::decide::{Act, Escalate};
use crate::domain::escalation;
use crate::domain::incident::{Incident, Number, Requester};
use crate::domain::instant::Instant;
use crate::domain::text::Text;
use crate::domain::{span, zone};

/// `E`: call a level of the ladder.
#[derive(Debug)]
pub struct EscalateForm {
    number: Number,
    levels: Vec<u8>,
    level: Field,
    reason: Field,
    words: Field,
    requester: Field,
    /// Who it was, by name.
    asked_by: Field,
}

/// The grounds that the contract names (F120), and whatever else there may be.
const REASONS: [&str; 3] = ["late start", "problems remain", "another one"];
const OTHER: usize = 2;

impl EscalateForm {
    pub fn new(incident: &Incident, contract: &Contract, cx: Present<'_>) -> Self {
        let now = cx.now;
        let mut levels: Vec<u8> = contract.ladder.iter().map(|step| step.level).collect();
        levels.dedup();
        let name = |level: &u8| {
            let step = step_of(contract, incident, *level);
            let above = step.and_then(above).map(|percent| format!(" (> {percent} %)"));
            let who = step.map_or("", |step| cx.words().callee(escalation::callee(cx.desk, contract, step)));
            format!("{level}: {who}{}", above.unwrap_or_default())
        };
        let mut choice = Choice::stacked(levels.iter().map(name));
        let ladder = escalation::ladder(incident, contract);
        let due = ladder.iter().rfind(|rung| rung.is_due(now)).map(|rung| rung.step.level);
        let next = incident.escalations.iter().map(|e| e.level + 1).max();
        let wanted = due.or(next).unwrap_or(1);
        choice.index = levels.iter().position(|level| *level == wanted).unwrap_or(0);
        let mut reason = Choice::new(REASONS);
        reason.index = usize::from(due.is_none());
        Self {
            number: incident.number,
            levels,
            level: Field::Choice(choice),
            reason: Field::Choice(reason),
            words: Field::empty(),
            requester: Field::Choice(Choice::new(["us", contract.party.customer()])),
            asked_by: Field::empty(),
        }
    }

    fn chosen(&self) -> u8 {
        self.levels.get(self.level.chosen()).copied().unwrap_or(1)
    }

    /// The ground, with what is said about it; nothing when another one is not said.
    fn reason(&self) -> Text {
        let words = Text::lines(self.words.value());
        match (self.reason.chosen(), words.is_empty()) {
            (OTHER, _) => words,
            (ground, true) => REASONS[ground.min(OTHER)].into(),
            (ground, false) => Text::lines(&format!("{}: {words}", REASONS[ground.min(OTHER)])),
        }
    }

    fn escalate(&self) -> Escalate {
        let requested_by = match self.requester.value() {
            "reseller" => Requester::Reseller,
            "customer" => Requester::Customer,
            _ => Requester::Us,
        };
        let (level, asked_by) = (self.chosen(), self.asked_by.line());
        Escalate { number: self.number, level, reason: self.reason(), requested_by, asked_by }
    }
}

/// The step of a level for the incident's priority, or for any.
fn step_of<'a>(contract: &'a Contract, incident: &Incident, level: u8) -> Option<&'a LadderStep> {
    let mut steps = contract.ladder.iter().filter(|step| step.level == level);
    let priority = incident.class.priority;
    steps.clone().find(|step| step.priorities.contains(&priority)).or_else(|| steps.next())
}

fn above(step: &LadderStep) -> Option<u16> {
    match step.trigger {
        Trigger::Above { percent, .. } => Some(percent),
        Trigger::Received => None,
    }
}

/// Whom to call, as the desk has set it, or as its own pack says (F122, A66).
fn responsible(contract: &Contract, step: &LadderStep, cx: Present<'_>) -> Line {
    let role = if step.english.is_empty() { "whom the contract does not name" } else { &step.english };
    let callee = cx.desk.world().callee(&contract.id, step.level);
    let who = callee.map(|callee| callee.who.as_str()).or(step.person.as_deref());
    let phone = callee.and_then(|callee| callee.phone.as_deref()).or(step.phone.as_deref());
    let text = match (who, phone) {
        (Some(who), Some(phone)) => format!("call {who}, {phone} ({role})"),
        (None, Some(phone)) => format!("call {phone} ({role})"),
        (Some(who), None) => format!("call {who} ({role}); no phone number is set"),
        (None, None) => format!("{role}: nobody and no phone number is set on this desk"),
    };
    match &contract.cites.responsible {
        None => hint(text),
        Some(rule) => hint(format!("{text} ({rule})")),
    }
}

/// How much of the target is used that the ladder looks at.
fn used(incident: &Incident, contract: &Contract, step: &LadderStep, now: Instant) -> Option<Line> {
    let Trigger::Above { clock, .. } = step.trigger else { return None };
    let rule = contract.clocks.get(clock)?;
    let reading = clock::read(rule, contract, &incident.life, now)?;
    let (percent, target) = (reading.percent?, reading.target?);
    let (elapsed, target) = (span::clock_face(reading.elapsed), span::clock_face(target.seconds));
    Some(hint(format!("{}: {elapsed} of {target} used, {percent} %", rule.name)))
}

impl Form for EscalateForm {
    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        vec![
            (Caption::Said(Label::Work(label::Work::Level)), &self.level),
            (Caption::Said(Label::Work(label::Work::EscalationReason)), &self.reason),
            (Caption::Said(Label::Work(label::Work::InWords)), &self.words),
            (Caption::Said(Label::Work(label::Work::RequestedBy)), &self.requester),
            (Caption::Said(Label::Incident(label::Incident::AskedBy)), &self.asked_by),
        ]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        let first = [&mut self.level, &mut self.reason, &mut self.words, &mut self.requester];
        first.into_iter().chain([&mut self.asked_by]).nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let Some(incident) = cx.desk.world().incident(self.number) else { return Vec::new() };
        let Some(contract) = cx.desk.contract(incident) else { return Vec::new() };
        let ladder = escalation::ladder(incident, contract);
        let level = self.chosen();
        let zone = cx.desk.world().zone;
        let mut lines = judged([self.escalate().into()], cx);
        if let Some(step) = step_of(contract, incident, level) {
            lines.extend(used(incident, contract, step, cx.now));
            lines.push(responsible(contract, step, cx));
        }
        if let Some(next) = ladder.iter().find(|rung| rung.step.level > level)
            && let Some(at) = next.at.filter(|at| *at > cx.now)
        {
            let distance = span::short(at - cx.now);
            let wall = zone::local(zone, at).format("%a %H:%M");
            lines.push(hint(format!("level {} in {distance}, from {wall}", next.step.level)));
        }
        lines
    }

    fn act(&self, _cx: Present<'_>) -> Result<Act, String> {
        Ok(self.escalate().into())
    }

    fn of(&self) -> (&'static Spec, String) {
        (&Escalate::SPEC, self.number.to_string())
    }
}
