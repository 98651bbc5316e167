//! What is done.

use crate::domain::incident::Number;
use crate::words::Words;
use crate::words::console::{AtOnce, Doing};

/// `taking I-4711`
pub(in crate::words) fn doing(_: Words, doing: &Doing) -> String {
    match doing {
        Doing::AtOnce(act, numbers) => format!("{} {}", at_once(*act), named(numbers)),
        Doing::Link { numbers, to } => format!("linking {} to {to}", named(numbers)),
        Doing::Reported(number) => format!("{number} reported"),
        Doing::Entered(name, numbers) => format!("{name} {}", named(numbers)),
        Doing::Named(name) => name.clone(),
    }
}

fn at_once(act: AtOnce) -> &'static str {
    match act {
        AtOnce::Take => "taking",
        AtOnce::Start => "start of work on",
        AtOnce::Publish => "publication of",
        AtOnce::Resume => "end of waiting on",
        AtOnce::Unlink => "link of",
        AtOnce::Access => "access for",
        AtOnce::NoAccess => "no access for",
        AtOnce::Develop => "development of",
        AtOnce::BackFromDevelopment => "back from development:",
    }
}

/// `I-4711`, or `3 incidents`.
fn named(numbers: &[Number]) -> String {
    match numbers {
        [number] => number.to_string(),
        several => format!("{} incidents", several.len()),
    }
}
