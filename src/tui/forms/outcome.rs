//! How an update ended.

use super::{Caption, Choice, Field, Form, Line, Present, check, hint, update_cites};
use crate::domain::contract::UpdateRules;
use crate::domain::decide::{Act, FailUpdate, FinishUpdate, RollBack};
use crate::domain::rollout;
use crate::domain::table::Id;

/// `X` on an update: it succeeded, failed, or was rolled back.
#[derive(Debug)]
pub struct OutcomeForm {
    server: Id,
    release: Id,
    outcome: Field,
    reason: Field,
}

/// Nothing that is typed is left out without a word.
const NO_TEXT: &str = "`done` keeps no text: choose another outcome, or empty the line";

const DONE: usize = 0;
const FAILED: usize = 1;

impl OutcomeForm {
    /// `None` when there is no such update. What is over can only be rolled back.
    pub fn new(server: &str, release: &str, cx: Present<'_>) -> Option<Self> {
        let over = !cx.desk.world().servers.by_id(server)?.slot(release)?.is_open();
        let mut choice = Choice::new(["done", "failed", "rolled back"]);
        choice.index = if over { FAILED + 1 } else { DONE };
        let (server, release) = (server.parse().ok()?, release.parse().ok()?);
        Some(Self { server, release, outcome: Field::Choice(choice), reason: Field::empty() })
    }

    fn halts(&self, cx: Present<'_>) -> bool {
        let contract = cx.desk.update_contract(cx.now);
        let rules: Option<&UpdateRules> = contract.and_then(|contract| contract.updates.as_ref());
        rules.is_some_and(|rules| rollout::halts_with_next(cx.desk.world(), rules, self.release.as_str()))
    }
}

impl Form for OutcomeForm {
    fn title(&self, _cx: Present<'_>) -> String {
        format!("How the update of {} to {} ended", self.server, self.release)
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        vec![(Caption::Own("outcome"), &self.outcome), (Caption::Own("what happened"), &self.reason)]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        [&mut self.outcome, &mut self.reason].into_iter().nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let server = cx.desk.world().servers.by_id(self.server.as_str());
        let slot = server.and_then(|server| server.slot(self.release.as_str()));
        if slot.is_some_and(|slot| slot.is_open() && slot.started.is_none()) {
            let rule = update_cites(cx).and_then(|cites| cites.begin.as_ref());
            return vec![check(false, "it has begun", rule)];
        }
        if self.outcome.chosen() == DONE {
            let mut lines = vec![hint("the success message is owed from then on (F087)")];
            if !self.reason.is_empty() {
                lines.push(check(false, NO_TEXT, None));
            }
            return lines;
        }
        let mut lines = vec![hint("say what happened; the server is planned anew or left as it is")];
        if self.halts(cx) {
            lines.push(hint(format!("the rollout of {} halts with it, by rule", self.release)));
        }
        lines
    }

    fn act(&self, _cx: Present<'_>) -> Result<Act, String> {
        let (server, release) = (self.server.clone(), Some(self.release.clone()));
        if self.outcome.chosen() == DONE && !self.reason.is_empty() {
            return Err(NO_TEXT.to_owned());
        }
        if self.outcome.chosen() == DONE {
            return Ok(FinishUpdate { server, release }.into());
        }
        let text = self.reason.line().ok_or("say what happened")?;
        Ok(match self.outcome.chosen() {
            FAILED => FailUpdate { server, release, what: text }.into(),
            _ => RollBack { server, release, why: text }.into(),
        })
    }

    fn what(&self) -> String {
        format!("update of {}", self.server)
    }
}
