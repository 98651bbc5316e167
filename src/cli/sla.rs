//! `pikett sla explain`: which clocks an incident would have.

use std::path::PathBuf;

use chrono_tz::Tz;
use clap::Subcommand;
use serde_json::{Value, json};

use crate::cli::args::DeskArgs;
use crate::cli::home::Home;
use crate::cli::lang::{about, cell, help, words};
use crate::cli::output::{Problem, print_json, print_line, print_rows};
use crate::cli::rating::RatingArgs;
use crate::cli::{calendar, desk};
use crate::client::Clock;
use crate::domain::base::instant::Instant;
use crate::domain::base::moment::{Moment, Way};
use crate::domain::base::span;
use crate::domain::calendar::NeverOpens;
use crate::domain::contract::{Contract, LadderStep, Priority};
use crate::domain::facts::incident::{Class, Rating, Unrateable};
use crate::domain::facts::life::Life;
use crate::domain::readings::{clock, escalation};
use crate::words::Caption;
use crate::words::about::Read;
use crate::words::head::Head;
use crate::words::help::{All, Time};
use crate::words::line::OfClock;
use crate::words::trouble::{OfName, OfTime};

#[derive(Debug, Subcommand)]
pub enum SlaCommand {
    #[command(about = about(Read::SlaExplain))]
    Explain(ExplainArgs),
}

#[derive(Debug, clap::Args)]
pub struct ExplainArgs {
    #[arg(long, value_name = "ID", help = help(All::Contract))]
    contract: String,
    #[command(flatten)]
    rating: RatingArgs,
    #[arg(long, value_name = "TIME", allow_hyphen_values = true, help = help(Time::Received))]
    received: Moment,
    #[arg(long, value_name = "CAL.toml", help = help(Time::Office))]
    calendar: Option<PathBuf>,
    #[arg(long, help = help(All::JsonUtc))]
    json: bool,
}

pub fn run(desk_args: &DeskArgs, command: &SlaCommand) -> Result<(), Problem> {
    let SlaCommand::Explain(args) = command;
    let contracts = desk::contracts(desk_args)?;
    let now = Clock::System.now();
    let latest = contracts.valid_at(&args.contract, now).ok_or_else(|| {
        let known = contracts.ids().iter().map(ToString::to_string).collect();
        Problem::not_done(OfName::NoContract { name: args.contract.clone(), known })
    })?;
    let zone = desk_zone(desk_args)?.or(latest.office.zone()).unwrap_or(chrono_tz::UTC);
    let received = args.received.at(Way::Back, zone, now);
    let known = contracts.valid_at(&args.contract, received).unwrap_or(latest);
    let mut contract = (**known).clone();
    if let Some(file) = &args.calendar {
        contract = contract.with_office(calendar::load(file)?);
    }
    let priority = rate(args, &contract)?;
    if args.json {
        explain_json(&contract, priority, received)?;
    } else {
        explain(&contract, priority, received, zone)?;
    }
    Ok(())
}

/// The desk's zone, where there is a desk: a contract can be asked about without one.
fn desk_zone(desk_args: &DeskArgs) -> Result<Option<Tz>, Problem> {
    if !Home::of(desk_args).is_ok_and(|home| home.may_exist()) {
        return Ok(None);
    }
    desk::at(desk_args, None, |desk, _| Ok(Some(desk.world().zone)))
}

fn rate(args: &ExplainArgs, contract: &Contract) -> Result<Priority, Problem> {
    let rating = args.rating.rating(None)?;
    if let Rating::Direct(priority, _) = rating {
        return Ok(priority);
    }
    Class::rate(contract, &rating).map(|class| class.priority).map_err(|e| match e {
        Unrateable::NoMatrix | Unrateable::ReasonMissing => {
            Problem::wrong(OfTime::NoMatrix { contract: contract.id.to_string() })
        }
    })
}

fn explain_json(contract: &Contract, priority: Priority, received: Instant) -> Result<(), Problem> {
    let life = Life::new(received, priority);
    let mut clocks: Vec<Value> = Vec::new();
    for rule in &contract.clocks {
        let reading = clock::read(rule, contract, &life, received);
        let Some((reading, target)) = reading.zip(rule.target(priority)) else { continue };
        clocks.push(json!({
            "name": rule.name,
            "calendar": target.counting.name(),
            "target_seconds": reading.target.map(|limit| limit.seconds),
            "begins": clock::begins(rule, contract, &life).map_err(never)?,
            "due": reading.due,
            "met_if": reading.target.map(|limit| limit.met_if.sign()),
            "rules": target.cites,
        }));
    }
    let mut ladder: Vec<Value> = Vec::new();
    for step in contract.ladder.iter().filter(|step| step.priorities.contains(&priority)) {
        let reached = escalation::triggers(step, &clock::Ways::of(contract, &life));
        let at = reached.first().map(|reached| reached.at);
        ladder.push(json!({ "level": step.level, "who": who(step), "at": at, "rules": step.cites }));
    }
    print_json(&json!({ "priority": priority, "clocks": clocks, "ladder": ladder }))
}

fn explain(contract: &Contract, priority: Priority, received: Instant, zone: Tz) -> Result<(), Problem> {
    let life = Life::new(received, priority);
    let words = words(zone);
    let explained = OfClock::Explained {
        title: &contract.title,
        version: &contract.version,
        priority,
        level: &contract.level(priority).name,
        received,
    };
    print_line(&words.line(&explained.into()))?;
    let mut rows = Vec::new();
    for rule in &contract.clocks {
        let reading = clock::read(rule, contract, &life, received);
        let Some((reading, target)) = reading.zip(rule.target(priority)) else { continue };
        let limit = reading.target.map_or_else(
            || cell(Caption::NoTarget),
            |limit| format!("{} {}", limit.met_if.sign(), span::clock_face(limit.seconds)),
        );
        let due = reading.due.map(|due| words.wall(due)).unwrap_or_default();
        let (clock, calendar) = (words.clock_name(&rule.name), words.state(target.counting));
        rows.push(vec![clock.to_owned(), calendar.to_owned(), limit, due, target.cites.join(" ")]);
    }
    print_rows(&[Head::Clock, Head::Counts, Head::Target, Head::Due, Head::Rules], &rows)?;
    for step in contract.ladder.iter().filter(|step| step.priorities.contains(&priority)) {
        let reached = escalation::triggers(step, &clock::Ways::of(contract, &life));
        let who = who(step).map(|who| format!(": {who}")).unwrap_or_default();
        let at = reached.first().map(|reached| reached.at);
        print_line(&words.line(&OfClock::Level { level: step.level, who: &who, at }.into()))?;
    }
    Ok(())
}

/// Whom the contract names.
fn who(step: &LadderStep) -> Option<&str> {
    Some(&*step.who).filter(|who| !who.is_empty())
}

fn never(_: NeverOpens) -> Problem {
    Problem::not_done(OfTime::NeverOpens { last_year: NeverOpens::YEAR })
}
