//! `pikett credit show`

use chrono_tz::Tz;
use serde_json::json;

use super::list;
use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::desk;
use crate::cli::lang::{self, help};
use crate::cli::output::{Problem, or_none, print_json, print_line, print_rows};
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::{span, zone};
use crate::domain::facts::credit::Meter;
use crate::domain::readings::credit::{self, AccountLine};
use crate::domain::readings::desk::Desk;
use crate::domain::readings::refusal::{Refusal, Thing};
use crate::words::Caption;
use crate::words::head::Head;
use crate::words::help::All;
use crate::words::line::OfProduct;

#[derive(Debug, clap::Args)]
pub struct ShowArgs {
    #[arg(help = help(All::Account))]
    account: Id,
    #[command(flatten)]
    read: ReadArgs,
}

pub fn run(desk_args: &DeskArgs, args: &ShowArgs) -> Result<(), Problem> {
    desk::at(desk_args, args.read.at, |desk, now| {
        let line = credit::of(desk, args.account.as_str(), now)
            .ok_or_else(|| Problem::refused(&unknown(desk, &args.account), args.read.json))?;
        let year_days = line.contract.credits.as_ref().map_or(365, |rules| rules.year_days);
        let meter = line.account.meter(year_days, now);
        if args.read.json {
            return print_json(&json(&line, &meter, now));
        }
        let zone = desk.world().zone;
        for (label, text) in shown(&line, zone, now) {
            print_line(&format!("{:<12}{text}", lang::cell(label)))?;
        }
        print_line("")?;
        let words = lang::words(zone);
        let rented = meter.rented.iter().map(|(licence, rent)| {
            let since = or_none(line.account.priced(licence, now).map(|at| words.day(zone::day(zone, at))));
            vec![licence.to_string(), rent.count.to_string(), words.amount(rent.monthly), since]
        });
        let heading = [Head::Rented, Head::Count, Head::PerMonth, Head::PriceSince];
        print_rows(&heading, &rented.collect::<Vec<_>>())
    })
}

pub fn unknown(desk: &Desk, account: &Id) -> Refusal {
    Refusal::none_of(Thing::Account, account.as_str(), desk.world().accounts.ids())
}

fn shown(line: &AccountLine<'_>, zone: Tz, now: Instant) -> Vec<(Caption, String)> {
    let Some(rules) = &line.contract.credits else { return Vec::new() };
    let (standing, words) = (&line.standing, lang::words(zone));
    let runtime = or_none(standing.runtime.map(span::short));
    let ends = standing.ends.map(|at| words.line(&OfProduct::Until(at).into())).unwrap_or_default();
    let mut shown = vec![
        (Caption::Account, format!("{}, {}", line.id, line.contract.title)),
        (Caption::State, lang::state(standing.state).to_owned()),
        (Caption::Balance, format!("{} iSC", words.amount(standing.balance))),
        (Caption::Runtime, format!("{runtime}{ends}")),
    ];
    let notes = credit::notes(line, rules, zone, now);
    shown.extend(notes.into_iter().map(|note| {
        let label = if note.fine { Caption::Note } else { Caption::Warning };
        (label, format!("{} ({})", words.found(&note.what), note.cite()))
    }));
    shown
}

fn json(line: &AccountLine<'_>, meter: &Meter, now: Instant) -> serde_json::Value {
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
