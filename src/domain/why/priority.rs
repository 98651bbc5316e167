//! The priority: a cell of the matrix, or given directly.

use super::{Scene, Trace, quote};
use crate::domain::contract::{Contract, RuleId};
use crate::domain::incident::Incident;

pub(super) fn trace(_: Scene<'_>, incident: &Incident, contract: &Contract) -> Trace {
    let class = &incident.class;
    let level = contract.level(class.priority);
    let mut steps = Vec::new();
    let mut ids: Vec<&RuleId> = Vec::new();
    match (class.impact.zip(class.urgency), &contract.matrix) {
        (Some((impact, urgency)), Some(matrix)) => {
            let (wide, urgent) = (&matrix.impact[impact as usize], &matrix.urgency[urgency as usize]);
            steps.push(format!("impact {} ({}): {}", wide.name, wide.english, wide.text));
            steps.push(format!("urgency {} ({}): {}", urgent.name, urgent.english, urgent.text));
            let cell = matrix.cell(impact, urgency);
            steps.push(format!("the matrix gives P{}", cell.priority.number()));
            ids.extend(&matrix.cites);
            if let Some(ruling) = &cell.ruling {
                let other = cell
                    .other
                    .map_or_else(String::new, |p| format!("; the other reading gives P{}", p.number()));
                steps.push(format!("decided by {ruling}{other}"));
                ids.push(ruling);
            }
        }
        _ => {
            let reason =
                class.reason.as_ref().map_or("the contract asks for it directly", |text| text.as_str());
            steps.push(format!("given directly: {reason}"));
        }
    }
    steps.push(format!("P{} {}: {}", class.priority.number(), level.name, level.text));
    ids.extend(&level.cites);
    Trace {
        title: "priority".to_owned(),
        answer: format!("P{} {}", class.priority.number(), level.name),
        steps,
        rules: quote::all(contract, ids),
    }
}
