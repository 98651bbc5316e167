//! `pikett incident show`

use std::process::ExitCode;

use serde_json::{Value, json};

use crate::cli::act::Present;
use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::desk;
use crate::cli::lang;
use crate::cli::output::{Problem, marked, print_json, print_line, print_table};
use crate::domain::clock::Outcome;
use crate::domain::contract::ClockRule;
use crate::domain::desk::Desk;
use crate::domain::duty;
use crate::domain::escalation;
use crate::domain::event::{Entity, Record};
use crate::domain::incident::{Incident, Number};
use crate::domain::instant::Instant;
use crate::domain::life::Bound;
use crate::domain::refusal::Refusal;
use crate::domain::span;
use crate::domain::zone::wall;
use crate::store::Access;
use crate::words::Words;

/// Records of the log that are shown at most.
const LOG: usize = 10_000;

#[derive(Debug, clap::Args)]
pub struct ShowArgs {
    /// Incident, such as I-4711
    number: Number,
    #[command(flatten)]
    read: ReadArgs,
}

pub fn run(desk_args: &DeskArgs, args: &ShowArgs) -> Result<ExitCode, Problem> {
    desk::block_on(async {
        let engine = desk::open(desk_args, Access::Existing).await?;
        let now = args.read.now(&engine);
        let records = engine.journal().about(Entity::Incident(args.number), LOG).await?;
        let desk = engine.desk();
        let incident = desk.world().incident(args.number).ok_or_else(|| {
            let refusal = Refusal::unknown(
                format!("there is no incident {}", args.number),
                "see `pikett incident list`",
            );
            Problem::refused(&refusal, false)
        })?;
        if args.read.json {
            print_json(&json(&desk, incident, &records, now)?)
        } else {
            print(&desk, incident, &records, now)
        }
    })?;
    Ok(ExitCode::SUCCESS)
}

fn json(desk: &Desk, incident: &Incident, records: &[Record], now: Instant) -> Result<Value, Problem> {
    let mut value = super::list::incident_json(desk, incident, now)?;
    let world = desk.world();
    let contract = desk.contract(incident);
    let duties = super::duties(incident, Present { desk, now });
    let english = Words::english(world.zone);
    let entries = records.iter().map(|record| {
        json!({ "seq": record.seq, "at": record.happened, "recorded": record.recorded, "by": record.by,
                "via": record.via.word(), "kind": record.event.kind(), "text": english.told(record, records) })
    });
    let account = incident.account();
    let missing = contract.map(|contract| duty::missing(incident, contract)).unwrap_or_default();
    let more = json!({
        "contract": world.pack(incident).map(|pack| format!("{} {}", pack.id, pack.version)),
        "impact": incident.class.impact,
        "urgency": incident.class.urgency,
        "reason": incident.class.reason,
        "channel": incident.channel,
        "reporter": incident.reporter.map(|reporter| world.names.get(reporter)),
        "server": incident.server.map(|server| world.servers.id(server)),
        "eta": incident.eta,
        "linked": world.linked(incident.number).collect::<Vec<_>>(),
        "waiting": incident.waiting(now).map(|w| json!({ "since": w.since, "for": w.wants,
            "until": w.until, "from": w.from, "remind": w.remind, "missing": w.missing })),
        "waited_seconds": incident.life.waited(now),
        "team": incident.team.map(|team| world.names.get(team)),
        "description": account.description,
        "component": account.component,
        "details": account.details,
        "failing": account.failing,
        "missing": missing.iter().map(|required| &required.key).collect::<Vec<_>>(),
        "exception": account.exception,
        "caller": account.caller,
        "code": incident.code.word(),
        "news_asked": account.news,
        "checklist": super::checklist::json(desk, incident),
        "fix_owner": account.fix_owner,
        "worked_seconds": account.worked,
        "told": account.told,
        "scope": account.scope.as_ref().map(|s| json!({ "scope": s.scope, "reason": s.reason })),
        "covered": incident.life.bound() != Bound::Excluded,
        "requested": incident.life.bound() != Bound::Unrequested,
        "access": account.access,
        "development": account.development,
        "telephony_down": incident.outages,
        "duties": super::duties_json(&duties),
        "rounds": rounds(desk, incident, now),
        "ladder": ladder(desk, incident, now),
        "log": entries.collect::<Vec<_>>(),
    });
    if let (Value::Object(all), Value::Object(more)) = (&mut value, more) {
        all.extend(more);
    }
    Ok(value)
}

/// How every round of every clock ended or stands (A68).
fn rounds(desk: &Desk, incident: &Incident, now: Instant) -> Vec<Value> {
    let clocks = desk.outcomes(incident, now);
    let of = |(rule, outcomes): (&ClockRule, Vec<Outcome>)| {
        let name = rule.name.clone();
        let round = move |outcome: Outcome| {
            let why = incident.explained(&name, outcome.round);
            json!({
                "name": name, "cycle": outcome.cycle, "began": outcome.began,
                "priority": outcome.priority, "verdict": outcome.reading.verdict.word(),
                "elapsed_seconds": outcome.reading.elapsed, "stopped": outcome.reading.stopped,
                "missed_known": outcome.reading.missed_at, "replaced": outcome.replaced,
                "reason": why.map(|why| &why.reason), "reason_note": why.and_then(|why| why.note.as_ref()),
            })
        };
        outcomes.into_iter().map(round).collect::<Vec<_>>()
    };
    clocks.into_iter().flat_map(of).collect()
}

