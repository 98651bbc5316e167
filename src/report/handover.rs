//! What the next shift has to know.

use std::fmt::Write;

use super::escape;
use crate::domain::base::instant::Instant;
use crate::domain::contract::{Column, Priority};
use crate::domain::facts::backup::BackupChange;
use crate::domain::facts::event::{Event, Record, Via};
use crate::domain::facts::incident::{Change, Incident};
use crate::domain::readings::alarm::{self, Alarm};
use crate::domain::readings::clock::Verdict;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::{callee, escalation, schedule};
use crate::domain::world::Queue;
use crate::words::Words;
use crate::words::report::Handing;

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
        words: Words,
        desk: &Desk,
        records: impl Iterator<Item = &'r Record>,
        since: Instant,
        now: Instant,
    ) -> Self {
        let section = |title, lines| Section { title: words.handing(title), lines };
        let open: Vec<&Incident> =
            desk.world().incidents.iter().filter(|incident| incident.is_open()).collect();
        let critical = lines(words, desk, now, &open, |i| i.class.priority <= Priority::P2);
        let waiting = lines(words, desk, now, &open, |i| i.waiting(now).is_some());
        let unowned = lines(words, desk, now, &open, |i| i.owner.is_none());
        Self {
            title: words.handing(Handing::Title(now)),
            sections: vec![
                section(Handing::Alarms, alarms(words, desk, now)),
                section(Handing::Urgent, critical),
                section(Handing::Due, due(words, desk, now)),
                section(Handing::Waiting, waiting),
                section(Handing::Unowned, unowned),
                section(Handing::Since(since), changes(words, records, (since, now))),
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

/// Everything that wants attention, the most urgent first; of very many the first.
fn alarms(words: Words, desk: &Desk, now: Instant) -> Vec<String> {
    let alarms = alarm::all(desk, now);
    let line = |alarm: &Alarm| {
        let told = alarm.told(desk, now);
        let (severity, since) = (alarm.severity, alarm.since);
        words.handing(Handing::Alarm { severity, since, says: &told.meaning, rule: &told.rule })
    };
    let mut lines: Vec<String> = alarms.iter().take(MOST_ALARMS).map(line).collect();
    if alarms.len() > MOST_ALARMS {
        lines.push(words.handing(Handing::MoreAlarms(alarms.len() - MOST_ALARMS)));
    }
    lines
}

/// One line for each incident that is wanted, in the order of work.
fn lines(
    words: Words,
    desk: &Desk,
    now: Instant,
    open: &[&Incident],
    wanted: impl Fn(&Incident) -> bool,
) -> Vec<String> {
    let mut wanted: Vec<&&Incident> = open.iter().filter(|incident| wanted(incident)).collect();
    wanted.sort_by_key(|incident| Queue::order(incident));
    wanted.into_iter().map(|incident| line(words, desk, incident, now)).collect()
}

/// `I-4711 P1 new autohaus-kern, owner nobody: trunk down`
fn line(words: Words, desk: &Desk, incident: &Incident, now: Instant) -> String {
    let world = desk.world();
    let wants = incident.waiting(now).map(|waiting| waiting.wants.replace('\n', " "));
    let missed = desk.clocks(incident, now);
    let missed = missed.iter().filter(|(rule, _)| rule.column.is_some());
    let missed: Vec<&str> = missed
        .filter(|(_, reading)| reading.verdict == Verdict::Missed)
        .map(|(rule, _)| &*rule.name)
        .collect();
    words.handing(Handing::Incident {
        number: incident.number,
        priority: incident.class.priority.number(),
        stage: incident.stage(now),
        tenant: world.tenants.id(incident.tenant),
        owner: incident.owner.map(|owner| world.names.get(owner)),
        subject: &incident.subject,
        wants: wants.as_deref(),
        missed: &missed,
    })
}

/// Clocks, ladder levels, promises, notices: by time.
fn due(words: Words, desk: &Desk, now: Instant) -> Vec<String> {
    let until = now + AHEAD;
    let world = desk.world();
    let within = |at: Instant| at > now && at <= until;
    let mut all: Vec<(Instant, String)> = Vec::new();
    for incident in world.incidents.iter().filter(|incident| incident.is_open()) {
        let number = incident.number;
        for (rule, reading) in desk.clocks(incident, now) {
            let shown = rule.column == Some(Column::Start) || rule.column == Some(Column::Restore);
            if let Some(due) = reading.due.filter(|due| shown && reading.stopped.is_none() && within(*due)) {
                all.push((due, words.handing(Handing::Target { number, clock: &rule.name })));
            }
        }
        let ladder = desk.contract(incident).map(|contract| escalation::ladder(incident, contract));
        for rung in ladder.unwrap_or_default().iter().filter(|rung| rung.done.is_none()) {
            let who = desk.contract(incident).map(|c| callee::of_rung(desk, c, rung, now).named());
            if let Some((at, who)) = rung.at.filter(|at| within(*at)).zip(who) {
                let level = rung.step.level;
                all.push((at, words.handing(Handing::Level { number, level, who: &who })));
            }
        }
        let eta = incident.eta.filter(|eta| within(*eta));
        all.extend(eta.map(|eta| (eta, words.handing(Handing::Promised(number)))));
        let until = incident.waits_until().filter(|at| within(*at));
        all.extend(until.map(|at| (at, words.handing(Handing::WaitingEnds(number)))));
    }
    for line in schedule::lines(desk, now) {
        let (server, release) = (line.server.definition.id.as_str(), line.slot.release.as_str());
        if line.slot.is_open() && within(line.slot.effective) {
            all.push((line.slot.effective, words.handing(Handing::Update { server, release })));
        }
        if line.slot.is_open() && line.slot.noticed().is_none() && within(line.notice_due) {
            all.push((line.notice_due, words.handing(Handing::Notice { server, release })));
        }
    }
    all.sort();
    all.into_iter().map(|(at, what)| format!("{}  {what}", words.day_time(at))).collect()
}

/// What people and clocks have recorded; imports, measurements, and backups and tests of them that
/// went well, are left out.
fn changes<'r>(
    words: Words,
    records: impl Iterator<Item = &'r Record>,
    (since, now): (Instant, Instant),
) -> Vec<String> {
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
        let at = if near { words.day_time(record.happened) } else { words.full_time(record.happened) };
        let about = record.event.entity().as_ref().map_or_else(String::new, |entity| words.thing(entity));
        format!("{at}  {} {about} {}", words.actor(record), words.event(&record.event).replace('\n', " "))
    };
    let mut told: Vec<&Record> = records.filter(told).collect();
    told.sort_by_key(|record| (record.happened, record.seq));
    told.into_iter().map(line).collect()
}
