//! Saying and finding more about an incident; reached by the command line, without keys of their own.

use crate::domain::acts::decide::ClarifyCaller;
use crate::tui::acts::asking::{ask, ask_about, enter, incident, on_open};
use crate::tui::barred::Barred;
use crate::tui::context::Context;
use crate::tui::forms::{ChecklistForm, DescribeForm};
use crate::tui::model::Model;
use crate::tui::msg::Effect;

/// Opens the checklist of what is to be looked at on site.
///
/// # Errors
/// No open incident is meant, or its contract has no checklist.
pub fn checklist(model: &mut Model, cx: &Context<'_>) -> Result<Vec<Effect>, Barred> {
    on_open(model, cx)?;
    let found = incident(model, cx).and_then(|incident| Some((incident, cx.desk.contract(incident)?)));
    let (incident, contract) = found.ok_or(Barred::ContractUnknown)?;
    if ChecklistForm::new(incident, contract, cx.present()).is_none() {
        return Err(Barred::NoChecklist { contract: contract.title.to_string() });
    }
    Ok(ask_about(model, cx, |incident| {
        ChecklistForm::new(incident, cx.desk.contract(incident)?, cx.present())
    }))
}

/// Opens the form for what was not said with the report.
///
/// # Errors
/// No open incident is meant.
pub fn describe(model: &mut Model, cx: &Context<'_>) -> Result<Vec<Effect>, Barred> {
    on_open(model, cx)?;
    let found = incident(model, cx).and_then(|incident| Some((incident, cx.desk.contract(incident)?)));
    let (incident, contract) = found.ok_or(Barred::ContractUnknown)?;
    Ok(ask(model, Some(DescribeForm::new(incident, contract, cx.words()))))
}

/// Opens the form for who called.
///
/// # Errors
/// No open incident is meant.
pub fn caller(model: &mut Model, cx: &Context<'_>) -> Result<Vec<Effect>, Barred> {
    on_open(model, cx)?;
    Ok(enter::<ClarifyCaller>(model, cx))
}
