//! What is printed when an act is done.

mod incident;
mod products;
mod roster;
mod update;
mod would;

use crate::cli::act::Answer;
use crate::cli::lang;
use crate::client::Receipt;
use crate::domain::acts::decide::Act;
use crate::domain::base::instant::Instant;
use crate::domain::readings::desk::{Desk, Present};
pub use roster::warned;
pub use would::would;

/// The answer to an act: what was recorded, about what.
pub fn answer(act: &Act, receipt: &Receipt, cx: Present<'_>) -> Answer {
    let words = lang::words(cx.desk.world().zone);
    if let Act::Report(_) = act {
        return incident::reported(receipt, cx, words);
    }
    if let Act::Next(_) = act {
        return incident::taken_next(receipt, cx, words);
    }
    let special = update::answer(act, receipt, cx, words);
    let special = special.or_else(|| products::answer(act, receipt, cx, words));
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
