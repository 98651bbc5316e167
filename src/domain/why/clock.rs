//! A clock: its target, its way day by day, and what is left.

use super::{Scene, Trace, quoted, signed};
use crate::domain::calendar::Calendar;
use crate::domain::clock::{self, Reading, Span};
use crate::domain::contract::{ClockRule, Contract, Counting, Limit, Stop};
use crate::domain::incident::Incident;
use crate::domain::instant::Instant;
use crate::domain::{span, zone};

/// Days of a way that are shown one by one, at its beginning and at its end.
const DAYS: usize = 4;

pub(super) fn trace(
    scene: Scene<'_>,
    incident: &Incident,
    contract: &Contract,
    rule: &ClockRule,
) -> Option<Trace> {
    let target = rule.target(incident.class.priority)?;
    let title = format!("{} clock ({})", rule.name, rule.title);
    let rules = quoted(contract, &target.cites);
    let reading = clock::read(rule, contract, &incident.life, scene.now)?;
    let spans = clock::spans(rule, contract, &incident.life, scene.now);
    let mut steps = inputs(scene, contract, target.counting, &spans);
    steps.extend(arithmetic(scene, rule, &reading));
    if reading.is_never() {
        steps.push("the calendar ends before the target is used up".to_owned());
    }
    Some(Trace { title, answer: answer(&reading), steps, rules })
}

fn answer(reading: &Reading) -> String {
    let verdict = reading.verdict.word();
    match (reading.target, reading.left) {
        (None, _) => format!("no target; {} so far", span::clock_face(reading.elapsed)),
        (Some(_), Some(left)) if reading.stopped.is_none() => format!("{verdict}, {} left", signed(left)),
        (Some(_), _) => format!("{verdict}, took {}", span::clock_face(reading.elapsed)),
    }
}

/// The way, span by span; office time day by day.
fn inputs(scene: Scene<'_>, contract: &Contract, counting: Counting, spans: &[Span]) -> Vec<String> {
    let mut lines = vec![match counting {
        Counting::Always => "counts every second (24x7)".to_owned(),
        Counting::Office => {
            let zone = contract.office.zone().map_or_else(String::new, |zone| format!(", {zone}"));
            format!("counts the office hours of the contract{zone}")
        }
    }];
    for (index, span) in spans.iter().enumerate() {
        let (from, to) = (scene.wall(span.from), scene.wall(span.to));
        let priority = span.priority.number();
        if !span.counts {
            lines.push(format!("{from} to {to}  P{priority}  stands"));
            continue;
        }
        if index > 0 && span.taken_over > 0 {
            lines.push(format!("{} taken over from before", span::clock_face(span.taken_over)));
        }
        lines.push(format!("{from} to {to}  P{priority}  counted {}", span::clock_face(span.counted)));
        if span.counting == Counting::Office {
            lines.extend(days(contract.calendar(span.counting), span));
        }
    }
    lines
}

/// Counted time of each day of a span; of a long one the first and the last days.
fn days(calendar: &Calendar, span: &Span) -> Vec<String> {
    let Some(zone) = calendar.zone() else { return Vec::new() };
    let mut days: Vec<(Instant, i64)> = Vec::new();
    let mut from = span.from;
    while from < span.to && days.len() < 400 {
        let next = zone::day(zone, from).succ_opt().map_or(span.to, |day| zone::midnight(zone, day));
        let to = next.max(from + 1).min(span.to);
        days.push((from, calendar.elapsed(from, to)));
        from = to;
    }
    let name = |at: Instant| zone::local(zone, at).format("%a %-d %b").to_string();
    let line = |(at, counted): &(Instant, i64)| format!("  {}  {}", name(*at), span::clock_face(*counted));
    if days.len() <= 2 * DAYS + 1 {
        return days.iter().map(line).collect();
    }
    let middle = &days[DAYS..days.len() - DAYS];
    let sum: i64 = middle.iter().map(|(_, counted)| counted).sum();
    let mut lines: Vec<String> = days[..DAYS].iter().map(line).collect();
    lines.push(format!("  {} more days  {}", middle.len(), span::clock_face(sum)));
    lines.extend(days[days.len() - DAYS..].iter().map(line));
    lines
}

fn arithmetic(scene: Scene<'_>, rule: &ClockRule, reading: &Reading) -> Vec<String> {
    let mut lines = Vec::new();
    let elapsed = span::clock_face(reading.elapsed);
    match reading.stopped {
        Some(stopped) => lines.push(format!("ended {}: {elapsed} in all", scene.wall(stopped))),
        None => {
            let stops: Vec<&str> = rule.stops.iter().map(|stop| ends_with(*stop)).collect();
            lines.push(format!("{elapsed} in all; ends when {}", stops.join(" or ")));
        }
    }
    if let Some(limit) = reading.target {
        lines.push(format!("target {} {}", limit.met_if.sign(), target(limit)));
        let whole = span::clock_face(limit.seconds);
        lines.push(format!("left = {whole} - {elapsed} = {}", signed(limit.seconds - reading.elapsed)));
        let percent = reading.percent.unwrap_or(0);
        lines.push(format!("used = {elapsed} x 100 / {whole} = {percent} %, cut to whole percent"));
    }
    if let Some(due) = reading.due {
        lines.push(format!("the target is used up {}", scene.wall(due)));
    }
    lines
}

fn target(limit: Limit) -> String {
    let days = if limit.in_workdays { ", given in working days" } else { "" };
    format!("{}{days}", span::clock_face(limit.seconds))
}

fn ends_with(stop: Stop) -> &'static str {
    match stop {
        Stop::Started => "work is started",
        Stop::Answered => "the customer is told something",
        Stop::Phoned => "the customer is called",
        Stop::Published => "it can be seen in the ticket system",
        Stop::Restored => "it is resolved or worked around",
    }
}
