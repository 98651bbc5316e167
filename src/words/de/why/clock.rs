//! Priorities, clocks, and the levels of the ladder.

use super::reachable::reachable;
use super::state;
use crate::domain::base::span::clock_face;
use crate::domain::contract::{Limit, Stop};
use crate::domain::readings::why::{ClockAnswer, ClockStep, LevelAnswer, LevelStep, PriorityStep};
use crate::words::Words;
use crate::words::de::phrase::many;
use crate::words::times::signed;

pub(super) fn priority(step: &PriorityStep) -> String {
    match step {
        PriorityStep::Impact { name, text, .. } => format!("Auswirkung {name}: {text}"),
        PriorityStep::Urgency { name, text, .. } => format!("Dringlichkeit {name}: {text}"),
        PriorityStep::Matrix(priority) => format!("die Matrix ergibt P{}", priority.number()),
        PriorityStep::Decided { ruling, other: Some(other) } => {
            format!("entschieden durch {ruling}; die andere Lesart ergibt P{}", other.number())
        }
        PriorityStep::Decided { ruling, other: None } => format!("entschieden durch {ruling}"),
        PriorityStep::Direct(Some(reason)) => format!("direkt angegeben: {reason}"),
        PriorityStep::Direct(None) => "direkt angegeben: der Vertrag fragt unmittelbar danach".to_owned(),
        PriorityStep::Level { priority, name, text } => format!("P{} {name}: {text}", priority.number()),
    }
}

pub(super) fn answer(answer: &ClockAnswer) -> String {
    match answer {
        ClockAnswer::NoTarget { so_far } => format!("keine Frist; bisher {}", clock_face(*so_far)),
        ClockAnswer::Left { verdict, left } if *left < 0 => {
            format!("{}, {} über der Frist", state::clock(*verdict), clock_face(-left))
        }
        ClockAnswer::Left { verdict, left } => {
            format!("{}, noch {}", state::clock(*verdict), signed(*left))
        }
        ClockAnswer::Took { verdict, elapsed } => {
            format!("{}, gebraucht {}", state::clock(*verdict), clock_face(*elapsed))
        }
    }
}

pub(super) fn step(words: Words, step: &ClockStep) -> String {
    match step {
        ClockStep::CountsAlways => "zählt jede Sekunde (24x7)".to_owned(),
        ClockStep::CountsOffice(zone) => {
            let zone = zone.map_or_else(String::new, |zone| format!(", {zone}"));
            format!("zählt die Bürozeiten des Vertrags{zone}")
        }
        ClockStep::Stands { from, to, priority } => {
            let (from, to) = (words.second(*from), words.second(*to));
            format!("{from} bis {to}  P{}  steht", priority.number())
        }
        ClockStep::TakenOver(seconds) => format!("bis dahin gezählt: {}", clock_face(*seconds)),
        ClockStep::Counted { from, to, priority, counted } => {
            let (from, to, counted) = (words.second(*from), words.second(*to), clock_face(*counted));
            format!("{from} bis {to}  P{}  gezählt {counted}", priority.number())
        }
        ClockStep::Day { day, counted } => {
            format!("  {}  {}", words.day_of_late(*day), clock_face(*counted))
        }
        ClockStep::MoreDays { days, counted } => {
            format!("  {}  {}", many(*days, "weiterer Tag", "weitere Tage"), clock_face(*counted))
        }
        ClockStep::Ended { at, elapsed } => {
            format!("beendet {}: insgesamt {}", words.second(*at), clock_face(*elapsed))
        }
        ClockStep::EndsWith { elapsed, stops } => {
            let stops: Vec<&str> = stops.iter().map(|stop| ends_with(*stop)).collect();
            format!("insgesamt {}; endet, wenn {}", clock_face(*elapsed), stops.join(" oder "))
        }
        ClockStep::Target(limit) => target(*limit),
        ClockStep::Left { whole, elapsed } => {
            let left = signed(whole - elapsed);
            format!("übrig = {} - {} = {left}", clock_face(*whole), clock_face(*elapsed))
        }
        ClockStep::Used { elapsed, whole, percent } => {
            let (elapsed, whole) = (clock_face(*elapsed), clock_face(*whole));
            format!("verbraucht = {elapsed} x 100 / {whole} = {percent} %, auf ganze Prozent abgeschnitten")
        }
        ClockStep::UsedUp(due) => format!("die Frist ist verbraucht {}", words.second(*due)),
        ClockStep::NeverUsedUp => "der Kalender endet, bevor die Frist verbraucht ist".to_owned(),
    }
}

fn target(limit: Limit) -> String {
    let days = if limit.in_workdays { ", in Arbeitstagen angegeben" } else { "" };
    format!("Frist {} {}{days}", limit.met_if.sign(), clock_face(limit.seconds))
}

fn ends_with(stop: Stop) -> &'static str {
    match stop {
        Stop::Started => "die Arbeit begonnen hat",
        Stop::Answered => "der Kunde etwas erfahren hat",
        Stop::Phoned => "der Kunde angerufen wurde",
        Stop::Published => "es im Ticketsystem steht",
        Stop::Restored => "es gelöst ist oder ein Workaround besteht",
    }
}

pub(super) fn level(words: Words, answer: &LevelAnswer) -> String {
    match answer {
        LevelAnswer::Called(at) => format!("eskaliert {}", words.second(*at)),
        LevelAnswer::DueSince(at) => format!("fällig seit {}", words.second(*at)),
        LevelAnswer::Due(at) => format!("fällig {}", words.second(*at)),
        LevelAnswer::Never => "kommt nicht: die Frist wurde vorher angehalten".to_owned(),
    }
}

pub(super) fn ladder(words: Words, step: &LevelStep) -> String {
    match step {
        LevelStep::Who { who, .. } => who.to_string(),
        LevelStep::Nobody { desk } => {
            let desk = desk.as_deref().unwrap_or("wen der Desk anruft, ist nicht festgelegt");
            format!("der Vertrag nennt niemanden: {desk}")
        }
        LevelStep::Line { who, phone } => {
            format!(
                "auf dem Desk hinterlegt: {}",
                [Some(&**who), phone.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(", ")
            )
        }
        LevelStep::Reaches { who, phone, because, bound } => {
            let phone = phone.as_deref().map(|phone| format!(", {phone}")).unwrap_or_default();
            let stands_in = if *bound { "" } else { "; vertritt: für die Stufe ist niemand erreichbar" };
            format!("{who}{phone}: {}{stands_in}", reachable(words, Ok(*because)))
        }
        LevelStep::IsOff { who, why } => format!("{who}: {}", reachable(words, Err(*why))),
        LevelStep::NobodyThen { bound: 0 } => {
            "für die Stufe ist niemand eingetragen, Bereitschaft hat niemand: niemand erreichbar".to_owned()
        }
        LevelStep::NobodyThen { bound } => {
            format!("keiner der {bound} für die Stufe, Bereitschaft hat niemand: niemand erreichbar")
        }
        LevelStep::AtOnce => "sofort, beim Eingang".to_owned(),
        LevelStep::Above { percent, clock, whole } => {
            format!("über {percent} % der Frist {clock} von {}", clock_face(*whole))
        }
        LevelStep::Part { whole, percent, part } => {
            let (whole, part) = (clock_face(*whole), signed(*part));
            format!("{whole} x {percent} / 100 = {part}; eine Sekunde mehr liegt darüber")
        }
        LevelStep::Reached(at) => format!("erreicht {}", words.second(*at)),
        LevelStep::Comes(at) => format!("kommt {}", words.second(*at)),
    }
}
