//! Priorities, clocks, and the levels of the ladder.

use super::reachable::reachable;
use crate::domain::base::span::clock_face;
use crate::domain::contract::{Limit, Stop};
use crate::domain::readings::why::{ClockAnswer, ClockStep, LevelAnswer, LevelStep, PriorityStep};
use crate::words::Words;
use crate::words::times::signed;

pub(super) fn priority(step: &PriorityStep) -> String {
    match step {
        PriorityStep::Impact { name, english, text } => format!("impact {name} ({english}): {text}"),
        PriorityStep::Urgency { name, english, text } => format!("urgency {name} ({english}): {text}"),
        PriorityStep::Matrix(priority) => format!("the matrix gives P{}", priority.number()),
        PriorityStep::Decided { ruling, other: Some(other) } => {
            format!("decided by {ruling}; the other reading gives P{}", other.number())
        }
        PriorityStep::Decided { ruling, other: None } => format!("decided by {ruling}"),
        PriorityStep::Direct(Some(reason)) => format!("given directly: {reason}"),
        PriorityStep::Direct(None) => "given directly: the contract asks for it directly".to_owned(),
        PriorityStep::Level { priority, name, text } => format!("P{} {name}: {text}", priority.number()),
    }
}

pub(super) fn answer(answer: &ClockAnswer) -> String {
    match answer {
        ClockAnswer::NoTarget { so_far } => format!("no target; {} so far", clock_face(*so_far)),
        ClockAnswer::Left { verdict, left } if *left < 0 => {
            format!("{}, {} over", verdict.word(), clock_face(-left))
        }
        ClockAnswer::Left { verdict, left } => format!("{}, {} left", verdict.word(), signed(*left)),
        ClockAnswer::Took { verdict, elapsed } => {
            format!("{}, took {}", verdict.word(), clock_face(*elapsed))
        }
    }
}

pub(super) fn step(words: Words, step: &ClockStep) -> String {
    match step {
        ClockStep::CountsAlways => "counts every second (24x7)".to_owned(),
        ClockStep::CountsOffice(zone) => {
            let zone = zone.map_or_else(String::new, |zone| format!(", {zone}"));
            format!("counts the office hours of the contract{zone}")
        }
        ClockStep::Stands { from, to, priority } => {
            let (from, to) = (words.second(*from), words.second(*to));
            format!("{from} to {to}  P{}  stands", priority.number())
        }
        ClockStep::TakenOver(seconds) => format!("counted until then: {}", clock_face(*seconds)),
        ClockStep::Counted { from, to, priority, counted } => {
            let (from, to, counted) = (words.second(*from), words.second(*to), clock_face(*counted));
            format!("{from} to {to}  P{}  counted {counted}", priority.number())
        }
        ClockStep::Day { day, counted } => {
            format!("  {}  {}", words.day_of_late(*day), clock_face(*counted))
        }
        ClockStep::MoreDays { days, counted } => format!("  {days} more days  {}", clock_face(*counted)),
        ClockStep::Ended { at, elapsed } => {
            format!("ended {}: {} in all", words.second(*at), clock_face(*elapsed))
        }
        ClockStep::EndsWith { elapsed, stops } => {
            let stops: Vec<&str> = stops.iter().map(|stop| ends_with(*stop)).collect();
            format!("{} in all; ends when {}", clock_face(*elapsed), stops.join(" or "))
        }
        ClockStep::Target(limit) => target(*limit),
        ClockStep::Left { whole, elapsed } => {
            format!("left = {} - {} = {}", clock_face(*whole), clock_face(*elapsed), signed(whole - elapsed))
        }
        ClockStep::Used { elapsed, whole, percent } => {
            let (elapsed, whole) = (clock_face(*elapsed), clock_face(*whole));
            format!("used = {elapsed} x 100 / {whole} = {percent} %, cut to whole percent")
        }
        ClockStep::UsedUp(due) => format!("the target is used up {}", words.second(*due)),
        ClockStep::NeverUsedUp => "the calendar ends before the target is used up".to_owned(),
    }
}

fn target(limit: Limit) -> String {
    let days = if limit.in_workdays { ", given in working days" } else { "" };
    format!("target {} {}{days}", limit.met_if.sign(), clock_face(limit.seconds))
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

pub(super) fn level(words: Words, answer: &LevelAnswer) -> String {
    match answer {
        LevelAnswer::Called(at) => format!("called {}", words.second(*at)),
        LevelAnswer::DueSince(at) => format!("due since {}", words.second(*at)),
        LevelAnswer::Due(at) => format!("due {}", words.second(*at)),
        LevelAnswer::Never => "will not come: the clock was stopped before".to_owned(),
    }
}

pub(super) fn ladder(words: Words, step: &LevelStep) -> String {
    match step {
        LevelStep::Who { who, english } => format!("{who} ({english})"),
        LevelStep::Nobody { desk } => {
            let desk = desk.as_deref().unwrap_or("whom the desk calls is not set");
            format!("the contract names nobody: {desk}")
        }
        LevelStep::Line { who, phone } => {
            format!(
                "the desk has it as {}",
                [Some(&**who), phone.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(", ")
            )
        }
        LevelStep::Reaches { who, phone, because, bound } => {
            let phone = phone.as_deref().map(|phone| format!(", {phone}")).unwrap_or_default();
            let stands_in = if *bound { "" } else { "; stands in: nobody bound to the level can be reached" };
            format!("{who}{phone}: {}{stands_in}", reachable(words, Ok(*because)))
        }
        LevelStep::IsOff { who, why } => format!("{who}: {}", reachable(words, Err(*why))),
        LevelStep::NobodyThen { bound: 0 } => {
            "nobody is bound to the level, and nobody is on call: nobody can be reached".to_owned()
        }
        LevelStep::NobodyThen { bound } => {
            format!("none of the {bound} bound to the level, and nobody on call: nobody can be reached")
        }
        LevelStep::AtOnce => "called at once, on receipt".to_owned(),
        LevelStep::Above { percent, clock, whole } => {
            format!("above {percent} % of the {clock} target {}", clock_face(*whole))
        }
        LevelStep::Part { whole, percent, part } => {
            let (whole, part) = (clock_face(*whole), signed(*part));
            format!("{whole} x {percent} / 100 = {part}; one second more is above")
        }
        LevelStep::Reached(at) => format!("reached {}", words.second(*at)),
        LevelStep::Comes(at) => format!("comes {}", words.second(*at)),
    }
}
