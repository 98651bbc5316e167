//! Events as older versions wrote them, lifted to what is written today.

use serde_json::{Value, json};

use super::event::{Event, VERSION};

/// Reads an event that was written as JSON of `version`.
///
/// # Errors
/// It is no event of that version.
pub fn read(version: u16, text: &str) -> Result<Event, serde_json::Error> {
    if version >= VERSION {
        return serde_json::from_str(text);
    }
    let mut event: Value = serde_json::from_str(text)?;
    lift_1(&mut event);
    serde_json::from_value(event)
}

/// Version 2 says whom a message went to, and why an update is urgent.
fn lift_1(event: &mut Value) {
    if let Some(change) = event.pointer_mut("/slot/change") {
        match change.as_str() {
            Some("noticed") => *change = json!({ "noticed": { "to": [] } }),
            Some("confirmed") => *change = json!({ "confirmed": { "to": [] } }),
            _ => {}
        }
    }
    if let Some(urgent) = event.pointer_mut("/release/urgent") {
        *urgent = if *urgent == json!(true) { json!("unrecorded") } else { Value::Null };
    }
}
