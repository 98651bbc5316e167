//! What is printed when an act is done.

mod incident;
mod products;
mod update;
mod would;

use super::act::{Answer, Present};
use crate::domain::decide::Act;
use crate::domain::desk::Desk;
use crate::domain::instant::Instant;
use crate::engine::Receipt;
use crate::words::Words;

pub use would::would;

/// The answer to an act: what was recorded, about what.
pub fn answer(act: &Act, receipt: &Receipt, words: Words) -> Answer {
    if let Act::Report(_) = act {
        return incident::reported(receipt, words);
    }
    let special = update::answer(act, receipt, words).or_else(|| products::answer(act, receipt, words));
    special.unwrap_or_else(|| match act.incident() {
        Some(number) => Answer::about(number, receipt, words),
        None => Answer::events(receipt, words),
    })
}

/// What is still to be done after it, if anything.
pub fn owed(act: &Act, desk: &Desk, now: Instant) -> Option<String> {
    match act {
        Act::Resolve(resolve) => incident::unexplained(resolve.number, desk, now),
        _ => update::owed(act, desk),
    }
}

/// What the desk says of it once it is recorded, added to the answer.
pub fn complete(act: &Act, answer: &mut Answer, receipt: &Receipt, cx: Present<'_>) {
    if let Act::Report(_) = act {
        incident::duties(answer, receipt, cx);
    }
}
