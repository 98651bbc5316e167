//! `pikett hours show`

use serde_json::{Value, json};

use super::{figures, hours};
use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::desk;
use crate::cli::lang;
use crate::cli::output::{Problem, print_json, print_line};
use crate::domain::contract::RuleId;
use crate::domain::hours::{self as domain, Booking, Line, Reading};
use crate::domain::instant::Instant;
use crate::domain::span;
use crate::domain::table::Id;
use crate::store::Access;
use crate::words::Words;

pub fn run(desk_args: &DeskArgs, tenant: &Id, read: &ReadArgs) -> Result<(), Problem> {
    desk::block_on(async {
        let engine = desk::open(desk_args, Access::Existing).await?;
        let now = read.now(&engine);
        let desk = engine.desk();
        let line = domain::of(&desk, tenant.as_str(), now).ok_or_else(|| {
            let what = format!("no tenant {tenant} with a contract that includes hours");
            Problem::failed(what, "see `pikett hours list` for the tenants")
        })?;
        if read.json {
            print_json(&whole(&line, now))
        } else {
            print_line(&shown(lang::words(desk.world().zone), &line, now))
        }
    })
}

fn whole(line: &Line<'_>, now: Instant) -> Value {
    let mut value = figures(line);
    value["accepted"] =
        line.ledger.accepted.as_ref().map(|a| json!({ "on": a.on.to_string(), "by": a.by })).into();
    value["introduction_until"] = line.ledger.agreed.map(|day| day.to_string()).into();
    let booking = |b: &Booking| {
        json!({
            "at": b.at,
            "seconds": b.seconds,
            "category": b.category,
            "outside": line.is_outside(b),
            "apart": line.rules.category(&b.category).is_some_and(|category| category.apart),
            "text": b.text,
            "by": b.by,
            "incident": b.incident.map(|number| number.to_string()),
        })
    };
    value["bookings"] = line.booked(now).iter().map(booking).collect();
    value
}

fn shown(words: Words, line: &Line<'_>, now: Instant) -> String {
    let reading = match &line.reading {
        Ok(reading) => reading,
        Err(why) => return format!("{}: {}", line.id, words.unmeasured(*why)),
    };
    let part = reading.budget.map(|budget| format!("{} %, ", budget.percent)).unwrap_or_default();
    let mut text = format!("{} {part}{}\n", line.id, lang::state(reading.state));
    let mut add = |label: &str, value: String| text += &format!("  {label:<12}{value}\n");
    let cites = &line.rules.cites;
    add("phase", phase(line, reading));
    add("period", lang::timeless().period(reading.period));
    match &reading.budget {
        Some(budget) => {
            add(
                "budget",
                format!(
                    "{} h  {} {}",
                    hours(budget.granted),
                    cites.double,
                    RuleId::text(cites.reading.as_ref())
                ),
            );
            add("used", format!("{} h", hours(reading.used)));
            add("left", format!("{} h, lapses with the period", hours(budget.left)));
            let cost = budget.cost.map(|cost| format!(", {cost}")).unwrap_or_default();
            add("billable", format!("{} h{cost}  {}", hours(budget.billable), cites.overrun));
        }
        None => {
            add("budget", format!("not agreed: record it with `pikett hours grant {} N`", line.id));
            add("used", format!("{} h", hours(reading.used)));
        }
    }
    let rate =
        line.ledger.rate(&reading.period).map_or_else(|| "not agreed".to_owned(), |r| format!("{r} an hour"));
    add("rate", format!("{rate}  {}", RuleId::text(cites.rate.as_ref())));
    let services = line.ledger.services(line.day(now)).map_or_else(
        || "not agreed".to_owned(),
        |services| services.iter().map(|service| &**service).collect::<Vec<_>>().join(", "),
    );
    add("services", format!("{services}  {}", RuleId::text(cites.services.as_ref())));
    if reading.outside > 0 {
        add(
            "outside",
            format!(
                "{} h of services that were not agreed  {}",
                hours(reading.outside),
                RuleId::text(cites.services.as_ref())
            ),
        );
    }
    if reading.apart > 0 {
        add("apart", format!("{} h, paid for apart", hours(reading.apart)));
    }
    for booking in line.booked(now) {
        add("booked", booked(line, booking));
    }
    for duty in &line.contract.duties {
        add("customer", format!("{}  {}", duty.label, duty.cites.join(" ")));
    }
    text.trim_end().to_owned()
}

fn phase(line: &Line<'_>, reading: &Reading) -> String {
    let word = lang::state(reading.phase);
    match (&reading.introduction, &line.ledger.accepted) {
        (Some(open), _) => {
            let agreed = if open.agreed { "as agreed" } else { &line.rules.cites.typical };
            let late = if open.late { ", late" } else { "" };
            format!("{word}, acceptance due on {}{late}  {agreed}", open.due)
        }
        (None, Some(accepted)) => {
            format!("{word}, accepted on {}, recorded by {}", accepted.on, accepted.by)
        }
        (None, None) => word.to_owned(),
    }
}

fn booked(line: &Line<'_>, booking: &Booking) -> String {
    let Booking { at, seconds, category, text, by, incident } = booking;
    let sign = if *seconds < 0 { "-" } else { "" };
    let incident = incident.map(|number| format!(", {number}")).unwrap_or_default();
    let outside = if line.is_outside(booking) { " (not agreed)" } else { "" };
    format!("{at} {sign}{} {category}{outside}{incident}, {by}: {text}", span::clock_face(*seconds))
}
