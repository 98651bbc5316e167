//! What a class would mean, to be read.

use super::{Line, Present, class, limits};
use crate::domain::contract::Contract;
use crate::domain::incident::{Impact, Incident, Urgency};
use crate::words::form::OfClass;

/// Its priority, the limits of an incident received now, and what would become of those of
/// `incident`. `None` for a contract without a matrix.
pub fn class_in_words(
    contract: &Contract,
    incident: Option<&Incident>,
    (impact, urgency): (Impact, Urgency),
    cx: Present<'_>,
) -> Option<Vec<String>> {
    let matrix = contract.matrix.as_ref()?;
    let priority = matrix.cell(impact, urgency).priority;
    let said = |what: OfClass| cx.words().hint(&what.into());
    let of = incident.map_or_else(String::new, |incident| said(OfClass::ContractOf(incident.number)));
    let mut lines = vec![format!("{} {}{of}", contract.title, contract.version), String::new()];
    lines.extend(words(class::means(contract, matrix, (impact, urgency), cx.words())));
    lines.extend([String::new(), said(OfClass::ReceivedNow)]);
    lines.extend(words(limits::of_new(contract, priority, cx)));
    let Some(incident) = incident else { return Some(lines) };
    let (number, old) = (incident.number, incident.class.priority.number());
    lines.extend([String::new(), said(OfClass::Now { number, priority: old })]);
    let moved = limits::moved(incident, contract, priority, cx);
    lines.extend(match (incident.is_open(), moved.is_empty()) {
        (false, _) => vec![said(OfClass::Resolved)],
        (true, true) => vec![said(OfClass::Same)],
        (true, false) => words(moved).collect(),
    });
    Some(lines)
}

fn words(lines: Vec<Line>) -> impl Iterator<Item = String> {
    lines.into_iter().map(|line| line.into_iter().map(|cell| cell.text).collect())
}
