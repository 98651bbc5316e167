//! No text is recorded that is longer than a text may be: one place for every act.

use serde_json::Value;

use super::command::Command;
use crate::domain::base::text::LONGEST;
use crate::domain::facts::event::Event;
use crate::domain::readings::refusal::{Common, Refusal};

/// Refuses a command of which some text is too long, rather than to cut it.
pub(super) fn short_enough(command: &Command, events: &[Event]) -> Result<(), Refusal> {
    let mut longest = command.by.len();
    for event in events {
        // What is short as a whole has no long text in it; that is nearly always so.
        let Ok(written) = serde_json::to_string(event) else { continue };
        if written.len() > LONGEST {
            longest = longest.max(serde_json::from_str(&written).map_or(0, |value| longest_in(&value)));
        }
    }
    if longest <= LONGEST {
        return Ok(());
    }
    Err(Refusal::of(Common::TooLong { bytes: longest, most: LONGEST }))
}

/// Bytes of the longest text in a value, names of fields included.
fn longest_in(value: &Value) -> usize {
    match value {
        Value::String(text) => text.len(),
        Value::Array(values) => values.iter().map(longest_in).max().unwrap_or(0),
        Value::Object(fields) => {
            fields.iter().map(|(name, value)| name.len().max(longest_in(value))).max().unwrap_or(0)
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => 0,
    }
}
