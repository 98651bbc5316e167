//! What an incident is about, and whether the contract covers it.

use super::{Caption, Choice, Field, Form, Line, Present, check, duty, hint, titled};
use crate::domain::contract::{Contract, Scope};
use crate::domain::decide::{Act, SetScope};
use crate::domain::incident::{Incident, Number};
use crate::domain::text::Text;

/// `g x`: one of the contract's scopes (F013 to F016, F061, F064, F065, F266).
#[derive(Debug)]
pub struct ScopeForm {
    number: Number,
    /// In the order of the choice; the last choice is none of them.
    scopes: Vec<Scope>,
    scope: Field,
    reason: Field,
}

impl ScopeForm {
    /// `None` for a contract that names no scopes.
    pub fn new(incident: &Incident, contract: &Contract) -> Option<Self> {
        let scopes = contract.scopes.clone();
        if scopes.is_empty() {
            return None;
        }
        let labels = scopes.iter().map(|scope| &*scope.label).chain(["nothing of these"]);
        let mut choice = Choice::stacked(labels);
        let known = incident.account().scope.as_ref();
        let index = known.and_then(|known| scopes.iter().position(|scope| *scope.key == *known.scope));
        choice.index = index.unwrap_or(0);
        let reason = known.and_then(|known| known.reason.clone()).unwrap_or_default();
        let reason = if reason.is_empty() { Field::empty() } else { Field::proposed(reason.to_string()) };
        Some(Self { number: incident.number, scopes, scope: Field::Choice(choice), reason })
    }

    fn chosen(&self) -> Option<&Scope> {
        self.scopes.get(self.scope.chosen())
    }
}

impl Form for ScopeForm {
    fn title(&self, cx: Present<'_>) -> String {
        titled("Scope of", self.number, cx)
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        vec![(Caption::Own("about"), &self.scope), (Caption::Own("reason"), &self.reason)]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        [&mut self.scope, &mut self.reason].into_iter().nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let mut lines = self.coverage();
        let incident = cx.desk.world().incident(self.number);
        let contract = incident.and_then(|incident| cx.desk.contract(incident));
        let rule = contract.zip(self.chosen()).and_then(|(contract, scope)| contract.rule(scope.cite()?));
        lines.extend(rule.map(|rule| hint(rule.english.to_string())));
        lines
    }

    fn act(&self, _cx: Present<'_>) -> Result<Act, String> {
        let scope = self.chosen();
        let reason = self.reason.line();
        if scope.is_some_and(|scope| !scope.targets) && reason.is_none() {
            return Err("say why it is not covered".to_owned());
        }
        let scope = scope.map(|scope| Text::line(&scope.key));
        Ok(SetScope { number: self.number, scope, reason }.into())
    }

    fn what(&self) -> String {
        format!("scope of {}", self.number)
    }
}

impl ScopeForm {
    fn coverage(&self) -> Vec<Line> {
        match self.chosen() {
            None => vec![hint("the contract's targets hold")],
            Some(scope) if scope.targets => {
                vec![duty(true, "covered: the contract's targets hold", scope.cite())]
            }
            Some(scope) => vec![
                duty(false, "not covered: no target holds; a recorded breach stays", scope.cite()),
                check(!self.reason.is_empty(), "why it is not covered", scope.cite()),
            ],
        }
    }
}
