//! What is foreseen of the clocks of an incident, and by which arithmetic.

use super::scene::Scene;
use super::steps::{ForecastAnswer, ForecastStep};
use super::trace::{Answer, Step, Title, Trace};
use crate::domain::contract::{ClockRule, Column, Contract};
use crate::domain::facts::incident::Incident;
use crate::domain::readings::clock::{self, Reading, Verdict};
use crate::domain::readings::forecast::{DAYS, Forecasts, NEEDED};

/// One for each clock that runs towards a start or a restoration.
pub(super) fn traces(scene: Scene<'_>, incident: &Incident, contract: &Contract) -> Vec<Trace> {
    if !incident.is_open() {
        return Vec::new();
    }
    let running = |rule: &ClockRule| {
        let reading = clock::read(rule, contract, &incident.life, scene.now)?;
        let is_meant = rule.column.is_some() && reading.verdict == Verdict::Running && reading.due.is_some();
        is_meant.then_some(reading)
    };
    let clocks: Vec<(&ClockRule, Reading)> =
        contract.clocks.iter().filter_map(|rule| Some((rule, running(rule)?))).collect();
    if clocks.is_empty() {
        return Vec::new();
    }
    let forecasts = Forecasts::of(scene.desk, scene.now);
    clocks.iter().map(|(rule, reading)| trace(&forecasts, incident, rule, reading)).collect()
}

fn trace(forecasts: &Forecasts, incident: &Incident, rule: &ClockRule, reading: &Reading) -> Trace {
    let priority = incident.class.priority;
    let pace = forecasts.paces.pace(priority);
    let mut steps = vec![match pace.is_known() {
        true => ForecastStep::Pace { priority, of: pace.of, days: DAYS, median: pace.median },
        false => ForecastStep::TooFew { priority, of: pace.of, needed: NEEDED, days: DAYS },
    }];
    let people = &forecasts.people;
    steps.push(ForecastStep::People { names: people.names.clone(), roster: people.roster });
    let foreseen = forecasts.clock(incident.number, rule, reading);
    if let Some(forecast) = forecasts.get(incident.number) {
        steps.extend(forecast.worked.map(|worked| ForecastStep::Worked { worked, takes: forecast.takes }));
        steps.push(ForecastStep::Ahead(forecast.ahead));
        if forecast.worked.is_none() {
            steps.push(ForecastStep::Begins(forecast.begins));
        }
        if rule.column == Some(Column::Restore) {
            steps.extend(forecast.ends.map(|at| ForecastStep::Ends { at, takes: forecast.takes }));
        }
    } else if pace.is_known() && !people.names.is_empty() {
        steps.push(ForecastStep::NotThere);
    }
    steps.extend(foreseen.map(|foreseen| ForecastStep::Limit(foreseen.due)));
    let answer = match foreseen {
        Some(foreseen) if foreseen.is_late() => ForecastAnswer::Late { by: -foreseen.left() },
        Some(foreseen) => ForecastAnswer::InTime { left: foreseen.left() },
        None if !pace.is_known() => ForecastAnswer::TooFew,
        None => ForecastAnswer::Nothing,
    };
    Trace {
        title: Title::Forecast(rule.name.clone()),
        answer: Answer::Forecast(answer),
        steps: steps.into_iter().map(Step::from).collect(),
        // No contract says anything of it: it is the desk's own experience.
        rules: Vec::new(),
    }
}
