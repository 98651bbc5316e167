//! What is true on a desk, by paths such as `I-1.start.due` or `srv-03.effective`.

use std::collections::BTreeSet;

use pikett::domain::base::instant::Instant;
use pikett::domain::base::text::Text;
use pikett::domain::contract::{Contract, Mark};
use pikett::domain::facts::incident::Incident;
use pikett::domain::facts::server::Server;
use pikett::domain::readings::desk::Desk;
use pikett::domain::readings::{
    alarm, availability, backup, callee, clock, duty, equipment, escalation, forecast, holding, hours,
    licence, next, place, rollout, schedule, storage, version, why,
};

use pikett::words::command;

use super::money::{billed, credit, licensed};
use super::trend::trend;
use crate::support::{ENGLISH, Lab};

#[expect(clippy::too_many_lines, reason = "one arm for each kind of thing")]
pub fn read(lab: &Lab, path: &str, now: Instant) -> String {
    let desk = lab.desk();
    let world = desk.world();
    let (name, rest) = path.split_once('.').unwrap_or((path, ""));
    if path == "outside" {
        let outside = place::outside(&desk, now).into_iter();
        let words = outside.map(|server| format!("{} {} {}", server.server, server.country, server.rule));
        return words.collect::<Vec<_>>().join(", ");
    }
    if path == "alarms" {
        let alarms = alarm::all(&desk, now);
        let of = |kind| alarms.iter().filter(move |alarm| alarm.kind == kind).map(|alarm| &alarm.about);
        let missed: BTreeSet<_> = of(alarm::Kind::Missed).collect();
        let soon: BTreeSet<_> = of(alarm::Kind::Soon).filter(|about| !missed.contains(about)).collect();
        assert_eq!(alarm::over(&desk, now), (missed.len(), soon.len()), "incidents as the alarms have them");
        let alarms = alarms.into_iter();
        let words = alarms.map(|alarm| format!("{} {}", alarm.kind.word(), ENGLISH.thing(&alarm.about)));
        return words.collect::<Vec<_>>().join(", ");
    }
    if let Some(number) = path.strip_prefix("alarm ") {
        let alarms = alarm::all(&desk, now);
        let own = alarms
            .iter()
            .find(|alarm| format!("{} {}", alarm.kind.word(), ENGLISH.thing(&alarm.about)) == number);
        let told = own.map(|alarm| alarm.told(&desk, now));
        let told = told.map(|told| format!("{} | {}", ENGLISH.alarm(&told.meaning), command(&told.act)));
        return told.unwrap_or_else(|| "none".to_owned());
    }
    if name == "next" {
        return next::next(&desk, now).map_or_else(|| "none".to_owned(), |next| next.number.to_string());
    }
    if let Some((pack, level)) = path.strip_prefix("calls ").and_then(|rest| rest.split_once(' ')) {
        let contract = desk.contracts().valid_at(pack, now).unwrap();
        let step = contract.ladder.iter().find(|step| step.level.to_string() == level).unwrap();
        return ENGLISH.callee(&callee::call(&desk, contract, step, now).named());
    }
    if name == "queue" {
        let numbers = world.queue().numbers().take(world.queue().open());
        return numbers.map(|number| number.to_string()).collect::<Vec<_>>().join(" ");
    }
    if let Some((release, fact)) = path.strip_prefix("rollout ").and_then(|rest| rest.split_once(' ')) {
        return rollout(&desk, release, fact);
    }
    if let Some(fact) = path.strip_prefix("trend ") {
        return trend(&desk, None, fact, now);
    }
    if let Some(fact) = rest.strip_prefix("trend ") {
        return trend(&desk, Some(name), fact, now);
    }
    if let Some(number) = name.starts_with("I-").then(|| name.parse().unwrap()) {
        let found = world.incident(number);
        return found.map_or_else(|| "none".to_owned(), |found| incident(&desk, found, rest, now));
    }
    if let Some(found) = world.servers.by_id(name) {
        return server(&desk, found, rest, now);
    }
    if let Some(fact) = rest.strip_prefix("availability.") {
        return available(&desk, name, fact, now);
    }
    if let Some(fact) = rest.strip_prefix("backup.") {
        let tenant = world.tenants.by_id(name).unwrap();
        let line = backup::of_tenant(&desk, tenant, now).expect("a contract about its own backups");
        return backed_up(&desk, &line, fact, now);
    }
    if let Some(fact) = rest.strip_prefix("billing.") {
        return billed(&desk, name, fact, now);
    }
    if let Some(fact) = rest.strip_prefix("hours.") {
        return worked(&desk, name, fact, now);
    }
    if let Some((product, fact)) = rest.strip_prefix("licence.").and_then(|rest| rest.split_once('.')) {
        return licensed(&desk, name, product, fact, now);
    }
    if let Some(release) = path.strip_prefix("hotfix ") {
        return world.is_hotfix(release).to_string();
    }
    if ["sites", "release", "equipment", "system"].contains(&rest.split(' ').next().unwrap_or("")) {
        return system(&desk, name, rest, now);
    }
    if let Some((tenant, pack)) = path.strip_prefix("contacts ").and_then(|rest| rest.split_once(' ')) {
        let lines = holding::lines(&desk, now);
        let held = lines.iter().find(|line| line.id.as_str() == tenant && line.holding.pack.as_str() == pack);
        let line = held.unwrap_or_else(|| panic!("what is {path}?"));
        return format!("{} authorised, {} beyond", line.authorised, line.beyond_agreed);
    }
    if let Some((tenant, key)) = path.strip_prefix("looked-at ").and_then(|rest| rest.split_once(' ')) {
        let found = &world.tenants.by_id(tenant).unwrap().watched;
        let found = found.values().find_map(|watched| watched.found.get(key));
        return found.map_or_else(|| "-".to_owned(), |found| found.at.to_string());
    }
    if let Some((tenant, pack)) = path.strip_prefix("duties ").and_then(|rest| rest.split_once(' ')) {
        let lines = holding::lines(&desk, now);
        let held = lines.iter().find(|line| line.id.as_str() == tenant && line.holding.pack.as_str() == pack);
        let line = held.unwrap_or_else(|| panic!("what is {path}?"));
        let count = |mark| line.watched.count(line.contract.unwrap(), mark);
        return format!("{} met {} not met {} open", count(Mark::Ok), count(Mark::Fail), count(Mark::Open));
    }
    if name.parse::<u32>().is_ok() {
        return credit(&desk, name, rest, now);
    }
    pool(&desk, name, rest, now)
}

