//! What an incident is about by the contract's scopes, and whether that is covered.

use super::{Decide, Scene, change};
use crate::domain::contract::{Contract, Scope};
use crate::domain::event::Event;
use crate::domain::incident::{Change, Number};
use crate::domain::refusal::{Refusal, some_of};
use crate::domain::text::Text;

/// Says what it is about (F013 to F016, F064), or that the contract does not cover it, for which a
/// reason is wanted (F061, F065, F266).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetScope {
    pub number: Number,
    /// Key of the contract; `None` takes back what was said.
    pub scope: Option<Text>,
    pub reason: Option<Text>,
}

impl Decide for SetScope {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        let contract = scene.contract(incident)?;
        let reason = self.reason.clone().filter(|reason| !reason.is_empty());
        let scope = self.scope.as_deref().map(|key| named(contract, key)).transpose()?;
        let known = incident.account().scope.as_ref();
        if known.map(|known| &*known.scope) == scope.map(|scope| &*scope.key) {
            let what = match scope {
                Some(scope) => format!("{} is about {} already", self.number, scope.key),
                None => format!("nothing was said about what {} is about", self.number),
            };
            return Err(Refusal::state(what, "name another scope of the contract"));
        }
        if let Some(scope) = scope.filter(|scope| !scope.targets && reason.is_none()) {
            let what = format!("nothing says why {} is not covered", self.number);
            return Err(Refusal::rule(contract, scope.cite(), what, "give the reason"));
        }
        let targets = scope.is_none_or(|scope| scope.targets);
        let scope = scope.map(|scope| Text::line(&scope.key));
        Ok(vec![change(self.number, Change::Scoped { scope, targets, reason })])
    }
}

fn named<'a>(contract: &'a Contract, key: &str) -> Result<&'a Scope, Refusal> {
    contract.scope(key).ok_or_else(|| {
        let known = contract.scopes.iter().map(|scope| &*scope.key);
        let mend = format!("its scopes are {}", some_of(known));
        Refusal::unknown(format!("{} knows no scope `{key}`", contract.id), mend)
    })
}
