//! The lines below the fields: what is met, what is not, what is good to know.

use crate::domain::contract::{RuleId, UpdateCites};
use crate::tui::cell::{Cell, Line};
use crate::tui::forms::present::Present;
use crate::tui::role::Role;
use crate::words::Hint;

/// A passed or failed check, with its rule. What fails is refused.
pub(super) fn check<'r>(passed: bool, text: impl Into<String>, rule: impl Into<Option<&'r RuleId>>) -> Line {
    checked(passed, ("x ", Role::Missed), text, rule.into())
}

/// Something the contract asks for, with its rule, that does not keep the act from being done.
pub(super) fn duty<'r>(kept: bool, text: impl Into<String>, rule: impl Into<Option<&'r RuleId>>) -> Line {
    checked(kept, ("! ", Role::Soon), text, rule.into())
}

/// What is good to know, with its rule.
pub(super) fn told(text: impl Into<String>, rule: Option<&RuleId>) -> Line {
    let mut line = hint(text);
    line.extend(rule.map(|rule| Cell::dim(format!("  {rule}"))));
    line
}

fn checked(
    passed: bool,
    failed: (&'static str, Role),
    text: impl Into<String>,
    rule: Option<&RuleId>,
) -> Line {
    let (sign, role) = if passed { ("v ", Role::Text) } else { failed };
    vec![Cell::new(sign, role), Cell::new(text, role), Cell::cited(rule)]
}

/// The rules on updates that hold now.
pub(super) fn update_cites(cx: Present<'_>) -> Option<&UpdateCites> {
    Some(&cx.desk.update_contract(cx.now)?.updates.as_ref()?.cites)
}

/// Something to know, in the reader's language.
pub(super) fn known(what: impl Into<Hint>, cx: Present<'_>) -> Line {
    hint(cx.words().hint(&what.into()))
}

/// Something to know.
pub(super) fn hint(text: impl Into<String>) -> Line {
    vec![Cell::dim(text)]
}