fn pool(desk: &Desk, name: &str, fact: &str, now: Instant) -> String {
    let pools = storage::pools(desk, now);
    let pool =
        pools.iter().find(|pool| pool.id.as_str() == name).unwrap_or_else(|| panic!("what is {name}?"));
    match fact {
        "quota" => pool.pool.quota.to_string(),
        "used" => pool.pool.used.map_or_else(|| "-".to_owned(), |used| used.to_string()),
        "percent" => pool.pool.percent().map_or_else(|| "-".to_owned(), |percent| percent.to_string()),
        "parts" => {
            let number = |n: Option<u64>| n.map_or_else(|| "-".to_owned(), |n| n.to_string());
            let sample = pool.pool.last.unwrap();
            let parts = [sample.parts.recordings, sample.parts.voicemail, sample.other()];
            parts.map(number).join(" ")
        }
        "runway" => pool.pool.runway_days().map_or_else(|| "-".to_owned(), |days| days.to_string()),
        other => panic!("{name} has no {other}"),
    }
}

fn incident(desk: &Desk, incident: &Incident, fact: &str, now: Instant) -> String {
    let world = desk.world();
    let contract = desk.contract(incident).unwrap();
    let time = |at: Option<Instant>| at.map_or_else(|| "-".to_owned(), |at| at.to_string());
    let (first, second) = fact.split_once('.').unwrap_or((fact, ""));
    match first {
        "stage" => incident.stage(now).word().to_owned(),
        "priority" => incident.class.priority.number().to_string(),
        "owner" => incident.owner.map_or("-", |owner| world.names.get(owner)).to_owned(),
        "eta" => time(incident.eta),
        "master" => incident.master.map_or_else(|| "-".to_owned(), |master| master.to_string()),
        "linked" => {
            let linked = world.linked(incident.number).map(|number| number.to_string());
            linked.collect::<Vec<_>>().join(" ")
        }
        "failing" => incident.account().failing.iter().map(Text::as_str).collect::<Vec<_>>().join(" "),
        "scope" => incident.account().scope.as_ref().map_or_else(|| "-".to_owned(), |s| s.scope.to_string()),
        "cycle" => incident.life.cycle.to_string(),
        "kind" => incident.kind.to_string(),
        "code" => incident.code.word().to_owned(),
        "counts" => incident.outage_counts(contract).to_string(),
        "telephony-down" => time(incident.telephony_down()),
        "waited" => incident.life.waited(now).to_string(),
        "rules" => world.pack(incident).map(|pack| pack.version.to_string()).unwrap(),
        "called" => {
            let levels: Vec<String> = incident.escalations.iter().map(|e| e.level.to_string()).collect();
            levels.join(" ")
        }
        "due" | "calls" => ladder(desk, incident, contract, (first, second), now),
        "foreseen" => foreseen(desk, incident, second, now),
        "why" => {
            let traces = why::incident(desk, incident, now);
            let traces =
                traces.iter().map(|trace| ENGLISH.why(trace)).filter(|why| why.title.contains(second));
            traces
                .map(|why| format!("{}: {}", why.answer, why.steps.join("; ")))
                .collect::<Vec<_>>()
                .join("\n")
        }
        "duties" => {
            let open = duty::open(incident, contract, world, now);
            open.iter().map(|duty| ENGLISH.chip(duty.kind)).collect::<Vec<_>>().join(", ")
        }
        name => {
            let rule = contract.clocks.iter().find(|rule| &*rule.name == name);
            let rule = rule.unwrap_or_else(|| panic!("an incident has no {name}"));
            let Some(reading) = clock::read(rule, contract, &incident.life, now) else {
                return "none".to_owned();
            };
            let number = |n: Option<i64>| n.map_or_else(|| "-".to_owned(), |n| n.to_string());
            match second {
                "verdict" => reading.verdict.word().to_owned(),
                "due" => time(reading.due),
                "left" => number(reading.left),
                "elapsed" => reading.elapsed.to_string(),
                "percent" => number(reading.percent.map(i64::from)),
                other => panic!("a clock has no {other}"),
            }
        }
    }
}

