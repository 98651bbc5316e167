//! Which level, why, and who asked.

use crate::domain::acts::decide::{Act, Escalate};
use crate::domain::acts::entry::{Entered, Label, Spec, label};
use crate::domain::base::kept::{Filled, Kept};
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::contract::{Contract, LadderStep, Requester, Trigger};
use crate::domain::facts::incident::Incident;
use crate::domain::readings::{callee, escalation};
use crate::tui::cell::Line;
use crate::tui::forms::field::{Choice, Field};
use crate::tui::forms::form::{Caption, Form};
use crate::tui::forms::judged::judged;
use crate::tui::forms::present::Present;
use crate::words::{Phrase, Words};

/// `E`: call a level of the ladder.
#[derive(Debug)]
pub struct EscalateForm {
    number: Number,
    levels: Vec<u8>,
    level: Field,
    reason: Field,
    words: Field,
    requester: Field,
    askers: [Requester; 2],
    /// Who it was, by name.
    asked_by: Field,
}

impl EscalateForm {
    pub fn new(incident: &Incident, contract: &Contract, cx: Present<'_>) -> Self {
        let now = cx.now;
        let mut levels: Vec<u8> = contract.ladder.iter().map(|step| step.level).collect();
        levels.dedup();
        let name = |level: &u8| {
            let step = escalation::step(contract, incident, *level);
            let above = step.and_then(above).map(|percent| format!(" (> {percent} %)"));
            let who = step.map(|step| callee::call(cx.desk, contract, step, now).named());
            let who = cx.words().callee(&who.unwrap_or_default());
            format!("{level}: {who}{}", above.unwrap_or_default())
        };
        let mut choice = Choice::stacked(levels.iter().map(name));
        let ladder = escalation::ladder(incident, contract);
        let due = ladder.iter().rfind(|rung| rung.is_due(now)).map(|rung| rung.step.level);
        let next = incident.escalations.iter().map(|e| e.level + 1).max();
        let wanted = due.or(next).unwrap_or(1);
        choice.index = levels.iter().position(|level| *level == wanted).unwrap_or(0);
        let other = cx.words().phrase(Phrase::AnotherOne);
        let mut reason = Choice::of(
            Kept::GROUNDS
                .map(|ground| (ground.text(), cx.words().kept(ground)))
                .into_iter()
                .chain([("", other)]),
        );
        reason.index = usize::from(due.is_none());
        let askers = [Requester::Us, contract.party.asks()];
        Self {
            number: incident.number,
            levels,
            level: Field::Choice(choice),
            reason: Field::Choice(reason),
            words: Field::area(),
            requester: Field::Choice(Choice::said(askers, cx.words(), Words::state)),
            askers,
            asked_by: Field::empty(),
        }
    }

    fn chosen(&self) -> u8 {
        self.levels.get(self.level.chosen()).copied().unwrap_or(1)
    }

    /// The ground, with what is said about it; nothing when another one is not said.
    fn reason(&self) -> Text {
        let words = Text::lines(self.words.value());
        match (Kept::GROUNDS.get(self.reason.chosen()), words.is_empty()) {
            (None, _) => words,
            (Some(ground), true) => (*ground).into(),
            (Some(ground), false) => Filled::Ground(*ground, &words).into(),
        }
    }

    fn escalate(&self) -> Escalate {
        let requested_by = self.askers[self.requester.chosen().min(1)];
        let (level, asked_by) = (self.chosen(), self.asked_by.line());
        Escalate { number: self.number, level, reason: self.reason(), requested_by, asked_by }
    }
}

fn above(step: &LadderStep) -> Option<u16> {
    match step.trigger {
        Trigger::Above { percent, .. } => Some(percent),
        Trigger::Received => None,
    }
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
        judged([self.escalate().into()], cx)
    }

    fn act(&self, _cx: Present<'_>) -> Result<Act, String> {
        Ok(self.escalate().into())
    }

    fn of(&self) -> (&'static Spec, String) {
        (&Escalate::SPEC, self.number.to_string())
    }
}
