//! The hours that a contract includes: what they are, what was booked, and what is due beyond them.

use super::{Scene, Trace, quote};
use crate::domain::contract::RuleId;
use crate::domain::hours::{self, Budget, Line, Phase, Reading};
use crate::domain::span;
use crate::domain::tenant::Tenant;

pub(super) fn traces(scene: Scene<'_>, tenant: &Tenant) -> Vec<Trace> {
    let Some(line) = hours::of(scene.desk, tenant.definition.id.as_str(), scene.now) else {
        return Vec::new();
    };
    let Ok(reading) = &line.reading else { return Vec::new() };
    let used = face(reading.used);
    let answer = match &reading.budget {
        Some(budget) => format!("{used} of {} used, {} %", face(budget.granted), budget.percent),
        None => format!("{used} used, how many a month is not agreed"),
    };
    let mut steps = granted(&line, reading);
    steps.extend(line.booked(scene.now).iter().map(|booking| {
        let category = line.rules.category(&booking.category);
        let label = category.map_or(booking.category.as_str(), |category| &*category.label);
        let cite = category.and_then(|category| category.cites.first());
        let apart = if category.is_some_and(|category| category.apart) { ", paid for apart" } else { "" };
        let day = scene.day(booking.at);
        cited(format!("{day}: {} of {label}{apart}", span::clock_face(booking.seconds)), cite)
    }));
    steps.push(format!("used = {used}, each begun minute whole"));
    steps.extend(reading.budget.iter().flat_map(|budget| beyond(&line, reading, budget)));
    if reading.outside > 0 {
        let text = format!("{} of it in services that were not agreed", face(reading.outside));
        steps.push(cited(text, line.rules.cites.services.as_ref()));
    }
    let cites = &line.rules.cites;
    let facts = [&cites.operation, &cites.introduction, &cites.double, &cites.overrun].map(Some);
    let others = [&cites.rate, &cites.services, &cites.agreed, &cites.reading].map(Option::as_ref);
    vec![Trace {
        title: "hours".to_owned(),
        answer,
        steps,
        rules: quote::all(line.contract, facts.into_iter().chain(others)),
    }]
}

/// Which period, and what it grants.
fn granted(line: &Line<'_>, reading: &Reading) -> Vec<String> {
    let rules = line.rules;
    let day = |day: chrono::NaiveDate| day.format("%-d %b %Y").to_string();
    let (from, to) = (day(reading.period.from), day(reading.period.to));
    let phase = match reading.phase {
        Phase::Introduction => cited(
            format!("until it is accepted, {} times the hours", rules.introduction_factor),
            &rules.cites.double,
        ),
        Phase::Operation => cited("the system was accepted".to_owned(), &rules.cites.operation),
    };
    let budget = match &reading.budget {
        Some(budget) => format!("granted for these days: {}", face(budget.granted)),
        None => "no number of hours is agreed".to_owned(),
    };
    vec![
        cited(format!("the days from {from} until before {to}"), rules.cites.reading.as_ref()),
        phase,
        cited(budget, rules.cites.agreed.as_ref()),
    ]
}

/// What is left, or what is due beyond it.
fn beyond(line: &Line<'_>, reading: &Reading, budget: &Budget) -> Vec<String> {
    let (rules, used, granted) = (line.rules, face(reading.used), face(budget.granted));
    if budget.billable == 0 {
        return vec![cited(
            format!("left = {granted} - {used} = {}", face(budget.left)),
            rules.cites.reading.as_ref(),
        )];
    }
    let more = face(budget.billable);
    let due = match (line.ledger.rate(&reading.period), budget.cost) {
        (Some(rate), Some(cost)) => format!("{more} x {rate} an hour = {cost}, to the nearest cent"),
        _ => "what an hour beyond them costs is not agreed".to_owned(),
    };
    vec![
        cited(format!("beyond them = {used} - {granted} = {more}, billable"), &rules.cites.overrun),
        cited(due, rules.cites.rate.as_ref()),
    ]
}

/// Minutes: `12:00:00`.
fn face(minutes: i64) -> String {
    span::clock_face(minutes * 60)
}

fn cited<'r>(text: String, rule: impl Into<Option<&'r RuleId>>) -> String {
    match rule.into() {
        Some(rule) => format!("{text} ({rule})"),
        None => text,
    }
}
