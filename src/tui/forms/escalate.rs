//! Which level, why, and who asked.

use super::{Caption, Choice, Field, Form, Line, Present, hint, judged, known};
use crate::domain::act::{Entered, Label, Spec, label};
use crate::domain::clock;
use crate::domain::contract::{Contract, LadderStep, Party, Trigger};
use crate::domain::decide::{Act, Escalate};
use crate::domain::escalation;
use crate::domain::incident::{Incident, Number, Requester};
use crate::domain::instant::Instant;
use crate::domain::kept::Kept;
use crate::domain::text::Text;
use crate::words::form::OfWork;

/// `E`: call a level of the ladder.
#[derive(Debug)]
pub struct EscalateForm {
    number: Number,
    levels: Vec<u8>,
    level: Field,
    reason: Field,
    words: Field,
    requester: Field,
    /// Who asks besides the desk itself.
    customer: Requester,
    /// Who it was, by name.
    asked_by: Field,
}

/// The grounds that the contract names (F120), and whatever else there may be.
const GROUNDS: [Kept; 2] = [Kept::LateStart, Kept::ProblemsRemain];
const OFFERED: [OfWork; 3] = [OfWork::LateStart, OfWork::ProblemsRemain, OfWork::AnotherGround];

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
        let said = |what: OfWork| cx.words().hint(&what.into());
        let mut reason = Choice::new(OFFERED.map(said));
        reason.index = usize::from(due.is_none());
        let (customer, by) = match contract.party {
            Party::Reseller => (Requester::Reseller, OfWork::ByReseller),
            Party::Tenant => (Requester::Customer, OfWork::ByCustomer),
        };
        Self {
            number: incident.number,
            levels,
            level: Field::Choice(choice),
            reason: Field::Choice(reason),
            words: Field::empty(),
            customer,
            requester: Field::Choice(Choice::new([OfWork::ByUs, by].map(said))),
            asked_by: Field::empty(),
        }
    }

    fn chosen(&self) -> u8 {
        self.levels.get(self.level.chosen()).copied().unwrap_or(1)
    }

    /// The ground, with what is said about it; nothing when another one is not said.
    fn reason(&self) -> Text {
        let words = Text::lines(self.words.value());
        match (GROUNDS.get(self.reason.chosen()), words.is_empty()) {
            (None, _) => words,
            (Some(ground), true) => (*ground).into(),
            (Some(ground), false) => Text::lines(&format!("{}: {words}", ground.text())),
        }
    }

    fn escalate(&self) -> Escalate {
        let requested_by = if self.requester.chosen() == 0 { Requester::Us } else { self.customer };
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
    let owned = |text: &str| text.to_owned();
    let callee = cx.desk.world().callee(&contract.id, step.level);
    let who = callee.map(|callee| callee.who.as_str()).or(step.person.as_deref());
    let phone = callee.and_then(|callee| callee.phone.as_deref()).or(step.phone.as_deref());
    let role = cx.words().role(step);
    let call = OfWork::Call { who: who.map(owned), phone: phone.map(owned), role: role.map(owned) };
    let text = cx.words().hint(&call.into());
    match &contract.cites.responsible {
        None => hint(text),
        Some(rule) => hint(format!("{text} ({rule})")),
    }
}

/// How much of the target is used that the ladder looks at.
fn used(incident: &Incident, contract: &Contract, step: &LadderStep, now: Instant) -> Option<OfWork> {
    let Trigger::Above { clock, .. } = step.trigger else { return None };
    let rule = contract.clocks.get(clock)?;
    let reading = clock::read(rule, contract, &incident.life, now)?;
    let (percent, target) = (reading.percent?, reading.target?);
    let (clock, elapsed, target) = (rule.name.to_string(), reading.elapsed, target.seconds);
    Some(OfWork::Used { clock, elapsed, target, percent })
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
        let mut lines = judged([self.escalate().into()], cx);
        if let Some(step) = step_of(contract, incident, level) {
            lines.extend(used(incident, contract, step, cx.now).map(|used| known(used, cx)));
            lines.push(responsible(contract, step, cx));
        }
        if let Some(next) = ladder.iter().find(|rung| rung.step.level > level)
            && let Some(at) = next.at.filter(|at| *at > cx.now)
        {
            lines.push(known(OfWork::Level { level: next.step.level, distance: at - cx.now, at }, cx));
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
