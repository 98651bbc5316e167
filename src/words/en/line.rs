//! Lines of answers.

use crate::domain::facts::code::Given;
use crate::words::Words;
use crate::words::line::{OfClock, OfHours, OfIncident, OfProduct, OfUpdate, Printed};

pub(in crate::words) fn line(words: Words, line: &Printed<'_>) -> String {
    match line {
        Printed::Try(what) => format!("try: {what}"),
        Printed::Between(from, to) => format!("{} to {}", words.wall(*from), words.wall(*to)),
        Printed::Alarms { critical, warnings, open } => {
            format!("{critical} critical, {warnings} warnings, {open} open")
        }
        Printed::Incident(of) => incident(words, of),
        Printed::Clock(of) => clock(words, of),
        Printed::Hours(of) => hours(words, of),
        Printed::Product(of) => product(words, of),
        Printed::Update(of) => update(words, of),
    }
}

fn incident(words: Words, of: &OfIncident<'_>) -> String {
    match of {
        OfIncident::Reported { number, priority, code } => {
            let code = match code {
                Given::Nothing | Given::Right => "",
                Given::Unchecked => "; the code was not checked: the desk knows none of the reseller",
                Given::Wrong => "; WRONG CODE: it is not the reseller's",
            };
            format!("{number}, priority {priority}{code}")
        }
        OfIncident::Standing { priority, stage, tenant, owner } => {
            format!("priority {priority}, {}, tenant {tenant}, owner {owner}", words.state(*stage))
        }
        OfIncident::Received { at, channel } => {
            format!("received {} by {}", words.wall(*at), words.state(*channel))
        }
        OfIncident::LinkedTo(master) => format!("linked to {master}"),
        OfIncident::StandsFor(linked) => {
            let linked: Vec<String> = linked.iter().map(ToString::to_string).collect();
            format!("stands for {}", linked.join(", "))
        }
        OfIncident::About { scope, covered, reason } => {
            let covered = if *covered { "" } else { ", not covered" };
            format!("about {scope}{covered}{reason}")
        }
        OfIncident::Unrequested { channel, rules } => {
            let channel = words.state(*channel);
            format!("no clock runs before the request in writing: it came by {channel}  {rules}")
        }
        OfIncident::Unclocked(kind) => {
            format!("no clock runs: only incidents have clocks, and it is {}", words.a_kind(*kind))
        }
        OfIncident::Unexplained { clocks } => format!(
            "missed without a reason: {}",
            clocks.iter().map(|clock| words.clock_name(clock)).collect::<Vec<_>>().join(", ")
        ),
    }
}

fn clock(words: Words, of: &OfClock<'_>) -> String {
    match of {
        OfClock::MissedBy(over) => format!("missed by {over}"),
        OfClock::Round { clock, from, priority, verdict, reason } => {
            let verdict = verdict.map_or("replaced", |verdict| words.state(verdict));
            format!("{clock} round from {}, P{priority}: {verdict}{reason}", words.wall(*from))
        }
        OfClock::Explained { title, version, priority, level, received } => {
            let (priority, received) = (priority.number(), words.wall(*received));
            format!("{title} {version}, priority {priority} ({level}), received {received}")
        }
        OfClock::Level { level, who, at } => {
            let at = at.map_or_else(String::new, |at| words.wall(at));
            format!("level {level}{who} from {at}")
        }
    }
}

fn hours(words: Words, of: &OfHours<'_>) -> String {
    match of {
        OfHours::Lapses(left) => format!("{left} h, lapses with the period"),
        OfHours::NotGranted(tenant) => {
            format!("not agreed: record it with `pikett hours grant {tenant} N`")
        }
        OfHours::Rate(rate) => format!("{rate} an hour"),
        OfHours::NotAgreed(hours) => format!("{hours} h of services that were not agreed"),
        OfHours::Apart(hours) => format!("{hours} h, paid for apart"),
        OfHours::AcceptanceDue { on, late } => {
            format!(", acceptance due on {}{}", words.day(*on), if *late { ", late" } else { "" })
        }
        OfHours::AsAgreed => "as agreed".to_owned(),
        OfHours::Accepted { on, by } => format!(", accepted on {}, recorded by {by}", words.day(*on)),
        OfHours::Overdue(due) => format!(", acceptance due since {}", words.day(*due)),
        OfHours::Outside(hours) => format!(", {hours} h outside what was agreed"),
    }
}

fn product(words: Words, of: &OfProduct<'_>) -> String {
    match of {
        OfProduct::Until(at) => format!(", until {}", words.wall(*at)),
        OfProduct::Days(days) => format!("{days} d"),
        OfProduct::Reserved(percent) => format!("{percent} % reserved"),
        OfProduct::OutsideCountries(country) => format!("in {country}, outside the contract's countries"),
        OfProduct::DownBy { down, reading } => format!("{down} down by `{reading}`"),
    }
}

fn update(words: Words, of: &OfUpdate<'_>) -> String {
    match of {
        OfUpdate::App(app) => format!("app {app}"),
        OfUpdate::Compared(comparison) => {
            let (verdict, why) =
                (words.verdict(comparison.compatibility), words.apart(comparison.compatibility));
            format!("app {} with server {}: {verdict} ({why})", comparison.app, comparison.server)
        }
        OfUpdate::Features(version) => format!("features of {version} and no more"),
        OfUpdate::Halted { at, by, reason } => {
            format!("{} by {}: {}", words.wall(*at), words.recorded(by), words.recorded(reason))
        }
    }
}
