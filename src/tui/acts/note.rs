//! Writing something down.

use crate::domain::acts::decide::AddNote;
use crate::tui::action::{Action, Group};
use crate::tui::acts::asking::enter;
use crate::tui::needs::Needs;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action =
    Action::records(Verb::Note, Group::Incident, enter::<AddNote>).needs(Needs::Incident);
