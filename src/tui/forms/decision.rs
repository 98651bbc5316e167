//! Yes or no to a deferral.

use crate::domain::acts::decide::{Act, DecideDeferral, WithdrawDeferral};
use crate::domain::acts::entry::{Entered, Label, Spec, label};
use crate::domain::base::table::Id;
use crate::domain::facts::slot::Deferral;
use crate::tui::cell::Line;
use crate::tui::forms::field::{Choice, Field};
use crate::tui::forms::form::{Caption, Form};
use crate::tui::forms::judged::judged;
use crate::tui::forms::lines::hint;
use crate::tui::forms::present::Present;
use crate::words::Words;
use crate::words::updating::{Choice as Offer, Complaint, Hint};

/// `D` on an update with a request: grant it, refuse it, or take it back.
#[derive(Debug)]
pub struct DecisionForm {
    server: Id,
    deferral: Deferral,
    decision: Field,
    reason: Field,
}

const APPROVE: usize = 0;
const WITHDRAW: usize = 2;

impl DecisionForm {
    /// `None` when there is no such server.
    pub fn new(server: &str, deferral: &Deferral, cx: Present<'_>) -> Option<Self> {
        let options = [Offer::Approve, Offer::Refuse, Offer::Withdraw];
        let decision = Field::Choice(Choice::said(options, cx.words(), Words::update));
        let server = server.parse().ok()?;
        Some(Self { server, deferral: deferral.clone(), decision, reason: Field::empty() })
    }

    fn meant(&self) -> Act {
        let number = self.deferral.number;
        match self.decision.chosen() {
            WITHDRAW => WithdrawDeferral { number }.into(),
            chosen => {
                DecideDeferral { number, approve: chosen == APPROVE, reason: self.reason.line() }.into()
            }
        }
    }
}

impl Form for DecisionForm {
    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        let decision = Label::Update(label::Update::Decision);
        let reason = Label::Common(label::Common::Reason);
        vec![(Caption::Said(decision), &self.decision), (Caption::Said(reason), &self.reason)]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        [&mut self.decision, &mut self.reason].into_iter().nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let asks = Hint::Asks { by: self.deferral.by.clone(), to: self.deferral.to };
        let mut lines = vec![hint(cx.words().update(asks))];
        lines.extend(judged([self.meant()], cx));
        lines
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        if self.decision.chosen() == WITHDRAW && !self.reason.is_empty() {
            return Err(cx.words().update(Complaint::NoReasonKept));
        }
        Ok(self.meant())
    }

    fn of(&self) -> (&'static Spec, String) {
        (&DecideDeferral::SPEC, format!("D-{} ({})", self.deferral.number, self.server))
    }
}
