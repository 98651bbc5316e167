//! What an incident is about.

use serde::{Deserialize, Serialize};

use crate::domain::acts::decide::{Decide, Scene, change};
use crate::domain::acts::entry::label::Report as R;
use crate::domain::acts::entry::{
    About, Entered, Entry, Field, INCIDENT, Kind, Label, Room, Source, Spec, Unread, about,
};
use crate::domain::acts::judgement::{Check, OfReport as Claim};
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::contract::{Contract, Scope};
use crate::domain::facts::event::Event;
use crate::domain::facts::incident::Change;
use crate::domain::readings::refusal::{OfClass, Refusal};

/// Says what it is about (F013 to F016, F064), or that the contract does not cover it, for which a
/// reason is wanted (F061, F065, F266).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SetScope {
    pub number: Number,
    /// Key of the contract; `None` takes back what was said.
    pub scope: Option<Text>,
    pub reason: Option<Text>,
}

const SCOPE: Field =
    Field::argument("scope", Kind::Line, Label::Report(R::Scope)).unless(&["none"]).from(Source::Scopes);
const NONE: Field = Field::switch("none", Label::Report(R::NoScope)).without(&["scope"]);
const REASON: Field =
    Field::option("reason", Kind::Line, Label::Report(R::ScopeReason)).from(Source::ScopeReason);

impl Entered for SetScope {
    const SPEC: Spec = Spec {
        room: Room::Incident,
        name: "scope",
        about: About::Incident(about::Incident::Scope),
        fields: &[INCIDENT, SCOPE, NONE, REASON],
        happened: None,
    };

    fn read(entry: &Entry<'_>) -> Result<Self, Unread> {
        Ok(Self { number: entry.take(&INCIDENT)?, scope: entry.take(&SCOPE)?, reason: entry.take(&REASON)? })
    }
}

impl Decide for SetScope {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        let contract = scene.contract(incident)?;
        let reason = self.reason.clone().filter(|reason| !reason.is_empty());
        let scope = self.scope.as_ref().map(|key| named(contract, key)).transpose()?;
        let known = incident.account().scope.as_ref();
        if known.map(|known| &*known.scope) == scope.map(|scope| &*scope.key) {
            let scope = scope.map(|scope| scope.key.clone());
            scene.refuses(Refusal::of(OfClass::SameScope { number: self.number, scope }));
        }
        self.check_cover(scene, contract, scope, reason.is_some());
        let targets = scope.is_none_or(|scope| scope.targets);
        let scope = scope.map(|scope| Text::line(&scope.key));
        Ok(vec![change(self.number, Change::Scoped { scope, targets, reason })])
    }
}

impl SetScope {
    /// Whether the contract covers it; what it does not cover wants a reason.
    fn check_cover(&self, scene: &Scene<'_>, contract: &Contract, scope: Option<&Scope>, reasoned: bool) {
        let rule = scope.and_then(|scope| contract.cited(scope.cite()));
        let covered = scope.is_none_or(|scope| scope.targets);
        let claim = if covered { Claim::Covered } else { Claim::NotCovered };
        scene.check(Check::duty(covered, claim, rule));
        match scope {
            Some(scope) if !covered && !reasoned => {
                let reason = OfClass::NotCovered(self.number);
                scene.refuses(Refusal::against(contract, scope.cite(), reason));
            }
            _ => {}
        }
    }
}

fn named<'a>(contract: &'a Contract, key: &Text) -> Result<&'a Scope, Refusal> {
    contract.scope(key).ok_or_else(|| {
        let known = contract.scopes.iter().map(|scope| scope.key.clone()).collect();
        Refusal::no_such(OfClass::NoScope { contract: contract.id.clone(), key: key.clone(), known })
    })
}
