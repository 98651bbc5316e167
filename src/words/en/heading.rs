//! What forms are called.

use crate::words::{FormHeading, Words};

pub(in crate::words) fn form_heading(_: Words, heading: FormHeading) -> String {
    match heading {
        FormHeading::Assign(number) => format!("Assign {number}"),
        FormHeading::Caller(number) => format!("Caller of {number}"),
        FormHeading::Checklist(number) => format!("Checklist of {number}"),
        FormHeading::Class(number) => format!("Class of {number}"),
        FormHeading::CloseOrReopen(number) => format!("Close or reopen {number}"),
        FormHeading::Describe(number) => format!("Describe {number}"),
        FormHeading::Escalate(number) => format!("Escalate {number}"),
        FormHeading::Link(number) => format!("Link {number}"),
        FormHeading::Resolve(number) => format!("Resolve {number}"),
        FormHeading::Scope(number) => format!("Scope of {number}"),
        FormHeading::Wait(number) => format!("Wait on {number}"),
        FormHeading::Workaround(number) => format!("Workaround for {number}"),
    }
}
