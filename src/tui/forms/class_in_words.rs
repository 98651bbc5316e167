//! What a class would mean, to be read.

use super::{Line, Present, class, limits};
use crate::domain::contract::Contract;
use crate::domain::incident::{Impact, Incident, Urgency};

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
    let zone = cx.desk.world().zone;
    let of = incident.map_or_else(String::new, |incident| format!(", the contract of {}", incident.number));
    let mut lines = vec![format!("{} {}{of}", contract.title, contract.version), String::new()];
    lines.extend(words(class::means(contract, matrix, (impact, urgency))));
    lines.extend([String::new(), "received now:".to_owned()]);
    lines.extend(words(limits::of_new(contract, priority, zone, cx.now)));
    let Some(incident) = incident else { return Some(lines) };
    let (number, old) = (incident.number, incident.class.priority.number());
    lines.extend([String::new(), format!("{number}, now P{old}:")]);
    let moved = limits::moved(incident, contract, priority, zone, cx.now);
    lines.extend(match (incident.is_open(), moved.is_empty()) {
        (false, _) => vec!["resolved: nothing would change".to_owned()],
        (true, true) => vec!["has this priority already: nothing would change".to_owned()],
        (true, false) => words(moved).collect(),
    });
    Some(lines)
}

fn words(lines: Vec<Line>) -> impl Iterator<Item = String> {
    lines.into_iter().map(|line| line.into_iter().map(|cell| cell.text).collect())
}
