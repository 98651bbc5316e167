//! Classifying an incident.

use crate::domain::contract::{Impact, Urgency};
use crate::tui::action::{Action, Group};
use crate::tui::acts::asking::{ask_about, incident};
use crate::tui::context::Context;
use crate::tui::forms::{ClassForm, class_in_words};
use crate::tui::model::{Model, Overlay};
use crate::tui::msg::Effect;
use crate::tui::needs::Needs;
use crate::tui::overlay::Pager;
use crate::tui::said::Said;
use crate::tui::verb::Verb;
use crate::words::asked::NoWhatIf;
use crate::words::console::Over;

pub(super) const ACTION: Action =
    Action::records(Verb::Class, Group::Incident, run).needs(Needs::OpenIncident);

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    ask_about(model, cx, |incident| Some(ClassForm::new(incident, cx.desk.contract(incident)?, cx.present())))
}

/// What the incident under the cursor would be in a class; without one, what an incident would be
/// under the first contract that rates so.
///
/// # Errors
/// There is no such contract.
pub fn what_if(
    model: &mut Model,
    cx: &Context<'_>,
    (impact, urgency): (Impact, Urgency),
) -> Result<Vec<Effect>, Said> {
    let incident = incident(model, cx);
    let contract = match incident {
        Some(incident) => cx.desk.contract(incident).map(|contract| &**contract),
        None => {
            let contracts = cx.desk.contracts();
            let mut valid = contracts.ids().into_iter().filter_map(|id| contracts.valid_at(id, cx.now));
            valid.find(|contract| contract.matrix.is_some()).map(|contract| &**contract)
        }
    };
    let contract = contract.ok_or_else(|| cx.words().no_what_if(&NoWhatIf::NoMatrix))?;
    let lines = class_in_words(contract, incident, (impact, urgency), cx.present())
        .ok_or_else(|| cx.words().no_what_if(&NoWhatIf::NoMatrixOf(contract.title.to_string())))?;
    let words = cx.words();
    let title = words.over(Over::WhatIf { impact: words.state(impact), urgency: words.state(urgency) });
    model.overlay = Overlay::Pager(Pager { title, lines, ..Pager::default() });
    Ok(Vec::new())
}