/// The levels that are due, or whom one of them calls.
fn ladder(
    desk: &Desk,
    incident: &Incident,
    contract: &Contract,
    (fact, level): (&str, &str),
    now: Instant,
) -> String {
    let ladder = escalation::ladder(incident, contract);
    if fact == "due" {
        let due = ladder.iter().filter(|rung| rung.is_due(now)).map(|rung| rung.step.level.to_string());
        return due.collect::<Vec<_>>().join(" ");
    }
    let rung = ladder.iter().find(|rung| rung.step.level.to_string() == level).expect(level);
    ENGLISH.callee(&callee::of_rung(desk, contract, rung, now).named())
}

/// When the desk's pace lets a clock stop.
fn foreseen(desk: &Desk, incident: &Incident, name: &str, now: Instant) -> String {
    let contract = desk.contract(incident).unwrap();
    let forecasts = forecast::Forecasts::of(desk, now);
    let rule = contract.clocks.iter().find(|rule| &*rule.name == name).expect(name);
    let reading = clock::read(rule, contract, &incident.life, now);
    let foreseen = reading.and_then(|reading| forecasts.clock(incident.number, rule, &reading));
    let late = |foreseen: forecast::Foreseen| if foreseen.is_late() { "late" } else { "in time" };
    foreseen.map_or_else(|| "-".to_owned(), |foreseen| format!("{} {}", foreseen.at, late(foreseen)))
}

