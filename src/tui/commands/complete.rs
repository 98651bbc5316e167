//! What the words of a command could become.

use crate::tui::context::Context;
use crate::tui::model::{Model, Pane};

/// Something that the typed text could become.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The whole line.
    pub line: String,
    pub doc: String,
}

/// Those of `words` that begin with `typed`.
pub(super) fn beginning<'w>(typed: &str, words: impl IntoIterator<Item = &'w str>) -> Vec<String> {
    words.into_iter().filter(|word| word.starts_with(typed)).map(str::to_owned).collect()
}

/// Incidents at the head of the queue whose number begins so.
pub(super) fn numbers(model: &Model, cx: &Context<'_>, typed: &str) -> Vec<String> {
    let digits = typed.strip_prefix("I-").unwrap_or(typed);
    let all = cx.pane(model, Pane::Incidents).incidents().take(1_000).map(|n| n.0.to_string());
    all.filter(|number| number.starts_with(digits)).take(50).collect()
}
