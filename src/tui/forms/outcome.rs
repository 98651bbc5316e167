//! How an update ended.

use crate::domain::acts::decide::{Act, FailUpdate, FinishUpdate, RollBack};
use crate::domain::acts::entry::{Entered, Label, Spec, label};
use crate::domain::base::table::Id;
use crate::tui::cell::Line;
use crate::tui::forms::field::{Choice, Field};
use crate::tui::forms::form::{Caption, Form};
use crate::tui::forms::judged::judged;
use crate::tui::forms::lines::check;
use crate::tui::forms::present::Present;
use crate::words::Words;
use crate::words::updating::{Choice as Offer, Complaint};

/// `X` on an update: it succeeded, failed, or was rolled back.
#[derive(Debug)]
pub struct OutcomeForm {
    server: Id,
    release: Id,
    outcome: Field,
    reason: Field,
}

const DONE: usize = 0;
const FAILED: usize = 1;

impl OutcomeForm {
    /// `None` when there is no such update. What is over can only be rolled back.
    pub fn new(server: &str, release: &str, cx: Present<'_>) -> Option<Self> {
        let over = !cx.desk.world().servers.by_id(server)?.slot(release)?.is_open();
        let offers = [Offer::Done, Offer::Failed, Offer::RolledBack];
        let mut choice = Choice::said(offers, cx.words(), Words::update);
        choice.index = if over { FAILED + 1 } else { DONE };
        let (server, release) = (server.parse().ok()?, release.parse().ok()?);
        Some(Self { server, release, outcome: Field::Choice(choice), reason: Field::empty() })
    }

    /// What is there so far; a text that is missing is for the act to refuse.
    fn meant(&self) -> Act {
        let (server, release) = (self.server.clone(), Some(self.release.clone()));
        let text = self.reason.line().unwrap_or_default();
        match self.outcome.chosen() {
            DONE => FinishUpdate { server, release }.into(),
            FAILED => FailUpdate { server, release, what: text }.into(),
            _ => RollBack { server, release, why: text }.into(),
        }
    }

    /// Nothing that is typed is left out without a word.
    fn is_left_out(&self) -> bool {
        self.outcome.chosen() == DONE && !self.reason.is_empty()
    }
}

impl Form for OutcomeForm {
    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        let said = |label| Caption::Said(Label::Update(label));
        vec![(said(label::Update::Outcome), &self.outcome), (said(label::Update::WhatHappened), &self.reason)]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        [&mut self.outcome, &mut self.reason].into_iter().nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let mut lines = judged([self.meant()], cx);
        if self.is_left_out() {
            lines.push(check(false, cx.words().update(Complaint::NoTextKept), None));
        }
        lines
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        if self.is_left_out() {
            return Err(cx.words().update(Complaint::NoTextKept));
        }
        Ok(self.meant())
    }

    fn of(&self) -> (&'static Spec, String) {
        (&FinishUpdate::SPEC, format!("{} {}", self.server, self.release))
    }
}
