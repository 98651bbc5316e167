//! Writing something down.

use super::asking::enter;
use crate::domain::decide::AddNote;
use crate::tui::action::{Action, Group};
use crate::tui::needs::Needs;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action =
    Action::records(Verb::Note, Group::Incident, enter::<AddNote>).needs(Needs::Incident);
