//! `pikett incident list`

use serde_json::{Value, json};

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::desk;
use crate::cli::lang::{self, help};
use crate::cli::output::{Problem, or_none, print_list};
use crate::config;
use crate::domain::base::instant::Instant;
use crate::domain::base::span;
use crate::domain::contract::ClockRule;
use crate::domain::facts::incident::Incident;
use crate::domain::readings::clock::Reading;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::filter::Query;
use crate::words::head::Head;
use crate::words::help::Data;
use crate::words::line::OfClock;
use crate::words::trouble::OfTime;
use crate::words::{self, Caption};

#[derive(Debug, clap::Args)]
pub struct ListArgs {
    #[arg(long, value_name = "FILTER", default_value = "", allow_hyphen_values = true, help = help(Data::Filter))]
    filter: String,
    #[command(flatten)]
    read: ReadArgs,
}

pub fn run(desk_args: &DeskArgs, args: &ListArgs) -> Result<(), Problem> {
    let filter = words::filter(&args.filter).map_err(|e| Problem::wrong(OfTime::Filter(e)))?;
    desk::at(desk_args, args.read.at, |desk, now| {
        let query = Query::new(&filter, desk, &config::user(), now);
        let world = desk.world();
        let numbers = query.chosen(world.queue().len(), None);
        let found: Vec<&Incident> = numbers.iter().filter_map(|number| world.incident(*number)).collect();
        let heading =
            [Head::Number, Head::Priority, Head::State, Head::Tenant, Head::Due, Head::Owner, Head::Subject];
        let object = |incident: &&Incident| incident_json(desk, incident, now);
        print_list(args.read.json, &found, object, &heading, |incident| line(desk, incident, now))
    })
}

/// The shape of one incident in lists.
pub fn incident_json(desk: &Desk, incident: &Incident, now: Instant) -> Value {
    let world = desk.world();
    let clocks = desk.clocks(incident, now);
    json!({
        "number": incident.number.to_string(),
        "external": incident.external,
        "master": incident.master,
        "tenant": world.tenants.id(incident.tenant),
        "subject": incident.subject,
        "kind": incident.kind,
        "priority": incident.class.priority,
        "state": incident.stage(now).word(),
        "owner": incident.owner.map(|owner| world.names.get(owner)),
        "received": incident.received,
        "incomplete": incident.life.is_incomplete(),
        "clocks": clocks.iter().map(|(rule, reading)| clock_json(rule, reading)).collect::<Vec<_>>(),
    })
}

/// The shape of one clock.
pub fn clock_json(rule: &ClockRule, reading: &Reading) -> Value {
    json!({
        "name": rule.name,
        "due": reading.due,
        "left_seconds": reading.left,
        "verdict": reading.verdict.word(),
    })
}

fn line(desk: &Desk, incident: &Incident, now: Instant) -> Vec<String> {
    let world = desk.world();
    let running = desk.clocks(incident, now);
    let next = running
        .iter()
        .filter(|(_, r)| r.stopped.is_none())
        .filter_map(|(rule, r)| Some((rule, r.due?, r.left?)));
    let words = lang::words(world.zone);
    let due = next.min_by_key(|(_, due, _)| *due).map_or_else(String::new, |(rule, due, left)| {
        let over = || words.line(&OfClock::MissedBy(&span::short(left)).into());
        format!("{} {}", words.clock_name(&rule.name), if left < 0 { over() } else { words.wall(due) })
    });
    let due = if incident.life.is_incomplete() { lang::cell(Caption::NotJudged) } else { due };
    vec![
        incident.number.to_string(),
        incident.class.priority.number().to_string(),
        lang::state(incident.stage(now)).to_owned(),
        world.tenants.id(incident.tenant).to_owned(),
        due,
        or_none(incident.owner.map(|owner| world.names.get(owner))),
        incident.subject.to_string(),
    ]
}
