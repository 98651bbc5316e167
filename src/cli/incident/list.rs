//! `pikett incident list`

use std::process::ExitCode;

use serde_json::{Value, json};

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::desk;
use crate::cli::lang;
use crate::cli::output::{Problem, print_json, print_table};
use crate::config;
use crate::domain::clock::Reading;
use crate::domain::contract::ClockRule;
use crate::domain::desk::Desk;
use crate::domain::filter::{Filter, Query};
use crate::domain::incident::Incident;
use crate::domain::instant::Instant;
use crate::domain::span;
use crate::domain::zone::wall;
use crate::store::Access;

#[derive(Debug, clap::Args)]
pub struct ListArgs {
    /// Such as 'p:1,2 is:open -tenant:lab'
    #[arg(long, value_name = "FILTER", default_value = "")]
    filter: String,
    #[command(flatten)]
    read: ReadArgs,
}

pub fn run(desk_args: &DeskArgs, args: &ListArgs) -> Result<ExitCode, Problem> {
    let filter = Filter::parse(&args.filter)
        .map_err(|e| Problem::usage(format!("--filter, {e}"), "see `pikett incident list --help`"))?;
    desk::block_on(async {
        let engine = desk::open(desk_args, Access::Existing).await?;
        let now = args.read.now(&engine);
        let desk = engine.desk();
        let query = Query::new(&filter, &desk, &config::user(), now);
        let world = desk.world();
        let incidents = world.queue().numbers().filter_map(|number| world.incident(number));
        let mut numbers: Vec<_> =
            incidents.filter(|incident| query.matches(incident)).map(|incident| incident.number).collect();
        query.sort(&mut numbers);
        let found: Vec<&Incident> = numbers.iter().filter_map(|number| world.incident(*number)).collect();
        if args.read.json {
            let rows: Result<Vec<Value>, Problem> =
                found.iter().map(|i| incident_json(&desk, i, now)).collect();
            print_json(&rows?)
        } else {
            let rows: Result<Vec<_>, Problem> =
                found.iter().map(|incident| line(&desk, incident, now)).collect();
            print_table(&["NUMBER", "P", "STATE", "TENANT", "DUE", "OWNER", "SUBJECT"], &rows?)
        }
    })?;
    Ok(ExitCode::SUCCESS)
}

/// The shape of one incident in lists.
pub fn incident_json(desk: &Desk, incident: &Incident, now: Instant) -> Result<Value, Problem> {
    let world = desk.world();
    let clocks = desk.clocks(incident, now);
    Ok(json!({
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
    }))
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

fn line(desk: &Desk, incident: &Incident, now: Instant) -> Result<Vec<String>, Problem> {
    let world = desk.world();
    let running = desk.clocks(incident, now);
    let next = running
        .iter()
        .filter(|(_, r)| r.stopped.is_none())
        .filter_map(|(rule, r)| Some((rule, r.due?, r.left?)));
    let due = next.min_by_key(|(_, due, _)| *due).map_or_else(String::new, |(rule, due, left)| {
        let over = if left < 0 { format!("missed by {}", span::short(left)) } else { wall(world.zone, due) };
        format!("{} {over}", rule.name)
    });
    let due = if incident.life.is_incomplete() { "not judged".to_owned() } else { due };
    Ok(vec![
        incident.number.to_string(),
        incident.class.priority.number().to_string(),
        lang::state(incident.stage(now)).to_owned(),
        world.tenants.id(incident.tenant).to_owned(),
        due,
        incident.owner.map_or_else(|| "-".to_owned(), |owner| world.names.get(owner).to_owned()),
        incident.subject.to_string(),
    ])
}
