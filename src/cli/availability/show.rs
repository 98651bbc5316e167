//! `pikett availability show`

use serde_json::{Value, json};

use super::{figures, percent, signed};
use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::desk;
use crate::cli::lang;
use crate::cli::output::{Problem, print_json, print_line};
use crate::domain::availability::{self, Line};
use crate::domain::instant::Instant;
use crate::domain::spans::Spans;
use crate::domain::table::Id;
use crate::store::Access;
use crate::words::Words;

pub fn run(desk_args: &DeskArgs, tenant: &Id, read: &ReadArgs) -> Result<(), Problem> {
    desk::block_on(async {
        let engine = desk::open(desk_args, Access::Existing).await?;
        let now = read.now(&engine);
        let desk = engine.desk();
        let line = availability::of(&desk, tenant.as_str(), now).ok_or_else(|| {
            let what = format!("no tenant {tenant} with a promise of availability");
            Problem::failed(what, "see `pikett availability list` for the tenants")
        })?;
        if read.json {
            print_json(&whole(&line))
        } else {
            print_line(&shown(lang::words(desk.world().zone), &line))
        }
    })
}

fn whole(line: &Line<'_>) -> Value {
    let mut value = figures(line);
    let outage = line.contract.settings.outage;
    if let Ok(reading) = &line.reading {
        value["countable_seconds"] = reading.countable.into();
        value["budget_seconds"] = reading.budget.into();
        value["outage_reading"] = outage.word().into();
        let others = reading.others.iter();
        value["other_readings"] = others
            .map(|(other, down)| json!({ "outage_reading": other.word(), "down_seconds": down }))
            .collect();
        value["outages"] = pairs(&reading.outages);
        let excluded = reading.excluded.iter().map(|(ground, spans)| {
            let spans = spans.within(reading.year.from, reading.year.to);
            json!({ "ground": ground.word(), "spans": pairs(&spans) })
        });
        value["excluded"] = excluded.collect();
    }
    value
}

fn pairs(spans: &Spans) -> Value {
    spans.iter().map(|(from, to)| json!({ "from": from, "to": to })).collect()
}

fn shown(words: Words, line: &Line<'_>) -> String {
    let reading = match &line.reading {
        Ok(reading) => reading,
        Err(why) => return format!("{}: {}", line.id, words.unmeasured(*why)),
    };
    let mut text = format!("{} {} %, {}\n", line.id, percent(reading.of_year()), lang::state(reading.state));
    let mut add = |label: &str, value: String| text += &format!("  {label:<12}{value}\n");
    add("year", between(reading.year.from, reading.year.to));
    add("countable", format!("{} s", reading.countable));
    add("may be down", signed(reading.budget));
    add("was down", signed(reading.down));
    add("left", signed(reading.left));
    add("to date", format!("{} %", percent(reading.to_date())));
    for (other, down) in reading.others {
        add("or", format!("{} down by `{}`", signed(down), other.word()));
    }
    for (from, to) in reading.outages.iter() {
        add("outage", between(from, to));
    }
    for (ground, spans) in &reading.excluded {
        for (from, to) in spans.within(reading.year.from, reading.year.to).iter() {
            add("excluded", format!("{}, {}", between(from, to), lang::state(*ground)));
        }
    }
    text.trim_end().to_owned()
}

fn between(from: Instant, to: Instant) -> String {
    format!("{from} to {to}")
}
