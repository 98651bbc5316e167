//! `pikett credit show`

use std::process::ExitCode;

use serde_json::json;

use super::list;
use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::desk;
use crate::cli::lang;
use crate::cli::lang::help;
use crate::cli::output::{Problem, print_json, print_line, print_rows};
use crate::domain::credit::{self, Line, Meter};
use crate::domain::desk::Desk;
use crate::domain::instant::Instant;
use crate::domain::refusal::{Refusal, Thing};
use crate::domain::span;
use crate::domain::table::Id;
use crate::domain::zone;
use crate::store::Access;
use crate::words::head::Head;
use crate::words::help::All;

#[derive(Debug, clap::Args)]
pub struct ShowArgs {
    #[arg(help = help(All::Account))]
    account: Id,
    #[command(flatten)]
    read: ReadArgs,
}

pub fn run(desk_args: &DeskArgs, args: &ShowArgs) -> Result<ExitCode, Problem> {
    desk::block_on(async {
        let engine = desk::open(desk_args, Access::Existing).await?;
        let now = args.read.now(&engine);
        let desk = engine.desk();
        let line = credit::of(&desk, args.account.as_str(), now)
            .ok_or_else(|| Problem::refused(&unknown(&desk, &args.account), args.read.json))?;
        let year_days = line.contract.credits.as_ref().map_or(365, |rules| rules.year_days);
        let meter = line.account.meter(year_days, now);
        if args.read.json {
            return print_json(&json(&line, &meter, now));
        }
        let zone = desk.world().zone;
        for (label, text) in shown(&line, zone, now) {
            print_line(&format!("{label:<12}{text}"))?;
        }
        print_line("")?;
        let day =
            |at: Option<Instant>| at.map_or_else(|| "-".to_owned(), |at| zone::day(zone, at).to_string());
        let rented = meter.rented.iter().map(|(licence, rent)| {
            let since = day(line.account.priced(licence, now));
            vec![licence.to_string(), rent.count.to_string(), rent.monthly.to_string(), since]
        });
        print_rows(
            &[Head::Rented, Head::Count, Head::PerMonth, Head::PriceSince],
            &rented.collect::<Vec<_>>(),
        )
    })?;
    Ok(ExitCode::SUCCESS)
}

pub fn unknown(desk: &Desk, account: &Id) -> Refusal {
    Refusal::none_of(Thing::Account, account.as_str(), desk.world().accounts.ids())
}

fn shown(line: &Line<'_>, zone: chrono_tz::Tz, now: Instant) -> Vec<(&'static str, String)> {
    let Some(rules) = &line.contract.credits else { return Vec::new() };
    let standing = &line.standing;
    let runtime = standing.runtime.map_or_else(|| "-".to_owned(), span::short);
    let ends = standing.ends.map(|at| format!(", until {}", zone::wall(zone, at))).unwrap_or_default();
    let mut shown = vec![
        ("account", format!("{}, {}", line.id, line.contract.title)),
        ("state", lang::state(standing.state).to_owned()),
        ("balance", format!("{} iSC", standing.balance)),
        ("runtime", format!("{runtime}{ends}")),
    ];
    let words = lang::words(zone);
    let notes = credit::notes(line, rules, zone, now);
    shown.extend(notes.into_iter().map(|note| {
        let label = if note.fine { "note" } else { "warning" };
        (label, format!("{} ({})", words.found(&note.what), note.cite()))
    }));
    shown
}

fn json(line: &Line<'_>, meter: &Meter, now: Instant) -> serde_json::Value {
    let mut whole = list::json(line);
    let rented = meter.rented.iter().map(|(licence, rent)| {
        json!({
            "licence": licence,
            "count": rent.count,
            "monthly_micro_isc": rent.monthly,
            "price_since": line.account.priced(licence, now),
        })
    });
    whole["rented"] = rented.collect();
    whole["bought"] = json!(meter.bought);
    whole["firmware"] = json!(line.account.firmware(now));
    let hosted = line.account.hosted(now);
    whole["platform"] = json!(hosted.map(|(on, _)| on));
    whole["cloud_contract"] = json!(hosted.map(|(_, contract)| contract));
    whole
}