/// How the rounds before the last one ended, and why targets were missed.
fn print_earlier(desk: &Desk, incident: &Incident, now: Instant) -> Result<(), Problem> {
    for (rule, outcomes) in desk.outcomes(incident, now) {
        let last = outcomes.len().saturating_sub(1);
        for (place, outcome) in outcomes.iter().enumerate() {
            let why = incident.explained(&rule.name, outcome.round);
            if place == last && why.is_none() {
                continue;
            }
            let verdict = if outcome.replaced { "replaced" } else { lang::state(outcome.reading.verdict) };
            let why = why.map(|why| format!(", {}", why.reason)).unwrap_or_default();
            let began = wall(desk.world().zone, outcome.began);
            let priority = outcome.priority.number();
            print_line(&format!("{} round from {began}, P{priority}: {verdict}{why}", rule.name))?;
        }
    }
    Ok(())
}

fn ladder(desk: &Desk, incident: &Incident, now: Instant) -> Vec<Value> {
    let Some(contract) = desk.contract(incident) else { return Vec::new() };
    let rung = |rung: &escalation::Rung<'_>| {
        let who = Some(escalation::callee(desk, contract, rung.step)).filter(|who| !who.is_empty());
        json!({ "level": rung.step.level, "who": who, "at": rung.at, "done": rung.done,
                "due": rung.is_due(now) })
    };
    escalation::ladder(incident, contract).iter().map(rung).collect()
}

fn print(desk: &Desk, incident: &Incident, records: &[Record], now: Instant) -> Result<(), Problem> {
    let world = desk.world();
    let (zone, words) = (world.zone, lang::words(world.zone));
    let owner = incident.owner.map_or("nobody", |owner| world.names.get(owner));
    print_line(&format!("{} {}", incident.number, incident.subject))?;
    let priority = incident.class.priority.number();
    let tenant = world.tenants.id(incident.tenant);
    let stage = lang::state(incident.stage(now));
    print_line(&format!("priority {priority}, {stage}, tenant {tenant}, owner {owner}"))?;
    print_line(&format!("received {} by {}", wall(zone, incident.received), lang::state(incident.channel)))?;
    if let Some(master) = incident.master {
        print_line(&format!("linked to {master}"))?;
    }
    let linked: Vec<String> = world.linked(incident.number).map(|number| number.to_string()).collect();
    if !linked.is_empty() {
        print_line(&format!("stands for {}", linked.join(", ")))?;
    }
    if let Some(scoped) = &incident.account().scope {
        let covered = if incident.life.bound() == Bound::Excluded { ", not covered" } else { "" };
        let reason = scoped.reason.as_ref().map(|reason| format!(": {}", marked(reason))).unwrap_or_default();
        print_line(&format!("about {}{covered}{reason}", scoped.scope))?;
    }
    if incident.life.is_incomplete() {
        print_line("incomplete: not everything could be read in its source; its clocks are not judged")?;
    }
    for duty in super::duties(incident, Present { desk, now }) {
        print_line(&super::duty_line(&duty))?;
    }
    print_clocks(desk, incident, now)?;
    print_earlier(desk, incident, now)?;
    for record in records {
        let at = words.wall(record.happened);
        let text = marked(&words.told(record, records));
        print_line(&format!("{at}  {:<8} {text}", record.by.as_str()))?;
    }
    Ok(())
}

/// Why an incident has no clocks, where its contract has some for others.
fn without_clocks(desk: &Desk, incident: &Incident) -> Option<String> {
    match incident.life.bound() {
        Bound::Bound | Bound::Excluded => None,
        Bound::Unrequested => {
            let contract = desk.contract(incident);
            let calls = contract.and_then(|contract| contract.reporting.unrequested_by.as_ref());
            let cites = calls.map(|calls| calls.cites.join(" ")).unwrap_or_default();
            Some(format!(
                "no clock runs before the request in writing: it came by {}  {cites}",
                lang::state(incident.channel)
            ))
        }
        Bound::NoIncident => Some(format!(
            "no clock runs: only incidents have clocks, and it is {}",
            lang::timeless().a_kind(incident.kind)
        )),
    }
}

fn print_clocks(desk: &Desk, incident: &Incident, now: Instant) -> Result<(), Problem> {
    if let Some(why) = without_clocks(desk, incident) {
        return print_line(&why);
    }
    let zone = desk.world().zone;
    let clocks = desk.clocks(incident, now);
    let rows: Vec<Vec<String>> = clocks
        .iter()
        .map(|(rule, reading)| {
            let left = reading.left.map_or_else(String::new, |left| {
                format!("{}{}", if left < 0 { "-" } else { "" }, span::clock_face(left))
            });
            let due = reading.due.map_or_else(String::new, |due| wall(zone, due));
            vec![rule.name.to_string(), lang::state(reading.verdict).to_owned(), left, due]
        })
        .collect();
    print_table(&["CLOCK", "VERDICT", "LEFT", "DUE"], &rows)
}
