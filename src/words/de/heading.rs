//! What forms are called.

use crate::words::{FormHeading, Words};

pub(in crate::words) fn form_heading(_: Words, heading: FormHeading) -> String {
    match heading {
        FormHeading::Assign(number) => format!("{number} zuweisen"),
        FormHeading::Caller(number) => format!("Anrufer von {number}"),
        FormHeading::Checklist(number) => format!("Checkliste von {number}"),
        FormHeading::Class(number) => format!("{number} einstufen"),
        FormHeading::CloseOrReopen(number) => format!("{number} schließen oder wieder öffnen"),
        FormHeading::Describe(number) => format!("{number} beschreiben"),
        FormHeading::Escalate(number) => format!("{number} eskalieren"),
        FormHeading::Link(number) => format!("{number} verknüpfen"),
        FormHeading::Resolve(number) => format!("{number} lösen"),
        FormHeading::Scope(number) => format!("Umfang von {number}"),
        FormHeading::Wait(number) => format!("Warten bei {number}"),
        FormHeading::Workaround(number) => format!("Umgehung für {number}"),
    }
}
