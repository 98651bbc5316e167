//! What programs and people read of availability.

use serde_json::{Value, json};

use crate::domain::readings::availability::{AvailabilityLine, AvailabilityReading};
use crate::words::Words;

/// The same members for lists and single tenants; what cannot be measured is null.
pub(super) fn figures(line: &AvailabilityLine<'_>) -> Value {
    let reading = line.reading.as_ref();
    let number = |of: fn(&AvailabilityReading) -> i64| reading.ok().map(of);
    json!({
        "tenant": line.id,
        "contract": line.contract.id,
        "state": reading.map_or("unmeasured", |r| r.state.word()),
        "year": reading.ok().map(|r| json!({ "from": r.year.from, "to": r.year.to })),
        "percent": number(AvailabilityReading::of_year).map(percent),
        "percent_to_date": number(AvailabilityReading::to_date).map(percent),
        "left_seconds": number(|r| r.left),
        "down_seconds": number(|r| r.down),
        "excluded_seconds": number(|r| r.excluded_seconds),
    })
}

/// `99.48`, from hundredths.
pub(super) fn percent(hundredths: i64) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// The same for people.
pub(super) fn shown(words: Words, hundredths: i64) -> String {
    format!("{} %", words.number(&percent(hundredths)))
}
