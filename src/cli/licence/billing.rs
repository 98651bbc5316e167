//! `pikett licence billing`

use chrono::{Datelike, Months, NaiveDate};
use serde_json::{Value, json};

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::desk;
use crate::cli::output::{Problem, print_json, print_table};
use crate::domain::billing::{self, Line, Month, Terms};
use crate::domain::desk::Desk;
use crate::domain::instant::Instant;
use crate::domain::zone;
use crate::store::Access;

#[derive(Debug, clap::Args)]
pub struct BillingArgs {
    /// Month such as 2026-11, as it stood at its end [default: this one so far]
    #[arg(long, value_name = "MONTH", value_parser = month)]
    month: Option<NaiveDate>,
    #[command(flatten)]
    read: ReadArgs,
}

fn month(text: &str) -> Result<NaiveDate, String> {
    format!("{text}-01").parse().map_err(|_| format!("`{text}` is no month; write it like 2026-11"))
}

pub fn run(desk_args: &DeskArgs, args: &BillingArgs) -> Result<(), Problem> {
    desk::block_on(async {
        let engine = desk::open(desk_args, Access::Existing).await?;
        let now = args.read.now(&engine);
        let desk = engine.desk();
        let rows = rows(&desk, args.month, now)?;
        if args.read.json {
            return print_json(&rows.iter().map(|(line, month)| whole(line, month)).collect::<Vec<_>>());
        }
        let heading = [
            "TENANT", "COUNT", "AVERAGE", "BASE", "DAY", "CANC", "NET", "ALLOW", "LEFT", "OVER", "PENALTY",
            "STATE",
        ];
        print_table(&heading, &rows.iter().map(|(line, month)| cells(line, month)).collect::<Vec<_>>())
    })
}

/// Every tenant whose licences are billed, as it stood at the end of a month or stands now.
fn rows<'a>(
    desk: &'a Desk,
    month: Option<NaiveDate>,
    now: Instant,
) -> Result<Vec<(Line<'a>, Month)>, Problem> {
    let zone = desk.world().zone;
    let first = month.unwrap_or_else(|| zone::day(zone, now).with_day(1).unwrap_or_default());
    let next = first.checked_add_months(Months::new(1));
    let end = next.map_or(now, |next| zone::midnight(zone, next) - 1_i64).min(now);
    if zone::midnight(zone, first) > now {
        return Err(Problem::usage("that month lies ahead", "give this month or an earlier one"));
    }
    let read = |line: Line<'a>| {
        let terms: Terms<'a> = line.terms;
        let month = Month::of(line.history, &terms, first, end)?;
        Some((line, month))
    };
    Ok(billing::lines(desk, end).into_iter().filter_map(read).collect())
}

fn whole(line: &Line<'_>, month: &Month) -> Value {
    let reading = &line.reading;
    let ceiling = reading.ceiling;
    let rounded = |hundredths: Option<u64>| hundredths.map(|value| value as f64 / 100.0);
    json!({
        "tenant": line.id,
        "month": month.first.format("%Y-%m").to_string(),
        "count": reading.count,
        "average": rounded(month.so_far.hundredths()),
        "average_whole_month": rounded(month.whole.hundredths()),
        "baseline": ceiling.map(|c| c.baseline.count),
        "baseline_day": ceiling.map(|c| c.baseline.day),
        "baseline_marked": ceiling.map(|c| c.baseline.ground.is_marked()),
        "cancelled": reading.gross(),
        "net": ceiling.map(|c| c.net),
        "allowance": ceiling.map(|c| c.allowance),
        "left": ceiling.map(|c| c.left),
        "excess": ceiling.map(|c| c.excess),
        "price_cents": reading.price,
        "penalty_cents": ceiling.and_then(|c| c.penalty),
        "used_percent": ceiling.map(|c| c.used_percent),
        "state": ceiling.map(|c| c.state.word()),
    })
}

fn cells(line: &Line<'_>, month: &Month) -> Vec<String> {
    let reading = &line.reading;
    let mut cells = vec![line.id.to_string(), reading.count.to_string(), month.so_far.to_string()];
    let Some(c) = reading.ceiling else {
        cells.extend(["-", "-"].map(str::to_owned));
        cells.push(reading.gross().to_string());
        cells.extend(["-"; 6].map(str::to_owned));
        return cells;
    };
    let star = if c.baseline.ground.is_marked() { "*" } else { "" };
    cells.extend([
        format!("{}{star}", c.baseline.count),
        c.baseline.day.to_string(),
        reading.gross().to_string(),
        c.net.to_string(),
        c.allowance.to_string(),
        c.left.to_string(),
        c.excess.to_string(),
        c.penalty.map_or_else(|| "?".to_owned(), |penalty| format!("~{penalty}")),
        c.state.word().to_owned(),
    ]);
    cells
}
