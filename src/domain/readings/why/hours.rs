//! The hours that a contract includes: what they are, what was booked, and what is due beyond them.

use super::quote;
use super::scene::Scene;
use super::steps::HoursStep;
use super::trace::{Answer, Step, Title, Trace};
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::hours::{self, Budget, HoursLine, HoursReading, Phase};

pub(super) fn traces(scene: Scene<'_>, tenant: &Tenant) -> Vec<Trace> {
    let Some(line) = hours::of(scene.desk, tenant.definition.id.as_str(), scene.now) else {
        return Vec::new();
    };
    let Ok(reading) = &line.reading else { return Vec::new() };
    let mut steps = granted(&line, reading);
    steps.extend(line.booked(scene.now).iter().map(|booking| {
        let category = line.rules.category(&booking.category);
        let of = category.map_or_else(|| booking.category.as_str().into(), |category| category.label.clone());
        let cite = category.and_then(|category| category.cites.first());
        let apart = category.is_some_and(|category| category.apart);
        let (day, seconds) = (line.day(booking.at), booking.seconds);
        Step::cited(HoursStep::Booked { day, seconds, of, apart }, cite)
    }));
    steps.push(HoursStep::Used(reading.used).into());
    steps.extend(reading.budget.iter().flat_map(|budget| beyond(&line, reading, budget)));
    if reading.outside > 0 {
        steps.push(Step::cited(HoursStep::Outside(reading.outside), line.rules.cites.services.as_ref()));
    }
    let cites = &line.rules.cites;
    let facts = [&cites.operation, &cites.introduction, &cites.double, &cites.overrun].map(Some);
    let others = [&cites.rate, &cites.services, &cites.agreed, &cites.reading].map(Option::as_ref);
    vec![Trace {
        title: Title::Hours,
        answer: Answer::Hours { used: reading.used, budget: reading.budget },
        steps,
        rules: quote::all(line.contract, facts.into_iter().chain(others)),
    }]
}

/// Which period, and what it grants.
fn granted(line: &HoursLine<'_>, reading: &HoursReading) -> Vec<Step> {
    let rules = line.rules;
    let (from, before) = (reading.period.from, reading.period.to);
    let phase = match reading.phase {
        Phase::Introduction => {
            Step::cited(HoursStep::Introduction(rules.introduction_factor), &rules.cites.double)
        }
        Phase::Operation => Step::cited(HoursStep::Accepted, &rules.cites.operation),
    };
    let budget = reading.budget.map_or(HoursStep::NoBudget, |budget| HoursStep::Granted(budget.granted));
    vec![
        Step::cited(HoursStep::Days { from, before }, rules.cites.reading.as_ref()),
        phase,
        Step::cited(budget, rules.cites.agreed.as_ref()),
    ]
}

/// What is left, or what is due beyond it.
fn beyond(line: &HoursLine<'_>, reading: &HoursReading, budget: &Budget) -> Vec<Step> {
    let (rules, used) = (line.rules, reading.used);
    let Budget { granted, left, billable, .. } = *budget;
    if billable == 0 {
        return vec![Step::cited(HoursStep::Left { granted, used, left }, rules.cites.reading.as_ref())];
    }
    let due = match (line.ledger.rate(&reading.period), budget.cost) {
        (Some(rate), Some(cost)) => HoursStep::Cost { billable, rate, cost },
        _ => HoursStep::NoRate,
    };
    vec![
        Step::cited(HoursStep::Beyond { used, granted, billable }, &rules.cites.overrun),
        Step::cited(due, rules.cites.rate.as_ref()),
    ]
}
