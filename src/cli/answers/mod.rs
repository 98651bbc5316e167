//! What is printed when an act is done.

mod products;
mod would;

use super::act::{Answer, Present};
use crate::domain::decide::Act;
use crate::domain::desk::Desk;
use crate::domain::instant::Instant;
use crate::engine::Receipt;

pub use would::{Would, would};

/// The answer to an act: what was recorded, about what.
pub fn answer(act: &Act, receipt: &Receipt) -> Answer {
    products::answer(act, receipt).unwrap_or_else(|| match act.incident() {
        Some(number) => Answer::about(number, receipt),
        None => Answer::events(receipt),
    })
}

/// What is still to be done after it, if anything.
pub fn owed(_act: &Act, _desk: &Desk, _now: Instant) -> Option<String> {
    None
}

/// What the desk says of it once it is recorded, added to the answer.
pub fn complete(_answer: &mut Answer, _receipt: &Receipt, _cx: Present<'_>) {}
