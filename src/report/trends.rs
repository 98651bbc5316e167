//! A trend as programs take it, and as a table for people.

use serde_json::{Value, json};

use super::pictures::{Picture, Unit, Which};
use crate::domain::base::table::Id;
use crate::domain::readings::trend::{ByPriority, Kept, Middle, Starts, Trend};
use crate::words::Words;
use crate::words::trend::{Name, Trend as Said};

/// Headings and rows.
pub type Grid = (Vec<String>, Vec<Vec<String>>);

/// What a page of pictures is called: of whom, from when to when.
#[must_use]
pub fn title(trend: &Trend, tenant: Option<&Id>, words: Words) -> String {
    let all = words.trend(Said::AllTenants);
    let of = tenant.map_or(all.as_str(), Id::as_str);
    let (from, to) = (words.date(trend.days.first()), words.date(trend.days.last()));
    words.trend(Said::Page { of, from: &from, to: &to })
}

/// A row for each day, with what the pictures have of it.
#[must_use]
pub fn days(trend: &Trend, words: Words) -> Grid {
    let name = |name| words.trend(Said::Name(name));
    let slashes =
        |counts: &ByPriority<u32>| counts.iter().map(ToString::to_string).collect::<Vec<_>>().join("/");
    let pair = |unit: Unit, pair: Option<(i64, i64)>| match pair {
        Some((own, of)) => format!("{}/{}", unit.shown(words, Some(own)), unit.shown(words, Some(of))),
        None => "-".to_owned(),
    };
    let names =
        [Name::Received, Name::Resolved, Name::Open, Name::Start, Name::Used, Name::Left, Name::Updates];
    let heading = std::iter::once(words.trend(Said::Day)).chain(names.map(name)).collect();
    let row = |(day, date): (&crate::domain::readings::trend::Day, chrono::NaiveDate)| {
        let waits = day.starts.map(|middle| Unit::Wait.shown(words, middle.map(|middle| middle.seconds)));
        let stored = day.stored.map(|stored| (bytes(stored.used), bytes(stored.quota)));
        let budget = day.budget.map(|budget| (budget.left, budget.of));
        vec![
            words.whole_day(date),
            slashes(&day.flow.received),
            slashes(&day.flow.resolved),
            slashes(&day.flow.open),
            waits.join("/"),
            pair(Unit::Bytes, stored),
            pair(Unit::Downtime, budget),
            format!("{}/{}/{}", day.night.done, day.night.failed, day.night.open),
        ]
    };
    (heading, trend.each.iter().zip(trend.days.iter()).map(row).collect())
}

/// A row for each month, with the part of its targets that was kept.
#[must_use]
pub fn months(trend: &Trend, words: Words) -> Grid {
    let heading = std::iter::once(words.trend(Said::Title(Which::Kept)))
        .chain((1..=4).map(|priority| format!("P{priority}")))
        .collect();
    let row = |month: &crate::domain::readings::trend::Month| {
        let kept = month.kept.map(|kept| Unit::Percent.shown(words, kept.part().map(i64::from)));
        std::iter::once(words.month(month.first)).chain(kept).collect()
    };
    (heading, trend.months.iter().map(row).collect())
}

/// The same for programs: everything that is known, in bare figures.
#[must_use]
pub fn json(trend: &Trend, tenant: Option<&Id>) -> Value {
    let day = |(day, date): (&crate::domain::readings::trend::Day, chrono::NaiveDate)| {
        json!({
            "day": date.to_string(),
            "received": by_priority(day.flow.received),
            "reopened": by_priority(day.flow.reopened),
            "resolved": by_priority(day.flow.resolved),
            "open": by_priority(day.flow.open),
            "start": starts(day.starts),
            "storage": day.stored.map(|stored| json!({
                "used_bytes": stored.used, "quota_bytes": stored.quota, "pools": stored.pools,
            })),
            "downtime": day.budget.map(|budget| json!({
                "left_seconds": budget.left, "allowed_seconds": budget.of,
            })),
            "updates": { "done": day.night.done, "failed": day.night.failed, "planned": day.night.open },
        })
    };
    let month = |month: &crate::domain::readings::trend::Month| json!({ "month": month.first.format("%Y-%m").to_string(), "kept": by_priority(month.kept.map(kept)) });
    json!({
        "tenant": tenant,
        "from": trend.days.first().to_string(),
        "to": trend.days.last().to_string(),
        "downtime_of": trend.budget_of,
        "start": starts(trend.starts),
        "days": trend.each.iter().zip(trend.days.iter()).map(day).collect::<Vec<_>>(),
        "months": trend.months.iter().map(month).collect::<Vec<_>>(),
    })
}

/// A line for each day, comma-separated, in bare figures.
#[must_use]
pub fn csv(trend: &Trend) -> String {
    let mut out = csv::Writer::from_writer(Vec::new());
    let of = |name: &str| (1..=4).map(move |priority| format!("{name}_p{priority}")).collect::<Vec<_>>();
    let named = ["received", "reopened", "resolved", "open", "start_seconds"].map(of).concat();
    let others = [
        "used_bytes",
        "quota_bytes",
        "downtime_left_seconds",
        "downtime_allowed_seconds",
        "updates_done",
        "updates_failed",
        "updates_planned",
    ];
    let heading = std::iter::once("day".to_owned()).chain(named).chain(others.map(str::to_owned));
    // Writing to memory cannot fail.
    let _ = out.write_record(heading);
    for (day, date) in trend.each.iter().zip(trend.days.iter()) {
        let flow = &day.flow;
        let counts = [flow.received, flow.reopened, flow.resolved, flow.open].concat();
        let known = |value: Option<i64>| value.map(|value| value.to_string()).unwrap_or_default();
        let starts = day.starts.map(|middle| known(middle.map(|middle| middle.seconds)));
        let stored = [day.stored.map(|s| bytes(s.used)), day.stored.map(|s| bytes(s.quota))].map(known);
        let budget = [day.budget.map(|budget| budget.left), day.budget.map(|budget| budget.of)].map(known);
        let night = [day.night.done, day.night.failed, day.night.open].map(|count| count.to_string());
        let row = std::iter::once(date.to_string())
            .chain(counts.iter().map(ToString::to_string))
            .chain(starts)
            .chain(stored)
            .chain(budget)
            .chain(night);
        let _ = out.write_record(row);
    }
    out.into_inner().map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
}

/// The picture that is asked for by its name.
#[must_use]
pub fn find(pictures: &[Picture], which: Which) -> Option<&Picture> {
    pictures.iter().find(|picture| picture.which == which)
}

fn by_priority<T: Into<Value>>(all: ByPriority<T>) -> Value {
    let pairs = (1..).zip(all).map(|(priority, value)| (format!("p{priority}"), value.into()));
    Value::Object(pairs.collect())
}

fn starts(all: Starts) -> Value {
    let middle = |middle: Middle| json!({ "median_seconds": middle.seconds, "of": middle.of });
    by_priority(all.map(|own| own.map_or(Value::Null, middle)))
}

fn kept(kept: Kept) -> Value {
    let percent = kept.part().map(|part| f64::from(part) / 100.0);
    json!({ "met": kept.met, "missed": kept.missed, "percent": percent })
}

fn bytes(bytes: u64) -> i64 {
    i64::try_from(bytes).unwrap_or(i64::MAX)
}
