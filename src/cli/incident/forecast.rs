//! What is foreseen of an incident, for programs.

use serde_json::{Value, json};

use crate::domain::base::instant::Instant;
use crate::domain::contract::ClockRule;
use crate::domain::facts::incident::Incident;
use crate::domain::readings::clock::Reading;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::forecast::{Forecasts, NEEDED};

/// An estimate of each clock that runs, with what it rests on; nothing of what is not open.
pub fn json(desk: &Desk, incident: &Incident, now: Instant) -> Value {
    if !incident.is_open() {
        return Value::Null;
    }
    let forecasts = Forecasts::of(desk, now);
    let pace = forecasts.paces.pace(incident.class.priority);
    let clock = |(rule, reading): &(&ClockRule, Reading)| {
        let foreseen = forecasts.clock(incident.number, rule, reading)?;
        Some(json!({ "name": rule.name, "at": foreseen.at, "due": foreseen.due,
                     "left_seconds": foreseen.left(), "late": foreseen.is_late() }))
    };
    let clocks: Vec<Value> = desk.clocks(incident, now).iter().filter_map(clock).collect();
    json!({
        "estimate": true,
        "resolved": pace.of, "needed": NEEDED,
        "median_seconds": pace.is_known().then_some(pace.median),
        "people": forecasts.people.names,
        "ahead": forecasts.get(incident.number).map(|forecast| forecast.ahead),
        "clocks": clocks,
    })
}
