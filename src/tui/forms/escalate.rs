//! Which level, why, and who asked.

use crate::domain::acts::decide::{Act, Escalate};
use crate::domain::acts::entry::{Entered, Label, Spec, label};
use crate::domain::acts::judgement::OfLimits;
use crate::domain::base::kept::{Filled, Kept};
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::contract::{Contract, LadderStep, Requester, Trigger};
use crate::domain::facts::incident::Incident;
use crate::domain::readings::escalation::Rung;
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
    /// As they can be chosen: none where nothing is due and nothing can be called by hand any more.
    levels: Vec<Option<u8>>,
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
        let mut levels: Vec<Option<u8>> = contract.ladder.iter().map(|step| Some(step.level)).collect();
        levels.dedup();
        let ladder = escalation::ladder(incident, contract);
        let due = ladder.iter().rfind(|rung| rung.is_due(now)).map(|rung| rung.step.level);
        let called = incident.escalations.iter().any(|call| call.level >= contract.manual_level);
        if due.is_none() && called && !contract.again {
            levels.insert(0, None);
        }
        let name = |level: &Option<u8>| {
            let Some(level) = level else { return nothing_due(&ladder, cx) };
            let step = escalation::step(contract, incident, *level);
            let above = step.and_then(above).map(|percent| format!(" (> {percent} %)")).unwrap_or_default();
            let who = step.map(|step| callee::call(cx.desk, contract, step, now).named());
            let who = cx.words().callee(&who.unwrap_or_default());
            format!("{level}{above}: {who}")
        };
        let mut choice = Choice::stacked(levels.iter().map(name));
        // What is due; else nothing, where that can be chosen; else what can be called by hand at any time.
        let wanted = due.or((!levels.contains(&None)).then_some(contract.manual_level));
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

    fn chosen(&self) -> Option<u8> {
        self.levels.get(self.level.chosen()).copied().flatten()
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

    fn escalate(&self) -> Option<Escalate> {
        let requested_by = self.askers[self.requester.chosen().min(1)];
        let (level, asked_by) = (self.chosen()?, self.asked_by.line());
        Some(Escalate { number: self.number, level, reason: self.reason(), requested_by, asked_by })
    }
}

/// `no level is due; level 2 in 1h30, from 15:33`
fn nothing_due(ladder: &[Rung<'_>], cx: Present<'_>) -> String {
    let ahead = ladder.iter().filter(|rung| rung.done.is_none());
    let ahead = ahead.filter_map(|rung| Some((rung.at.filter(|at| *at > cx.now)?, rung.step.level)));
    let next = ahead.min().map(|(at, level)| {
        let next = OfLimits::NextLevel { level, at, seconds: at - cx.now };
        format!("; {}", cx.words().claim(&next.into()))
    });
    format!("{}{}", cx.words().phrase(Phrase::NothingDue), next.unwrap_or_default())
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
        judged(self.escalate().map(Act::from), cx)
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        let none = || cx.words().phrase(Phrase::NothingDue).to_owned();
        self.escalate().map(Act::from).ok_or_else(none)
    }

    fn of(&self) -> (&'static Spec, String) {
        (&Escalate::SPEC, self.number.to_string())
    }
}
