//! What forms are called.

use crate::domain::incident::Number;

/// What a form does to an incident.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormHeading {
    Assign(Number),
    Caller(Number),
    Checklist(Number),
    Class(Number),
    CloseOrReopen(Number),
    Describe(Number),
    Escalate(Number),
    Link(Number),
    Resolve(Number),
    Scope(Number),
    Wait(Number),
    Workaround(Number),
}
