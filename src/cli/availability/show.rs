//! `pikett availability show`

use serde_json::{Value, json};

use super::figures::{figures, shown};
use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::output::{Problem, print_json, print_line, signed};
use crate::cli::{desk, lang};
use crate::domain::base::spans::Spans;
use crate::domain::base::table::Id;
use crate::domain::readings::availability::{self, AvailabilityLine as Measured};
use crate::words::line::{OfProduct, Printed};
use crate::words::trouble::OfName;
use crate::words::{Caption, Words};

pub fn run(desk_args: &DeskArgs, tenant: &Id, read: &ReadArgs) -> Result<(), Problem> {
    desk::at(desk_args, read.at, |desk, now| {
        let line = availability::of(desk, tenant.as_str(), now)
            .ok_or_else(|| Problem::not_done(OfName::NoPromise { tenant: tenant.to_string() }))?;
        if read.json {
            print_json(&whole(&line))
        } else {
            print_line(&text(lang::words(desk.world().zone), &line))
        }
    })
}

fn whole(line: &Measured<'_>) -> Value {
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

fn text(words: Words, line: &Measured<'_>) -> String {
    let reading = match &line.reading {
        Ok(reading) => reading,
        Err(why) => return format!("{}: {}", line.id, words.unmeasured(*why)),
    };
    let mut text =
        format!("{} {}, {}\n", line.id, shown(words, reading.of_year()), lang::state(reading.state));
    let mut add = |label: Caption, value: String| text += &format!("  {:<12}{value}\n", words.cell(label));
    let between = |from, to| words.line(&Printed::Between(from, to));
    add(Caption::Year, between(reading.year.from, reading.year.to));
    add(Caption::Countable, format!("{} s", reading.countable));
    add(Caption::MayBeDown, signed(reading.budget));
    add(Caption::WasDown, signed(reading.down));
    add(Caption::Left, signed(reading.left));
    add(Caption::ToDate, shown(words, reading.to_date()));
    for (other, down) in reading.others {
        add(Caption::Or, lang::line(OfProduct::DownBy { down: &signed(down), reading: other.word() }));
    }
    for (from, to) in reading.outages.iter() {
        add(Caption::Outage, between(from, to));
    }
    for (ground, spans) in &reading.excluded {
        for (from, to) in spans.within(reading.year.from, reading.year.to).iter() {
            add(Caption::Excluded, format!("{}, {}", between(from, to), lang::state(*ground)));
        }
    }
    text.trim_end().to_owned()
}
