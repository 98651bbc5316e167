//! An incident of the queue.

use crate::domain::base::number::Number;
use crate::domain::contract::Contract;
use crate::domain::facts::incident::Incident;
use crate::tui::role::Role;

/// An incident by its number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Queued(pub Number);

/// An incident, and the version of the contract that it is under.
pub(super) struct Seen<'a> {
    pub incident: &'a Incident,
    pub contract: Option<&'a Contract>,
}

impl Seen<'_> {
    pub fn role(&self) -> Role {
        if self.incident.is_open() { Role::Text } else { Role::Dim }
    }
}
