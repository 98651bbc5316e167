//! `pikett hours show`

use serde_json::{Value, json};

use super::figures::{figures, hours};
use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::output::{Problem, print_json, print_line, signed};
use crate::cli::{desk, lang};
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::contract::RuleId;
use crate::domain::facts::hours::Booking;
use crate::domain::readings::hours as domain;
use crate::domain::readings::hours::{HoursLine, HoursReading};
use crate::words::line::OfHours;
use crate::words::trouble::OfName;
use crate::words::{Caption, Words};

pub fn run(desk_args: &DeskArgs, tenant: &Id, read: &ReadArgs) -> Result<(), Problem> {
    desk::at(desk_args, read.at, |desk, now| {
        let line = domain::of(desk, tenant.as_str(), now)
            .ok_or_else(|| Problem::not_done(OfName::NoHours { tenant: tenant.to_string() }))?;
        if read.json {
            print_json(&whole(&line, now))
        } else {
            print_line(&shown(lang::words(desk.world().zone), &line, now))
        }
    })
}

fn whole(line: &HoursLine<'_>, now: Instant) -> Value {
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

fn shown(words: Words, line: &HoursLine<'_>, now: Instant) -> String {
    let reading = match &line.reading {
        Ok(reading) => reading,
        Err(why) => return format!("{}: {}", line.id, words.unmeasured(*why)),
    };
    let part = reading.budget.map(|budget| format!("{} %, ", budget.percent)).unwrap_or_default();
    let mut text = format!("{} {part}{}\n", line.id, lang::state(reading.state));
    let mut add = |label, value: String| text += &format!("  {:<12}{value}\n", words.cell(label));
    let cites = &line.rules.cites;
    add(Caption::Phase, phase(line, reading));
    add(Caption::Period, words.period(reading.period));
    let used = format!("{} h", hours(reading.used));
    match &reading.budget {
        Some(budget) => {
            let (granted, rules) = (hours(budget.granted), RuleId::text(cites.reading.as_ref()));
            add(Caption::Budget, format!("{granted} h  {} {rules}", cites.double));
            add(Caption::Used, used);
            add(Caption::Left, lang::line(OfHours::Lapses(&hours(budget.left))));
            let cost = budget.cost.map(|cost| format!(", {}", words.amount(cost))).unwrap_or_default();
            add(Caption::Billable, format!("{} h{cost}  {}", hours(budget.billable), cites.overrun));
        }
        None => {
            add(Caption::Budget, lang::line(OfHours::NotGranted(line.id)));
            add(Caption::Used, used);
        }
    }
    let not_agreed = || lang::cell(Caption::NotAgreed);
    let rate = line.ledger.rate(&reading.period);
    let rate = rate.map_or_else(not_agreed, |rate| lang::line(OfHours::Rate(&words.amount(rate))));
    add(Caption::Rate, format!("{rate}  {}", RuleId::text(cites.rate.as_ref())));
    let services = line.ledger.services(line.day(now)).map_or_else(not_agreed, |services| {
        services.iter().map(|service| &**service).collect::<Vec<_>>().join(", ")
    });
    let agreed = RuleId::text(cites.services.as_ref());
    add(Caption::Services, format!("{services}  {agreed}"));
    if reading.outside > 0 {
        let outside = lang::line(OfHours::NotAgreed(&hours(reading.outside)));
        add(Caption::Outside, format!("{outside}  {agreed}"));
    }
    if reading.apart > 0 {
        add(Caption::Apart, lang::line(OfHours::Apart(&hours(reading.apart))));
    }
    for booking in line.booked(now) {
        add(Caption::Booked, booked(words, line, booking));
    }
    for duty in &line.contract.duties {
        add(Caption::Customer, format!("{}  {}", words.called(&duty.label), duty.cites.join(" ")));
    }
    text.trim_end().to_owned()
}

fn phase(line: &HoursLine<'_>, reading: &HoursReading) -> String {
    let word = lang::state(reading.phase);
    match (&reading.introduction, &line.ledger.accepted) {
        (Some(open), _) => {
            let agreed = open.agreed.then(|| lang::line(OfHours::AsAgreed));
            let due = lang::line(OfHours::AcceptanceDue { on: open.due, late: open.late });
            format!("{word}{due}  {}", agreed.unwrap_or_else(|| line.rules.cites.typical.to_string()))
        }
        (None, Some(accepted)) => {
            let accepted = OfHours::Accepted { on: accepted.on, by: &accepted.by };
            format!("{word}{}", lang::line(accepted))
        }
        (None, None) => word.to_owned(),
    }
}

fn booked(words: Words, line: &HoursLine<'_>, booking: &Booking) -> String {
    let Booking { at, seconds, category, text, by, incident } = booking;
    let incident = incident.map(|number| format!(", {number}")).unwrap_or_default();
    let outside = if line.is_outside(booking) {
        format!(" ({})", lang::cell(Caption::NotAgreed))
    } else {
        String::new()
    };
    format!("{} {} {category}{outside}{incident}, {by}: {text}", words.wall(*at), signed(*seconds))
}
