//! What the source calls the states of an incident.

use super::BadRow;
use super::row::Row;
use crate::domain::acts::decide::ObservedStage;
use crate::domain::base::kept::Kept;
use crate::domain::base::text::Text;

/// States of the instance's own table, by name or by its number there, and those of the public log.
pub(super) fn stage(row: &Row) -> Result<ObservedStage, BadRow> {
    let cause = |otherwise: Kept| row.get("closed_code").cloned().unwrap_or_else(|| otherwise.into());
    let written = row.get("incident_state").cloned().unwrap_or_default();
    let state = written.to_lowercase();
    match state.as_str() {
        "new" | "1" => Ok(ObservedStage::New),
        "active" | "in progress" | "work in progress" | "2" => Ok(ObservedStage::Active),
        "on hold" | "3" => Ok(ObservedStage::Waiting { wants: held(row.get("hold_reason")) }),
        "resolved" | "6" => Ok(ObservedStage::Resolved { cause: cause(Kept::NoCause) }),
        "closed" | "7" => Ok(ObservedStage::Closed { cause: cause(Kept::NoCause) }),
        "canceled" | "cancelled" | "8" => Ok(ObservedStage::Closed { cause: cause(Kept::CancelledThere) }),
        _ => match (state.strip_prefix("awaiting "), state.strip_prefix("on hold")) {
            (Some(what), _) => Ok(ObservedStage::Waiting { wants: Text::line(what) }),
            (_, Some(reason)) => {
                let reason = Text::line(reason.trim_matches([' ', '-', ':', '(', ')']));
                Ok(ObservedStage::Waiting { wants: held(Some(&reason)) })
            }
            _ => Err(BadRow::NoState(written)),
        },
    }
}

/// What a reason such as `Awaiting Caller` waits for.
fn held(reason: Option<&Text>) -> Text {
    let numbered = [("1", "caller"), ("2", "evidence"), ("3", "problem"), ("4", "vendor"), ("5", "change")];
    let Some(reason) = reason else { return Kept::OnHoldThere.into() };
    let small = reason.to_lowercase();
    let known = numbered.iter().find(|(number, _)| *number == small).map(|(_, what)| *what);
    Text::line(known.unwrap_or_else(|| small.strip_prefix("awaiting ").unwrap_or(&small)))
}
