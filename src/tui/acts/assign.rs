//! Giving an incident to somebody else.

use crate::domain::acts::decide::Assign;
use crate::tui::action::{Action, Group};
use crate::tui::acts::asking::enter;
use crate::tui::needs::Needs;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action =
    Action::records(Verb::Assign, Group::Formal, enter::<Assign>).needs(Needs::OpenIncident);
