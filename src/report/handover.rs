//! What the next shift has to know.

use std::fmt::Write;

use super::escape;
use crate::domain::alarm::{self, Alarm};
use crate::domain::backup::BackupChange;
use crate::domain::clock::Verdict;
use crate::domain::contract::Column;
use crate::domain::desk::Desk;
use crate::domain::escalation;
use crate::domain::event::{Entity, Event, Record, Via};
use crate::domain::incident::{Change, Incident, Priority};
use crate::domain::instant::Instant;
use crate::domain::log;
use crate::domain::schedule;
use crate::domain::zone;

/// How far ahead the next shift looks, in seconds.
const AHEAD: i64 = 12 * 3_600;
/// So long a weekday names one day only, in seconds.
const DAYS: i64 = 6 * 86_400;
/// Alarms that are written out.
const MOST_ALARMS: usize = 100;

/// The state of the desk in sections, each with its number of entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handover {
    pub title: String,
    pub sections: Vec<Section>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    pub title: String,
    pub lines: Vec<String>,
}

impl Handover {
    /// Of a desk at `now`; `records` are those since the last handover, in order.
    pub fn of<'r>(
        desk: &Desk,
        records: impl Iterator<Item = &'r Record>,
        since: Instant,
        now: Instant,
    ) -> Self {
        let wall = |at| zone::wall(desk.world().zone, at);
        let section = |title: String, lines| Section { title, lines };
        let open: Vec<&Incident> =
            desk.world().incidents.iter().filter(|incident| incident.is_open()).collect();
        let critical = lines(desk, now, &open, |i| i.class.priority <= Priority::P2);
        let waiting = lines(desk, now, &open, |i| i.waiting(now).is_some());
        let unowned = lines(desk, now, &open, |i| i.owner.is_none());
        Self {
            title: format!("Handover {}", wall(now)),
            sections: vec![
                section("Alarms".to_owned(), alarms(desk, now)),
                section("Open, priority 1 and 2".to_owned(), critical),
                section("Due within 12 hours".to_owned(), due(desk, now)),
                section("Waiting for the customer".to_owned(), waiting),
                section("Owned by nobody".to_owned(), unowned),
                section(format!("Since {}", wall(since)), changes(desk, records, (since, now))),
            ],
        }
    }

    pub fn text(&self) -> String {
        self.render("", "", "  ", str::to_owned)
    }

    pub fn markdown(&self) -> String {
        self.render("# ", "## ", "- ", escape::markdown)
    }

    fn render(&self, title: &str, section: &str, item: &str, written: impl Fn(&str) -> String) -> String {
        let mut out = format!("{title}{}\n", self.title);
        for Section { title, lines } in &self.sections {
            // Writing to a string cannot fail.
            let _ = writeln!(out, "\n{section}{title} ({})\n", lines.len());
            for line in lines {
                // A line is one line, whatever people wrote into it.
                let _ = writeln!(out, "{item}{}", written(&line.replace('\n', " ")));
            }
        }
        out
    }
}

/// Everything that wants attention, the worst first; of very many the first.
fn alarms(desk: &Desk, now: Instant) -> Vec<String> {
    let alarms = alarm::all(desk, now);
    let line = |alarm: &Alarm| {
        let since = zone::local(desk.world().zone, alarm.since).format("%a %-d %b %H:%M");
        let told = alarm.told(desk, now);
        format!("{} since {since}: {} ({})", alarm.severity.word(), told.text, told.rule)
    };
    let mut lines: Vec<String> = alarms.iter().take(MOST_ALARMS).map(line).collect();
    if alarms.len() > MOST_ALARMS {
        lines.push(format!("and {} more: `pikett alarms` has them all", alarms.len() - MOST_ALARMS));
    }
    lines
}

/// One line for each incident that is wanted, in the order of work.
fn lines(desk: &Desk, now: Instant, open: &[&Incident], wanted: impl Fn(&Incident) -> bool) -> Vec<String> {
    let queue = desk.world().queue();
    let mut wanted: Vec<&&Incident> = open.iter().filter(|incident| wanted(incident)).collect();
    wanted.sort_by_key(|incident| queue.position(incident));
    wanted.into_iter().map(|incident| line(desk, incident, now)).collect()
}

