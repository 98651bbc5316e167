//! A clock: its target, its way day by day, and what is left.

use super::quote;
use super::scene::Scene;
use super::steps::{ClockAnswer, ClockStep};
use super::trace::{Answer, Step, Title, Trace};
use crate::domain::base::instant::Instant;
use crate::domain::base::zone;
use crate::domain::calendar::Calendar;
use crate::domain::contract::{ClockRule, Contract, Counting};
use crate::domain::facts::incident::Incident;
use crate::domain::readings::clock::{self, Reading, Span};

/// Days of a way that are shown one by one, at its beginning and at its end.
const DAYS: usize = 4;

pub(super) fn trace(
    scene: Scene<'_>,
    incident: &Incident,
    contract: &Contract,
    rule: &ClockRule,
) -> Option<Trace> {
    let target = rule.target(incident.class.priority)?;
    let title = Title::Clock { name: rule.name.clone(), title: rule.title.clone() };
    let rules = quote::all(contract, &target.cites);
    let reading = clock::read(rule, contract, &incident.life, scene.now)?;
    let spans = clock::spans(rule, contract, &incident.life, scene.now);
    let mut steps = inputs(contract, target.counting, &spans);
    steps.extend(arithmetic(rule, &reading));
    if reading.is_never() {
        steps.push(ClockStep::NeverUsedUp);
    }
    let steps = steps.into_iter().map(Step::from).collect();
    Some(Trace { title, answer: Answer::Clock(answer(&reading)), steps, rules })
}

fn answer(reading: &Reading) -> ClockAnswer {
    let (verdict, elapsed) = (reading.verdict, reading.elapsed);
    match (reading.target, reading.left) {
        (None, _) => ClockAnswer::NoTarget { so_far: elapsed },
        (Some(_), Some(left)) if reading.stopped.is_none() => ClockAnswer::Left { verdict, left },
        (Some(_), _) => ClockAnswer::Took { verdict, elapsed },
    }
}

/// The way, span by span; office time day by day.
fn inputs(contract: &Contract, counting: Counting, spans: &[Span]) -> Vec<ClockStep> {
    let mut steps = vec![match counting {
        Counting::Always => ClockStep::CountsAlways,
        Counting::Office => ClockStep::CountsOffice(contract.office.zone()),
    }];
    for (index, span) in spans.iter().enumerate() {
        let Span { from, to, priority, counted, .. } = *span;
        if !span.counts {
            steps.push(ClockStep::Stands { from, to, priority });
            continue;
        }
        if index > 0 && span.taken_over > 0 {
            steps.push(ClockStep::TakenOver(span.taken_over));
        }
        steps.push(ClockStep::Counted { from, to, priority, counted });
        if span.counting == Counting::Office {
            steps.extend(days(contract.calendar(span.counting), span));
        }
    }
    steps
}

/// Counted time of each day of a span; of a long one the first and the last days.
fn days(calendar: &Calendar, span: &Span) -> Vec<ClockStep> {
    let Some(zone) = calendar.zone() else { return Vec::new() };
    let mut days: Vec<(Instant, i64)> = Vec::new();
    let mut from = span.from;
    while from < span.to && days.len() < 400 {
        let next = zone::day(zone, from).succ_opt().map_or(span.to, |day| zone::midnight(zone, day));
        let to = next.max(from + 1).min(span.to);
        days.push((from, calendar.elapsed(from, to)));
        from = to;
    }
    let step =
        |(at, counted): &(Instant, i64)| ClockStep::Day { day: zone::day(zone, *at), counted: *counted };
    if days.len() <= 2 * DAYS + 1 {
        return days.iter().map(step).collect();
    }
    let middle = &days[DAYS..days.len() - DAYS];
    let counted: i64 = middle.iter().map(|(_, counted)| counted).sum();
    let mut steps: Vec<ClockStep> = days[..DAYS].iter().map(step).collect();
    steps.push(ClockStep::MoreDays { days: middle.len(), counted });
    steps.extend(days[days.len() - DAYS..].iter().map(step));
    steps
}

fn arithmetic(rule: &ClockRule, reading: &Reading) -> Vec<ClockStep> {
    let elapsed = reading.elapsed;
    let mut steps = vec![match reading.stopped {
        Some(at) => ClockStep::Ended { at, elapsed },
        None => ClockStep::EndsWith { elapsed, stops: rule.stops.to_vec() },
    }];
    if let Some(limit) = reading.target {
        let (whole, percent) = (limit.seconds, reading.percent.unwrap_or(0));
        steps.extend([
            ClockStep::Target(limit),
            ClockStep::Left { whole, elapsed },
            ClockStep::Used { elapsed, whole, percent },
        ]);
    }
    steps.extend(reading.due.map(ClockStep::UsedUp));
    steps
}
