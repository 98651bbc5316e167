//! What is owed about backups, each with the moment it is due.

use super::read::{BackupLine, CrossBorder, lines};
use crate::domain::base::instant::Instant;
use crate::domain::facts::backup::{Backups, Subject};
use crate::domain::readings::desk::Desk;

/// One thing that is owed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    pub of: Subject,
    pub kind: DutyKind,
    pub due: Instant,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DutyKind {
    /// The daily backup (F051).
    Daily,
    /// A place in another country (F052).
    Site,
    /// A test of restoring (F225).
    RestoreTest,
    /// A cold backup of the whole machine (F224).
    Cold,
    /// A second backup system (F223).
    SecondSystem,
}

/// Seconds before they are due from which tests and cold backups are shown; daily ones are shown
/// from the moment at which the next one should be there.
const AHEAD: i64 = 14 * 86_400;

impl DutyKind {
    pub fn word(self) -> &'static str {
        match self {
            DutyKind::Daily => "backup",
            DutyKind::Site => "site",
            DutyKind::RestoreTest => "rtest",
            DutyKind::Cold => "cold",
            DutyKind::SecondSystem => "second",
        }
    }

    /// Whether a rule is broken once it is late; what is only recommended breaks none.
    pub fn is_contractual(self) -> bool {
        self != DutyKind::Cold
    }
}

/// Everything that is owed or soon will be, by the moment it is due.
pub fn duties(desk: &Desk, now: Instant) -> Vec<Duty> {
    let mut all: Vec<Duty> = lines(desk, now).iter().flat_map(|line| duties_of(line, now)).collect();
    all.sort_by(|a, b| (a.due, &a.of, a.kind).cmp(&(b.due, &b.of, b.kind)));
    all
}

/// The same of one subject, in no order.
pub fn duties_of(line: &BackupLine<'_>, now: Instant) -> Vec<Duty> {
    let Backups { since, good, tested, cold, second_system, second_known, .. } = line.backups;
    let rules = line.rules;
    let mut duties = Vec::new();
    let second =
        |due: Option<Instant>| due.map(|due| Duty { of: line.of.clone(), kind: DutyKind::SecondSystem, due });
    let none_known = rules.second_system && *second_system == Some(false);
    let Some(since) = since else {
        return second(second_known.filter(|_| none_known)).into_iter().collect();
    };
    let mut owe = |kind, due: Instant, ahead: i64| {
        if due - now <= ahead {
            duties.push(Duty { of: line.of.clone(), kind, due });
        }
    };
    match good {
        Some(run) => owe(DutyKind::Daily, run.at + rules.in_time(), rules.grace),
        None => owe(DutyKind::Daily, *since, 0),
    }
    let abroad = matches!(line.cross_border, None | Some(CrossBorder::Yes));
    if let Some(run) = good.as_ref().filter(|_| !abroad) {
        owe(DutyKind::Site, run.at, 0);
    }
    if let Some(limit) = rules.restore_test {
        match tested {
            Some(test) if !test.ok => owe(DutyKind::RestoreTest, test.at, 0),
            _ => owe(DutyKind::RestoreTest, tested.as_ref().map_or(*since, |test| test.at) + limit, AHEAD),
        }
    }
    if let Some(limit) = rules.cold {
        owe(DutyKind::Cold, cold.as_ref().map_or(*since, |cold| cold.at) + limit, AHEAD);
    }
    if rules.second_system && *second_system != Some(true) {
        duties.extend(second(Some(*since)));
    }
    duties
}
