//! `pikett incident show`

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::desk;
use crate::cli::lang::{self, help};
use crate::cli::output::{Problem, marked, print_json, print_line, print_rows, signed};
use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::contract::ClockRule;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::Record;
use crate::domain::facts::incident::Incident;
use crate::domain::facts::life::Bound;
use crate::domain::readings::clock::{Outcome, Reading};
use crate::domain::readings::desk::{Desk, Present};
use crate::domain::readings::{callee, duty, escalation};
use crate::domain::world::World;
use crate::words::head::Head;
use crate::words::help::All;
use crate::words::line::{OfClock, OfIncident};
use crate::words::{Caption, Words};

/// Records of the log that are shown at most.
const LOG: usize = 10_000;

#[derive(Debug, clap::Args)]
pub struct ShowArgs {
    #[arg(help = help(All::Incident))]
    number: Number,
    #[command(flatten)]
    read: ReadArgs,
}

pub fn run(desk_args: &DeskArgs, args: &ShowArgs) -> Result<(), Problem> {
    desk::block_on(async {
        let link = desk::open(desk_args).await?;
        let now = desk::as_of(args.read.at, &*link);
        let records = link.about(Entity::Incident(args.number), LOG).await?;
        let desk = link.read();
        let incident = super::duties::found(&desk, args.number, args.read.json)?;
        if args.read.json {
            print_json(&json(&desk, incident, &records, now))
        } else {
            print(&desk, incident, &records, now)
        }
    })
}

fn json(desk: &Desk, incident: &Incident, records: &[Record], now: Instant) -> Value {
    let mut value = super::list::incident_json(desk, incident, now);
    let world = desk.world();
    let contract = desk.contract(incident);
    let duties = super::duties::duties(incident, Present { desk, now });
    let english = Words::english(world.zone);
    let entries = records.iter().map(|record| {
        json!({ "seq": record.seq, "at": record.happened, "recorded": record.recorded, "by": record.by,
                "via": record.via.word(), "kind": record.event.kind(), "text": english.told(record, records) })
    });
    let forecast = super::forecast::json(desk, incident, now);
    let account = incident.account();
    let missing = contract.into_iter().flat_map(|contract| duty::missing(incident, contract));
    let more = json!({
        "contract": world.pack(incident).map(|pack| format!("{} {}", pack.id, pack.version)),
        "impact": incident.class.impact,
        "urgency": incident.class.urgency,
        "reason": incident.class.reason,
        "channel": incident.channel,
        "reporter": incident.reporter.map(|reporter| world.names.get(reporter)),
        "server": incident.server.map(|server| world.servers.id(server)),
        "eta": incident.eta,
        "forecast": forecast,
        "linked": world.linked(incident.number).collect::<Vec<_>>(),
        "waiting": incident.waiting(now).map(|w| json!({ "since": w.since, "for": w.wants,
            "until": w.until, "from": w.from, "remind": w.remind, "missing": w.missing })),
        "waited_seconds": incident.life.waited(now),
        "team": incident.team.map(|team| world.names.get(team)),
        "description": account.description,
        "component": account.component,
        "details": account.details.iter().collect::<BTreeMap<_, _>>(),
        "failing": account.failing,
        "missing": missing.map(|required| &required.key).collect::<Vec<_>>(),
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
        "duties": super::duties::duties_json(&duties),
        "rounds": rounds(desk, incident, now),
        "ladder": ladder(desk, incident, now),
        "log": entries.collect::<Vec<_>>(),
    });
    if let (Value::Object(all), Value::Object(more)) = (&mut value, more) {
        all.extend(more);
    }
    value
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
    let words = lang::words(desk.world().zone);
    for (rule, outcomes) in desk.outcomes(incident, now) {
        let last = outcomes.len().saturating_sub(1);
        for (place, outcome) in outcomes.iter().enumerate() {
            let why = incident.explained(&rule.name, outcome.round);
            if place == last && why.is_none() {
                continue;
            }
            let reason = why.map(|why| format!(", {}", why.reason)).unwrap_or_default();
            let round = OfClock::Round {
                clock: words.clock_name(&rule.name),
                from: outcome.began,
                priority: outcome.priority.number(),
                verdict: (!outcome.replaced).then_some(outcome.reading.verdict),
                reason: &reason,
            };
            print_line(&words.line(&round.into()))?;
        }
    }
    Ok(())
}

