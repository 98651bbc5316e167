//! What forms are called.

use crate::words::{Heading, Words};

pub(in crate::words) fn heading(_: Words, heading: Heading) -> String {
    match heading {
        Heading::Assign(number) => format!("Assign {number}"),
        Heading::Caller(number) => format!("Caller of {number}"),
        Heading::Checklist(number) => format!("Checklist of {number}"),
        Heading::Class(number) => format!("Class of {number}"),
        Heading::CloseOrReopen(number) => format!("Close or reopen {number}"),
        Heading::Describe(number) => format!("Describe {number}"),
        Heading::Escalate(number) => format!("Escalate {number}"),
        Heading::Link(number) => format!("Link {number}"),
        Heading::Resolve(number) => format!("Resolve {number}"),
        Heading::Scope(number) => format!("Scope of {number}"),
        Heading::Wait(number) => format!("Wait on {number}"),
        Heading::Workaround(number) => format!("Workaround for {number}"),
    }
}
