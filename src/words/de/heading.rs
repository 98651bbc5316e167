//! What forms are called.

use crate::words::{Heading, Words};

pub(in crate::words) fn heading(_: Words, heading: Heading) -> String {
    match heading {
        Heading::Assign(number) => format!("{number} zuweisen"),
        Heading::Caller(number) => format!("Anrufer von {number}"),
        Heading::Checklist(number) => format!("Checkliste von {number}"),
        Heading::Class(number) => format!("{number} einstufen"),
        Heading::CloseOrReopen(number) => format!("{number} schließen oder wieder öffnen"),
        Heading::Describe(number) => format!("{number} beschreiben"),
        Heading::Escalate(number) => format!("{number} eskalieren"),
        Heading::Link(number) => format!("{number} verknüpfen"),
        Heading::Resolve(number) => format!("{number} lösen"),
        Heading::Scope(number) => format!("Umfang von {number}"),
        Heading::Wait(number) => format!("Warten bei {number}"),
        Heading::Workaround(number) => format!("Umgehung für {number}"),
    }
}