fn server(desk: &Desk, server: &Server, fact: &str, now: Instant) -> String {
    let id = server.definition.id.as_str();
    if let Some(fact) = fact.strip_prefix("backup.") {
        let line = backup::of_server(desk, server, now).expect("a contract about backups");
        return backed_up(desk, &line, fact, now);
    }
    if let Some(fact) = fact.strip_prefix("storage.") {
        let load = storage::load_of(desk, server, now);
        let number = |n: Option<u64>| n.map_or_else(|| "-".to_owned(), |n| n.to_string());
        return match fact {
            "reserved" => load.reserved.to_string(),
            "capacity" => number(load.capacity),
            "percent" => number(load.percent()),
            "warning" => number(load.warning.map(u64::from)),
            other => panic!("the storage of a server has no {other}"),
        };
    }
    if fact == "version" {
        return server.version.to_string();
    }
    if fact == "from" {
        return server.next_slot().map_or_else(|| "-".to_owned(), |slot| slot.from.to_string());
    }
    if fact == "tests" {
        let tests = server.tests.iter().map(|test| format!("{} by {}", test.release, test.by));
        return tests.collect::<Vec<_>>().join(", ");
    }
    let release = server.slots.last().map(|slot| slot.release.to_string()).unwrap_or_default();
    let line = schedule::find(desk, id, &release, now).unwrap_or_else(|| panic!("{id} has no update"));
    match fact {
        "effective" => line.slot.effective.to_string(),
        "latest" => line.latest.to_string(),
        "notice" => line.notice.word().to_owned(),
        "notice-due" => line.notice_due.to_string(),
        "missed-rollout" => line.missed_rollout.to_string(),
        "progress" => line.slot.progress().word().to_owned(),
        "wave" => line.slot.wave.map_or_else(|| "-".to_owned(), |wave| wave.to_string()),
        "seconds" => line.slot.duration().map_or_else(|| "-".to_owned(), |seconds| seconds.to_string()),
        "owed" => {
            let owed = pikett::domain::readings::owed::of(desk, &line, now);
            owed.iter()
                .map(|owed| format!("{} {}", owed.kind.word(), owed.due))
                .collect::<Vec<_>>()
                .join(", ")
        }
        "stage" => line.stage.word().to_owned(),
        "deferral" => line.deferral.map_or("-", |deferral| deferral.state.word()).to_owned(),
        other => panic!("a server has no {other}"),
    }
}

fn backed_up(desk: &Desk, line: &backup::BackupLine<'_>, fact: &str, now: Instant) -> String {
    let time = |at: Option<Instant>| at.map_or_else(|| "-".to_owned(), |at| at.to_string());
    match fact {
        "state" => line.state().word().to_owned(),
        "age" => line.age.map_or_else(|| "-".to_owned(), |age| age.to_string()),
        "findings" => line.findings.iter().map(|f| ENGLISH.backed_up(*f)).collect::<Vec<_>>().join("; "),
        "overdue" => line.is_overdue().to_string(),
        "advised-before" => time(line.cold_advised),
        "owed" => {
            let own = backup::duties(desk, now).into_iter().filter(|duty| duty.of == line.of);
            own.map(|duty| format!("{} {}", duty.kind.word(), duty.due)).collect::<Vec<_>>().join(", ")
        }
        other => panic!("backups have no {other}"),
    }
}

fn rollout(desk: &Desk, release: &str, fact: &str) -> String {
    let tally = rollout::tally(desk.world(), release);
    match fact {
        "done" => format!("{}/{}", tally.done, tally.of),
        "running" => tally.running.to_string(),
        "failed" => tally.failed.to_string(),
        "waves" => format!("{:?}", tally.waves),
        "halt" => desk
            .world()
            .halt(release)
            .map_or_else(|| "-".to_owned(), |halt| format!("{}: {}", halt.by, halt.reason)),
        other => panic!("a rollout has no {other}"),
    }
}

