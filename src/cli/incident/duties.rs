//! The incident that is meant, and what it owes.

use serde_json::{Value, json};

use crate::cli::lang;
use crate::cli::output::Problem;
use crate::domain::base::number::Number;
use crate::domain::facts::incident::Incident;
use crate::domain::readings::desk::{Desk, Present};
use crate::domain::readings::duty::{self, Duty};
use crate::domain::readings::refusal::{Common, Refusal};

/// The incident that is meant.
///
/// # Errors
/// There is none of this number.
pub fn found(desk: &Desk, number: Number, json: bool) -> Result<&Incident, Problem> {
    let none = || Problem::refused(&Refusal::no_such(Common::NoIncident(number)), json);
    desk.world().incident(number).ok_or_else(none)
}

/// What an incident owes to its contract at present.
pub fn duties(incident: &Incident, cx: Present<'_>) -> Vec<Duty> {
    let contract = cx.desk.contract(incident);
    contract.map(|contract| duty::open(incident, contract, cx.desk.world(), cx.now)).unwrap_or_default()
}

pub fn duties_json(duties: &[Duty]) -> Value {
    duties.iter().map(|duty| json!({ "what": lang::english().chip(duty.kind), "rule": duty.rule })).collect()
}

pub fn duty_line(duty: &Duty) -> String {
    lang::cited(format!("! {}", lang::timeless().chip(duty.kind)), duty.rule.as_ref())
}
