//! What is said beyond the subject, held against what the contract asks for.

use std::collections::{BTreeMap, BTreeSet};

use super::super::telephony;
use super::ReportIncident;
use crate::domain::contract::{Contract, Required, Source};
use crate::domain::incident::{Channel, Said};
use crate::domain::refusal::{Refusal, some_of};
use crate::domain::tenant::Tenant;
use crate::domain::text::Text;

impl ReportIncident {
    /// Everything that is said, with what the tenant's licence code adds to it. Nothing is saved
    /// without the details that are hard (A64); what the provider's monitoring found nobody was
    /// asked about.
    pub(super) fn complete(&self, tenant: &Tenant, contract: &Contract) -> Result<Said, Refusal> {
        let code = tenant.licence_code(&contract.id).map(|code| &**code);
        let mut said = checked(&self.said, contract, code)?;
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
                return Err(missing(contract, required));
            }
        }
        Ok(said)
    }
}

/// What is said, without what is empty, in the contract's words.
///
/// # Errors
/// A detail that the contract does not know, or one that contradicts the licence code.
pub(in super::super) fn checked(
    said: &Said,
    contract: &Contract,
    code: Option<&str>,
) -> Result<Said, Refusal> {
    let mut details = BTreeMap::new();
    for (key, value) in said.details.iter().filter(|(_, value)| !value.is_empty()) {
        let required = contract.required(key).filter(|required| required.from == Source::Detail);
        let required = required.ok_or_else(|| unknown(contract, key))?;
        if let Some(fault) = required.fault(value, code) {
            let mend = format!("give the {} as the login page shows it", required.label);
            return Err(Refusal::rule(contract, required.cite(), fault, mend));
        }
        details.insert(key.clone(), value.clone());
    }
    let known = |typed: &Text| {
        contract.reporting.components.as_ref().and_then(|all| all.named(typed)).map(Text::from)
    };
    let filled = |text: &Option<Text>| text.clone().filter(|text| !text.is_empty());
    let component = filled(&said.component).map(|typed| known(&typed).unwrap_or(typed));
    let failing = said.failing.as_ref().map(|failing| functions(failing, contract)).transpose()?;
    Ok(Said { description: filled(&said.description), component, details, failing })
}

fn missing(contract: &Contract, required: &Required) -> Refusal {
    let what = format!("the {} is missing", required.label);
    Refusal::rule(contract, required.cite(), what, format!("give it as `{}`", required.key))
}

fn unknown(contract: &Contract, key: &str) -> Refusal {
    let own = contract.reporting.required.iter().filter(|required| required.from == Source::Detail);
    let own: Vec<&str> = own.map(|required| &*required.key).collect();
    let mend = match own.is_empty() {
        true => "put it into the description".to_owned(),
        false => format!("its details are {}", some_of(own.into_iter())),
    };
    Refusal::state(format!("{} asks for no detail `{key}`", contract.id), mend)
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
        let what = format!("{} names no function `{unknown}`", contract.id);
        let mend = format!("its primary functions are {}", some_of(names.iter().map(|name| &**name)));
        return Err(Refusal::unknown(what, mend));
    }
    Ok(failing.clone())
}