fn available(desk: &Desk, tenant: &str, fact: &str, now: Instant) -> String {
    let line = availability::of(desk, tenant, now).unwrap_or_else(|| panic!("{tenant} is promised nothing"));
    let reading = match &line.reading {
        Ok(reading) => reading,
        Err(why) => return ENGLISH.unmeasured(*why),
    };
    match fact {
        "down" => reading.down.to_string(),
        "no-calls" | "any-primary" => {
            let word = fact.replace('-', "_");
            let (_, down) = reading.others.iter().find(|(other, _)| other.word() == word).unwrap();
            down.to_string()
        }
        "excluded" => reading.excluded_seconds.to_string(),
        "left" => reading.left.to_string(),
        "percent" => reading.of_year().to_string(),
        "state" => ENGLISH.state(reading.state).to_owned(),
        "from" => reading.year.from.to_string(),
        "to" => reading.year.to.to_string(),
        other => panic!("availability has no {other}"),
    }
}

fn worked(desk: &Desk, tenant: &str, fact: &str, now: Instant) -> String {
    let line = hours::of(desk, tenant, now).unwrap_or_else(|| panic!("{tenant} has no hours"));
    let reading = match &line.reading {
        Ok(reading) => reading,
        Err(why) => return ENGLISH.unmeasured(*why),
    };
    let granted = |of: fn(&hours::Budget) -> i64| {
        reading.budget.as_ref().map_or_else(|| "not agreed".to_owned(), |budget| of(budget).to_string())
    };
    match fact {
        "outside" => reading.outside.to_string(),
        "cost" => reading.budget.and_then(|b| b.cost).map_or_else(|| "-".to_owned(), |cost| cost.to_string()),
        "phase" => reading.phase.word().to_owned(),
        "period" => format!("{} {}", reading.period.from, reading.period.to),
        "budget" => granted(|budget| budget.granted),
        "used" => reading.used.to_string(),
        "left" => granted(|budget| budget.left),
        "billable" => granted(|budget| budget.billable),
        "apart" => reading.apart.to_string(),
        "percent" => granted(|budget| budget.percent),
        "warning" => reading.warning.map_or_else(|| "-".to_owned(), |percent| percent.to_string()),
        "state" => ENGLISH.state(reading.state).to_owned(),
        "due" => reading.introduction.map_or_else(
            || "-".to_owned(),
            |i| {
                let word = |is: bool, word: &'static str| if is { word } else { "" };
                format!("{}{}{}", i.due, word(i.agreed, " agreed"), word(i.late, " late"))
            },
        ),
        other => panic!("hours have no {other}"),
    }
}

/// Who sits where, or what switching off a user's function would change.
fn system(desk: &Desk, tenant: &str, fact: &str, now: Instant) -> String {
    let tenant = desk.world().tenants.by_id(tenant).unwrap();
    if let Some((user, product)) = fact.strip_prefix("release ").and_then(|rest| rest.split_once(' ')) {
        let (_, rules) = licence::contract(desk, tenant, now).unwrap();
        let findings = licence::release(&tenant.licensing, rules, &user.into(), product);
        return findings.iter().map(|finding| ENGLISH.found(&finding.what)).collect::<Vec<_>>().join("; ");
    }
    if let Some(system) = fact.strip_prefix("system ") {
        let line = version::of_tenant(desk, &tenant.definition.id, tenant, now).unwrap();
        let system = line.systems.iter().find(|line| **line.system == *system).unwrap();
        let kind = if system.software { "software" } else { "system" };
        return format!("{kind} {}", system.support.word());
    }
    if fact == "equipment" {
        let findings = equipment::findings(desk, tenant, now).into_iter();
        return findings
            .map(|f| format!("{} {}", ENGLISH.found(&f.what), f.cite()))
            .collect::<Vec<_>>()
            .join("; ");
    }
    let sites = licence::sites(&tenant.licensing).into_iter().map(|(site, products)| {
        let counts: Vec<String> =
            products.iter().map(|(product, users)| format!("{product} {}", users.len())).collect();
        format!("{}: {}", site.map_or("-", |site| site.as_str()), counts.join(" "))
    });
    sites.collect::<Vec<_>>().join("; ")
}
