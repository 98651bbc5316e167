//! The priority: a cell of the matrix, or given directly.

use super::quote;
use super::scene::Scene;
use super::steps::PriorityStep;
use super::trace::{Answer, Step, Title, Trace};
use crate::domain::contract::{Contract, RuleId};
use crate::domain::facts::incident::Incident;

pub(super) fn trace(_: Scene<'_>, incident: &Incident, contract: &Contract) -> Trace {
    let class = &incident.class;
    let level = contract.level(class.priority);
    let mut steps = Vec::new();
    let mut ids: Vec<&RuleId> = Vec::new();
    match (class.impact.zip(class.urgency), &contract.matrix) {
        (Some((impact, urgency)), Some(matrix)) => {
            let (wide, urgent) = (&matrix.impact[impact as usize], &matrix.urgency[urgency as usize]);
            let (name, english, text) = (wide.name.clone(), wide.english.clone(), wide.text.clone());
            steps.push(PriorityStep::Impact { name, english, text });
            let (name, english, text) = (urgent.name.clone(), urgent.english.clone(), urgent.text.clone());
            steps.push(PriorityStep::Urgency { name, english, text });
            let cell = matrix.cell(impact, urgency);
            steps.push(PriorityStep::Matrix(cell.priority));
            ids.extend(&matrix.cites);
            if let Some(ruling) = &cell.ruling {
                steps.push(PriorityStep::Decided { ruling: ruling.clone(), other: cell.other });
                ids.push(ruling);
            }
        }
        _ => steps.push(PriorityStep::Direct(class.reason.clone())),
    }
    let (priority, name, text) = (class.priority, level.name.clone(), level.text.clone());
    steps.push(PriorityStep::Level { priority, name: name.clone(), text });
    ids.extend(&level.cites);
    Trace {
        title: Title::Priority,
        answer: Answer::Priority { priority, name },
        steps: steps.into_iter().map(Step::from).collect(),
        rules: quote::all(contract, ids),
    }
}
