//! Which level, why, and who asked.

use super::{Choice, Field, Form, Line, Present, check, hint, titled};
use crate::domain::contract::Contract;
use crate::domain::decide::{Act, Escalate};
use crate::domain::escalation;
use crate::domain::incident::{Incident, Number, Requester};
use crate::domain::instant::Instant;
use crate::domain::span;
use crate::domain::text::Text;

/// `E`: call a level of the ladder.
#[derive(Debug)]
pub struct EscalateForm {
    number: Number,
    levels: Vec<u8>,
    level: Field,
    reason: Field,
    requester: Field,
}

impl EscalateForm {
    pub fn new(incident: &Incident, contract: &Contract, now: Instant) -> Self {
        let mut levels: Vec<u8> = contract.ladder.iter().map(|step| step.level).collect();
        levels.dedup();
        let name = |level: &u8| {
            let step = contract.ladder.iter().find(|step| step.level == *level);
            format!("{level}: {}", step.map_or("", |step| &step.who))
        };
        let mut choice = Choice::stacked(levels.iter().map(name));
        let ladder = escalation::ladder(incident, contract).unwrap_or_default();
        let due = ladder.iter().rfind(|rung| rung.is_due(now)).map(|rung| rung.step.level);
        let next = incident.escalations.iter().map(|e| e.level + 1).max();
        let wanted = due.or(next).unwrap_or(1);
        choice.index = levels.iter().position(|level| *level == wanted).unwrap_or(0);
        let reason = if due.is_some() { "late start" } else { "" };
        Self {
            number: incident.number,
            levels,
            level: Field::Choice(choice),
            reason: Field::proposed(reason),
            requester: Field::Choice(Choice::new(["us", "reseller"])),
        }
    }

    fn chosen(&self) -> u8 {
        self.levels.get(self.level.chosen()).copied().unwrap_or(1)
    }
}

impl Form for EscalateForm {
    fn title(&self, cx: Present<'_>) -> String {
        titled("Escalate", self.number, cx)
    }

    fn fields(&self) -> Vec<(&'static str, &Field)> {
        vec![("level", &self.level), ("reason", &self.reason), ("requested by", &self.requester)]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        [&mut self.level, &mut self.reason, &mut self.requester].into_iter().nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let Some(incident) = cx.desk.world().incident(self.number) else { return Vec::new() };
        let Some(contract) = cx.desk.contract(incident) else { return Vec::new() };
        let ladder = escalation::ladder(incident, contract).unwrap_or_default();
        let level = self.chosen();
        let mut lines = Vec::new();
        let called = incident.escalations.iter().map(|e| e.level).max().unwrap_or(0);
        lines.push(check(called < level, format!("level {level} is not called yet"), ""));
        let rung = ladder.iter().find(|rung| rung.step.level == level);
        let cite = rung.and_then(|rung| rung.step.cites.first()).map_or("F123", |id| id);
        let due = rung.is_some_and(|rung| rung.is_due(cx.now));
        let by_hand = level == contract.manual_level;
        let manual = contract.manual_cites.first().map_or("", |id| id);
        match rung.and_then(|rung| rung.at) {
            Some(at) if due => {
                lines.push(check(true, format!("due since {}", span::short(cx.now - at)), cite));
            }
            Some(at) if !by_hand => {
                lines.push(check(false, format!("due in {}", span::short(at - cx.now)), cite));
            }
            _ if by_hand => lines.push(check(true, "can be called by hand for every priority", manual)),
            _ => lines.push(check(false, "not due for this priority", cite)),
        }
        lines.push(check(!self.reason.value().is_empty(), "a reason is given", ""));
        if let Some(next) = ladder.iter().find(|rung| rung.step.level > level)
            && let Some(at) = next.at.filter(|at| *at > cx.now)
        {
            lines.push(hint(format!("level {} in {}", next.step.level, span::short(at - cx.now))));
        }
        lines
    }

    fn act(&self, _cx: Present<'_>) -> Result<Act, String> {
        let reason = Text::lines(self.reason.value());
        if reason.is_empty() {
            return Err("give the reason for the escalation".to_owned());
        }
        let requested_by = if self.requester.chosen() == 1 { Requester::Reseller } else { Requester::Us };
        Ok(Escalate { number: self.number, level: self.chosen(), reason, requested_by }.into())
    }

    fn what(&self) -> String {
        format!("escalation of {}", self.number)
    }
}