fn ladder(desk: &Desk, incident: &Incident, now: Instant) -> Vec<Value> {
    let Some(contract) = desk.contract(incident) else { return Vec::new() };
    let rung = |rung: &escalation::Rung<'_>| {
        let call = callee::of_rung(desk, contract, rung, now);
        let title = Some(call.title).filter(|who| !who.is_empty());
        // Where the desk has no roster, nothing is known of who can be reached.
        let reachable = (rung.done.is_none() && !desk.world().roster.is_empty()).then(|| !call.is_nobody());
        json!({ "level": rung.step.level, "who": title, "at": rung.at, "done": rung.done,
                "due": rung.is_due(now), "person": call.who(), "phone": call.phone(), "reachable": reachable })
    };
    escalation::ladder(incident, contract).iter().map(rung).collect()
}

/// Whom each level calls that was not called yet.
fn print_ladder(desk: &Desk, incident: &Incident, now: Instant) -> Result<(), Problem> {
    let Some(contract) = desk.contract(incident).filter(|_| incident.is_open()) else { return Ok(()) };
    let words = lang::words(desk.world().zone);
    let ladder = escalation::ladder(incident, contract);
    for rung in ladder.iter().filter(|rung| rung.done.is_none() && rung.at.is_some()) {
        let who = words.callee(&callee::of_rung(desk, contract, rung, now).named());
        let line = OfClock::Level { level: rung.step.level, who: &format!(", {who},"), at: rung.at };
        print_line(&words.line(&line.into()))?;
    }
    Ok(())
}

fn print(desk: &Desk, incident: &Incident, records: &[Record], now: Instant) -> Result<(), Problem> {
    let world = desk.world();
    let words = lang::words(world.zone);
    print_line(&format!("{} {}", incident.number, incident.subject))?;
    for said in standing(world, incident, now) {
        print_line(&words.line(&said.into()))?;
    }
    if let Some(scoped) = &incident.account().scope {
        let covered = incident.life.bound() != Bound::Excluded;
        let reason = scoped.reason.as_ref().map(|reason| format!(": {}", marked(reason))).unwrap_or_default();
        let about = OfIncident::About { scope: &scoped.scope, covered, reason: &reason };
        print_line(&lang::line(about))?;
    }
    if incident.life.is_incomplete() {
        print_line(&lang::cell(Caption::Incomplete))?;
    }
    for duty in super::duties::duties(incident, Present { desk, now }) {
        print_line(&super::duties::duty_line(&duty))?;
    }
    print_clocks(desk, incident, now)?;
    print_ladder(desk, incident, now)?;
    print_earlier(desk, incident, now)?;
    for record in records {
        let at = words.wall(record.happened);
        let text = marked(&words.told(record, records));
        print_line(&format!("{at}  {:<8} {text}", words.actor(record)))?;
    }
    Ok(())
}

/// How it stands, and with which others.
fn standing<'a>(world: &'a World, incident: &Incident, now: Instant) -> Vec<OfIncident<'a>> {
    let owner = incident.owner.map(|owner| world.names.get(owner));
    let mut said = vec![
        OfIncident::Standing {
            priority: incident.class.priority.number(),
            stage: incident.stage(now),
            tenant: world.tenants.id(incident.tenant),
            owner: owner.unwrap_or(lang::timeless().cell(Caption::Nobody)),
        },
        OfIncident::Received { at: incident.received, channel: incident.channel },
    ];
    said.extend(incident.master.map(OfIncident::LinkedTo));
    let linked: Vec<Number> = world.linked(incident.number).collect();
    said.extend((!linked.is_empty()).then_some(OfIncident::StandsFor(linked)));
    said
}

/// Why an incident has no clocks, where its contract has some for others.
fn without_clocks(desk: &Desk, incident: &Incident) -> Option<String> {
    match incident.life.bound() {
        Bound::Bound | Bound::Excluded => None,
        Bound::Unrequested => {
            let contract = desk.contract(incident);
            let calls = contract.and_then(|contract| contract.reporting.unrequested_by.as_ref());
            let rules = calls.map(|calls| calls.cites.join(" ")).unwrap_or_default();
            Some(lang::line(OfIncident::Unrequested { channel: incident.channel, rules: &rules }))
        }
        Bound::NoIncident => Some(lang::line(OfIncident::Unclocked(incident.kind))),
    }
}

fn print_clocks(desk: &Desk, incident: &Incident, now: Instant) -> Result<(), Problem> {
    if let Some(why) = without_clocks(desk, incident) {
        return print_line(&why);
    }
    let words = lang::words(desk.world().zone);
    let clocks = desk.clocks(incident, now);
    let row = |(rule, reading): &(&ClockRule, Reading)| {
        let left = reading.left.map(signed).unwrap_or_default();
        let due = reading.due.map(|due| words.wall(due)).unwrap_or_default();
        vec![words.clock_name(&rule.name).to_owned(), lang::state(reading.verdict).to_owned(), left, due]
    };
    let rows: Vec<Vec<String>> = clocks.iter().map(row).collect();
    print_rows(&[Head::Clock, Head::Verdict, Head::Left, Head::Due], &rows)
}
