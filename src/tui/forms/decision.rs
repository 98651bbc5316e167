//! Yes or no to a deferral.

use super::deferral::checked_line;
use super::{Caption, Choice, Field, Form, Line, Present, hint};
use crate::domain::decide::{Act, DecideDeferral, WithdrawDeferral};
use crate::domain::deferral::Wish;
use crate::domain::slot::Deferral;
use crate::domain::table::Id;
use crate::domain::zone;

/// `D` on an update with a request: grant it, refuse it, or take it back.
#[derive(Debug)]
pub struct DecisionForm {
    server: Id,
    release: Id,
    deferral: Deferral,
    decision: Field,
    reason: Field,
}

const APPROVE: usize = 0;
const WITHDRAW: usize = 2;

impl DecisionForm {
    /// `None` when there is no such server or release.
    pub fn new(server: &str, release: &str, deferral: &Deferral) -> Option<Self> {
        let decision = Field::Choice(Choice::new(["approve", "refuse", "withdraw"]));
        let (server, release) = (server.parse().ok()?, release.parse().ok()?);
        Some(Self { server, release, deferral: deferral.clone(), decision, reason: Field::empty() })
    }

    fn wish<'a>(&'a self, cx: Present<'a>) -> Option<Wish<'a>> {
        let wish = Wish::find(cx.desk, self.server.as_str(), self.release.as_str(), cx.now)?;
        Some(Wish { deciding: Some(self.deferral.number), ..wish })
    }
}

impl Form for DecisionForm {
    fn title(&self, _cx: Present<'_>) -> String {
        format!("Decide D-{} for {}", self.deferral.number, self.server)
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        vec![(Caption::Own("decision"), &self.decision), (Caption::Own("reason"), &self.reason)]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        [&mut self.decision, &mut self.reason].into_iter().nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let zone = cx.desk.world().zone;
        let mut lines =
            vec![hint(format!("{} asks for {}", self.deferral.by, zone::wall(zone, self.deferral.to)))];
        let Some(wish) = self.wish(cx) else { return lines };
        match self.decision.chosen() {
            APPROVE => {
                lines.extend(wish.standing().into_iter().map(checked_line));
                lines.extend(wish.timing(self.deferral.to).into_iter().map(checked_line));
                lines.push(hint("the new date needs a notice of its own (A38)"));
            }
            WITHDRAW => {
                let start = wish.start_without(self.deferral.state);
                lines.push(hint(format!("the update is on {} then (A37)", zone::wall(zone, start))));
            }
            _ => lines.push(hint("a request is an application, not a right: a person decides (A38)")),
        }
        lines
    }

    fn act(&self, _cx: Present<'_>) -> Result<Act, String> {
        let number = self.deferral.number;
        if self.decision.chosen() == WITHDRAW && !self.reason.is_empty() {
            return Err("withdrawing keeps no reason: decide otherwise, or empty the line".to_owned());
        }
        if self.decision.chosen() == WITHDRAW {
            return Ok(WithdrawDeferral { number }.into());
        }
        let reason = self.reason.line();
        Ok(DecideDeferral { number, approve: self.decision.chosen() == APPROVE, reason }.into())
    }

    fn what(&self) -> String {
        format!("decision on D-{}", self.deferral.number)
    }
}
