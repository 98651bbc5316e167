//! What several events say.

use std::collections::BTreeMap;

use crate::domain::base::text::Text;
use crate::domain::contract::Mark;
use crate::domain::facts::incident::Class;
use crate::words::Words;

pub(super) fn marks(words: Words, marks: &BTreeMap<Text, Mark>) -> String {
    marks.iter().map(|(item, mark)| format!("{item} {}", words.state(*mark))).collect::<Vec<_>>().join(", ")
}

pub(super) fn with_note(words: Words, what: &str, note: Option<&Text>) -> String {
    note.map_or_else(|| what.to_owned(), |note| format!("{what}: {}", words.recorded(note)))
}

pub(super) fn class(words: Words, class: &Class) -> String {
    let priority = class.priority.number();
    let reason = class.reason.as_ref().map(|reason| format!(", {}", words.recorded(reason)));
    let reason = reason.unwrap_or_default();
    match class.impact.zip(class.urgency) {
        Some((impact, urgency)) => {
            let (impact, urgency) = (words.state(impact), words.state(urgency));
            format!("P{priority} (Auswirkung {impact}, Dringlichkeit {urgency}{reason})")
        }
        None => format!("P{priority}{reason}"),
    }
}