/// `I-4711 P1 new autohaus-kern, owner nobody: trunk down`
fn line(desk: &Desk, incident: &Incident, now: Instant) -> String {
    let world = desk.world();
    let owner = incident.owner.map_or("nobody", |owner| world.names.get(owner));
    let wants = incident
        .waiting(now)
        .map(|w| format!(", waiting for {}", w.wants.replace('\n', " ")))
        .unwrap_or_default();
    let missed = desk.clocks(incident, now);
    let missed = missed.iter().filter(|(rule, _)| rule.column.is_some());
    let missed: Vec<&str> = missed
        .filter(|(_, reading)| reading.verdict == Verdict::Missed)
        .map(|(rule, _)| &*rule.name)
        .collect();
    let missed =
        if missed.is_empty() { String::new() } else { format!(", missed: {}", missed.join(" and ")) };
    format!(
        "{} P{} {} {}, owner {owner}: {}{wants}{missed}",
        incident.number,
        incident.class.priority.number(),
        incident.stage(now).word(),
        world.tenants.id(incident.tenant),
        incident.subject,
    )
}

/// Clocks, ladder levels, promises, notices: by time.
fn due(desk: &Desk, now: Instant) -> Vec<String> {
    let until = now + AHEAD;
    let world = desk.world();
    let within = |at: Instant| at > now && at <= until;
    let mut all: Vec<(Instant, String)> = Vec::new();
    for incident in world.incidents.iter().filter(|incident| incident.is_open()) {
        let number = incident.number;
        for (rule, reading) in desk.clocks(incident, now) {
            let shown = rule.column == Some(Column::Start) || rule.column == Some(Column::Restore);
            if let Some(due) = reading.due.filter(|due| shown && reading.stopped.is_none() && within(*due)) {
                all.push((due, format!("{number} {} target", rule.name)));
            }
        }
        let ladder = desk.contract(incident).map(|contract| escalation::ladder(incident, contract));
        for rung in ladder.unwrap_or_default().iter().filter(|rung| rung.done.is_none()) {
            let who = desk.contract(incident).map(|c| escalation::callee_or_nobody(desk, c, rung.step));
            if let Some((at, who)) = rung.at.filter(|at| within(*at)).zip(who) {
                all.push((at, format!("{number} level {}: {who}", rung.step.level)));
            }
        }
        all.extend(
            incident
                .eta
                .filter(|eta| within(*eta))
                .map(|eta| (eta, format!("{number} promised to work again"))),
        );
        let until = incident.waits_until().filter(|at| within(*at));
        all.extend(until.map(|at| (at, format!("{number} waiting ends"))));
    }
    for line in schedule::lines(desk, now) {
        let (server, release) = (&line.server.definition.id, &line.slot.release);
        if line.slot.is_open() && within(line.slot.effective) {
            all.push((line.slot.effective, format!("{server} update to {release}")));
        }
        if line.slot.is_open() && line.slot.noticed().is_none() && within(line.notice_due) {
            all.push((line.notice_due, format!("{server} notice of {release}")));
        }
    }
    all.sort();
    all.into_iter()
        .map(|(at, what)| format!("{}  {what}", zone::local(world.zone, at).format("%a %H:%M")))
        .collect()
}

/// What people and clocks have recorded; imports, measurements, and backups and tests of them that
/// went well, are left out.
fn changes<'r>(
    desk: &Desk,
    records: impl Iterator<Item = &'r Record>,
    (since, now): (Instant, Instant),
) -> Vec<String> {
    let zone = desk.world().zone;
    let told = |record: &&Record| {
        let routine = match &record.event {
            Event::Incident { change: Change::StepReached { notify: false, .. }, .. } => true,
            Event::Usage { .. } => true,
            Event::Backup { change: BackupChange::Ran(run), .. } => run.ok,
            Event::Backup { change: BackupChange::RestoreTested(test), .. } => test.ok,
            Event::Backup { change: BackupChange::Cold(_), .. } => true,
            _ => false,
        };
        record.recorded >= since && record.via != Via::Import && !routine
    };
    let line = |record: &Record| {
        // A weekday alone is one of the last days.
        let near = (now - DAYS..=now).contains(&record.happened);
        let at =
            zone::local(zone, record.happened).format(if near { "%a %H:%M" } else { "%a %-d %b %Y %H:%M" });
        let about = record.event.entity().as_ref().map_or_else(String::new, Entity::name);
        format!("{at}  {} {about} {}", record.by, log::text(&record.event, zone).replace('\n', " "))
    };
    let mut told: Vec<&Record> = records.filter(told).collect();
    told.sort_by_key(|record| (record.happened, record.seq));
    told.into_iter().map(line).collect()
}
