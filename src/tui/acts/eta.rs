//! Giving an estimated time of restoration.

use crate::domain::acts::decide::GiveEta;
use crate::tui::action::{Action, Group};
use crate::tui::acts::asking::enter;
use crate::tui::needs::Needs;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action =
    Action::records(Verb::Eta, Group::Incident, enter::<GiveEta>).needs(Needs::OpenIncident);
