//! What an incident is about, and whether the contract covers it.

use super::{Caption, Choice, Field, Form, Line, Present, hint, judged, titled};
use crate::domain::act::{Label, label};
use crate::domain::contract::{Contract, Scope};
use crate::domain::decide::{Act, SetScope};
use crate::domain::incident::{Incident, Number};
use crate::domain::text::Text;
use crate::words::FormHeading;

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
        titled(FormHeading::Scope, self.number, cx)
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        vec![
            (Caption::Said(Label::Report(label::Report::Scope)), &self.scope),
            (Caption::Said(Label::Report(label::Report::ScopeReason)), &self.reason),
        ]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        [&mut self.scope, &mut self.reason].into_iter().nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let mut lines = judged([self.scope().into()], cx);
        let incident = cx.desk.world().incident(self.number);
        let contract = incident.and_then(|incident| cx.desk.contract(incident));
        let rule = contract.zip(self.chosen()).and_then(|(contract, scope)| contract.rule(scope.cite()?));
        lines.extend(rule.map(|rule| hint(rule.english.to_string())));
        lines
    }

    fn act(&self, _cx: Present<'_>) -> Result<Act, String> {
        Ok(self.scope().into())
    }

    fn what(&self) -> String {
        format!("scope of {}", self.number)
    }
}

impl ScopeForm {
    fn scope(&self) -> SetScope {
        let scope = self.chosen().map(|scope| Text::line(&scope.key));
        SetScope { number: self.number, scope, reason: self.reason.line() }
    }
}
