//! What is done.

use crate::domain::incident::Number;
use crate::words::Words;
use crate::words::console::{AtOnce, Doing};

/// `Übernahme: I-4711`
pub(in crate::words) fn doing(_: Words, doing: &Doing) -> String {
    match doing {
        Doing::AtOnce(act, numbers) => format!("{}: {}", at_once(*act), named(numbers)),
        Doing::Link { numbers, to } => format!("Verknüpfung mit {to}: {}", named(numbers)),
        Doing::Reported(number) => format!("{number} aufgenommen"),
        Doing::Entered(name, numbers) => format!("{name}: {}", named(numbers)),
        Doing::Named(name) => name.clone(),
    }
}

fn at_once(act: AtOnce) -> &'static str {
    match act {
        AtOnce::Take => "Übernahme",
        AtOnce::Start => "Arbeitsbeginn",
        AtOnce::Publish => "Veröffentlichung",
        AtOnce::Resume => "Ende des Wartens",
        AtOnce::Unlink => "Verknüpfung gelöst",
        AtOnce::Access => "Zugang gewährt",
        AtOnce::NoAccess => "Zugang entzogen",
        AtOnce::Develop => "an die Entwicklung",
        AtOnce::BackFromDevelopment => "zurück von der Entwicklung",
    }
}

/// `I-4711`, or `3 Vorfälle`.
fn named(numbers: &[Number]) -> String {
    match numbers {
        [number] => number.to_string(),
        several => format!("{} Vorfälle", several.len()),
    }
}
