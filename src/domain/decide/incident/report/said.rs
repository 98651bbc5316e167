//! What is said beyond the subject, held against what the contract asks for.

use std::collections::{BTreeMap, BTreeSet};

use super::super::telephony;
use super::ReportIncident;
use crate::domain::contract::{Contract, Required, Source};
use crate::domain::decide::Scene;
use crate::domain::incident::{Channel, Said};
use crate::domain::judgement::{Check, OfReport as Claim};
use crate::domain::refusal::{OfOutage, OfReport, Refusal};
use crate::domain::tenant::Tenant;
use crate::domain::text::Text;

impl ReportIncident {
    /// Everything that is said, with what the tenant's licence code adds to it. Nothing is saved
    /// without the details that are hard (A64); what the provider's monitoring found nobody was
    /// asked about.
    pub(super) fn complete(
        &self,
        scene: &Scene<'_>,
        tenant: &Tenant,
        contract: &Contract,
    ) -> Result<Said, Refusal> {
        let code = tenant.licence_code(&contract.id).map(|code| &**code);
        let mut said = checked(scene, &self.said, contract, code)?;
        for required in &contract.reporting.required {
            let known = required.by_licence(code).filter(|_| required.from == Source::Detail);
            if let Some(value) = known.as_deref().map(Text::line) {
                said.details.entry((&*required.key).into()).or_insert(value);
            }
            let given = match required.from {
                Source::Detail => said.details.contains_key(&*required.key),
                Source::Description => said.description.is_some(),
            };
            let asked = required.concerns(said.component.as_deref());
            if required.hard && asked && !given && self.channel != Channel::Monitoring {
                scene.refuses(missing(contract, required));
            }
        }
        let given: Vec<&Text> = said.details.keys().collect();
        counted(scene, contract, &given, said.description.is_some());
        Ok(said)
    }
}

/// What is said, without what is empty, in the contract's words.
///
/// # Errors
/// A detail that the contract does not know. One that contradicts the licence code is noted.
pub(in super::super) fn checked(
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

fn missing(contract: &Contract, required: &Required) -> Refusal {
    let (label, key) = (required.label.clone(), required.key.clone());
    Refusal::against(contract, required.cite(), OfReport::DetailMissing { label, key })
}

/// How many of the details that the contract requires are given, and which are not (A64).
pub(in super::super) fn counted(scene: &Scene<'_>, contract: &Contract, given: &[&Text], described: bool) {
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
pub(in super::super) fn functions(
    failing: &BTreeSet<Text>,
    contract: &Contract,
) -> Result<BTreeSet<Text>, Refusal> {
    let known = contract.reporting.functions.as_ref();
    let names = known.map(|functions| functions.names.as_slice()).unwrap_or_default();
    if !failing.is_empty() {
        telephony::promised(contract)?;
    }
    if let Some(unknown) = failing.iter().find(|name| !names.iter().any(|known| **known == ***name)) {
        let (contract, name) = (contract.id.clone(), unknown.clone());
        return Err(Refusal::no_such(OfOutage::NoFunction { contract, name, known: names.to_vec() }));
    }
    Ok(failing.clone())
}
