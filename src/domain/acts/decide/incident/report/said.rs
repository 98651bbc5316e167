//! What is said beyond the subject, held against what the contract asks for.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::acts::decide::Scene;
use crate::domain::acts::entry::label::Report as R;
use crate::domain::acts::entry::{Entry, Field, Kind, Label, Take, Unread, Value};
use crate::domain::acts::judgement::{Check, OfReport as Claim};
use crate::domain::base::text::Text;
use crate::domain::contract::{Contract, Required, Source};
use crate::domain::facts::incident::Said;
use crate::domain::readings::refusal::{OfOutage, OfReport, Refusal};

/// What is said, without what is empty, in the contract's words.
///
/// # Errors
/// A detail that the contract does not know. One that contradicts the licence code is noted.
pub(in crate::domain::acts::decide::incident) fn checked(
    scene: &Scene<'_>,
    said: &Said,
    contract: &Contract,
    code: Option<&str>,
) -> Result<Said, Refusal> {
    let mut details = BTreeMap::new();
    for (key, value) in said.details.iter().filter(|(_, value)| !value.is_empty()) {
        let required = contract.required(key).filter(|required| required.from == Source::Detail);
        let required = required.ok_or_else(|| unknown(contract, key))?;
        if let Some(fault) = required.fault(value, code) {
            let detail = OfReport::Detail { label: required.label.clone(), fault };
            scene.refuses(Refusal::against(contract, required.cite(), detail));
        }
        details.insert(key.clone(), value.clone());
    }
    let filled = |text: &Option<Text>| text.clone().filter(|text| !text.is_empty());
    let component = filled(&said.component).map(|typed| component(scene, contract, typed));
    let failing = said.failing.as_ref().map(|failing| functions(failing, contract)).transpose()?;
    Ok(Said { description: filled(&said.description), component, details, failing })
}

/// As the contract names it; any other word is kept as it is.
fn component(scene: &Scene<'_>, contract: &Contract, typed: Text) -> Text {
    let Some(known) = &contract.reporting.components else { return typed };
    let own = known.named(&typed).map(Text::from);
    let (named, name) = (own.is_some(), own.unwrap_or(typed));
    let claim = Claim::Component { name: name.clone(), named };
    scene.check(Check::duty(named, claim, contract.cited(known.cites.first())));
    name
}

pub(super) fn missing(contract: &Contract, required: &Required) -> Refusal {
    let (label, key) = (required.label.clone(), required.key.clone());
    Refusal::against(contract, required.cite(), OfReport::DetailMissing { label, key })
}

/// How many of the details that the contract requires are given, and which are not (A64).
pub(in crate::domain::acts::decide::incident) fn counted(
    scene: &Scene<'_>,
    contract: &Contract,
    given: &[&Text],
    described: bool,
) {
    let is_given = |required: &Required| match required.from {
        Source::Description => described,
        Source::Detail => given.iter().any(|key| ***key == *required.key),
    };
    let counted = contract.reporting.required.iter().filter(|required| !required.beside);
    let all = counted.clone().count();
    if contract.reporting.required.is_empty() {
        return;
    }
    let missing: Vec<_> =
        counted.filter(|required| !is_given(required)).map(|required| required.label.clone()).collect();
    let complete = missing.is_empty();
    let claim = Claim::Details { given: all - missing.len(), all, missing };
    scene.check(Check::duty(complete, claim, contract.cited(contract.cites.details.as_ref())));
}

fn unknown(contract: &Contract, key: &Text) -> Refusal {
    let own = contract.reporting.required.iter().filter(|required| required.from == Source::Detail);
    let known = own.map(|required| required.key.clone()).collect();
    Refusal::of(OfReport::NoDetail { contract: contract.id.clone(), key: key.clone(), known })
}

/// Functions that fail, each one that the contract names.
pub(in crate::domain::acts::decide::incident) fn functions(
    failing: &BTreeSet<Text>,
    contract: &Contract,
) -> Result<BTreeSet<Text>, Refusal> {
    let known = contract.reporting.functions.as_ref();
    let names = known.map(|functions| functions.names.as_slice()).unwrap_or_default();
    if !failing.is_empty() {
        promised(contract)?;
    }
    if let Some(unknown) = failing.iter().find(|name| !names.iter().any(|known| **known == ***name)) {
        let (contract, name) = (contract.id.clone(), unknown.clone());
        return Err(Refusal::no_such(OfOutage::NoFunction { contract, name, known: names.to_vec() }));
    }
    Ok(failing.clone())
}

/// What is said about an incident beyond its subject.
pub(in crate::domain::acts::decide::incident) const SAID: [Field; 4] = [
    Field::option("description", Kind::Lines, Label::Report(R::Description)),
    Field::option("component", Kind::Line, Label::Report(R::Component)).shown("NAME"),
    Field::repeated("field", Kind::Pair("system-id=ABC123"), Label::Report(R::Detail)),
    Field::repeated("fails", Kind::Line, Label::Report(R::Failing)).shown("FUNCTION"),
];

impl Take for Said {
    fn take(entry: &Entry<'_>, _: &'static Field) -> Result<Self, Unread> {
        let text = |value: &Value| match value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        };
        let named = entry.all("fails").iter().filter_map(text).filter(|name| name.as_str() != "none");
        Ok(Self {
            description: entry.get("description").and_then(text),
            component: entry.get("component").and_then(text),
            failing: entry.is_given("fails").then(|| named.collect()),
            details: entry.take(&SAID[2])?,
        })
    }

    fn of(_: &Value, _: &Entry<'_>) -> Option<Self> {
        None
    }
}

/// Refused where the contract promises nothing about telephony: nothing would come of it but another
/// contract's sentences (A73).
pub(in crate::domain::acts::decide::incident) fn promised(contract: &Contract) -> Result<(), Refusal> {
    if contract.availability.is_some() || contract.reporting.functions.is_some() {
        return Ok(());
    }
    Err(Refusal::of(OfOutage::NotPromised(contract.id.clone())))
}
