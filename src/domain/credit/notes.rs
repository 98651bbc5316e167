//! What is to be known about an account besides its figures, line by line.

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::{Firmware, Isc, Line, State};
use crate::domain::contract::CreditRules;
use crate::domain::finding::Finding;
use crate::domain::instant::Instant;
use crate::domain::text::Text;
use crate::domain::zone;

/// Something to be known about an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// What is rented is off until credits are loaded.
    UsedUp,
    /// The reminder of so many days is due.
    Reminder(u32),
    /// A licence went down and up so often in so many days.
    Switched {
        licence: Text,
        cycles: u32,
        days: u32,
        last: NaiveDate,
    },
    Firmware {
        firmware: Text,
        from: Firmware,
    },
    Hosting(Hosting),
    /// Bought, so that nothing is rented beside it.
    Bought {
        licence: Text,
        count: u32,
    },
    NoTerm,
    Maintenance,
    /// Prices hold until the licence server is spoken to again.
    Prices,
    /// What is left is kept.
    Kept,
}

/// What is wrong about what the system runs on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hosting {
    /// It runs in the cloud, without a contract for that.
    NoCloudContract,
    Platform {
        on: Text,
        wanted: Box<[Box<str>]>,
    },
}

/// What is wrong comes first.
pub fn notes(line: &Line<'_>, rules: &CreditRules, zone: Tz, now: Instant) -> Vec<Finding> {
    let note = |fine: bool, what: Note, check: &str| {
        let (what, rule) = (what.into(), rules.cite(check).into());
        Finding { what, rule, fine }
    };
    let standing = &line.standing;
    let empty = standing.balance == Isc::default();
    let rents = standing.state != State::Accumulating;
    let mut notes = Vec::new();
    if empty && rents {
        notes.push(note(false, Note::UsedUp, "empty"));
    }
    if let Some(days) = standing.reminder {
        notes.push(note(false, Note::Reminder(days), "reminder"));
    }
    notes.extend(line.switched.iter().map(|switched| {
        let days = rules.switching.map_or(0, |switching| switching.days);
        let last = zone::day(zone, switched.last);
        let (licence, cycles) = (switched.licence.clone(), switched.cycles);
        note(false, Note::Switched { licence, cycles, days, last }, "continuous")
    }));
    if let (Some(firmware), Some(from)) = (&line.outdated, &rules.firmware_from) {
        let (firmware, from) = (firmware.clone(), from.clone());
        notes.push(note(false, Note::Firmware { firmware, from }, "firmware"));
    }
    notes.extend(hosting(line, rules, now).map(|(what, check)| note(false, Note::Hosting(what), check)));
    let meter = line.account.meter(rules.year_days, now);
    notes.extend(meter.bought.iter().map(|(licence, count)| {
        let (licence, count) = (licence.clone(), *count);
        note(true, Note::Bought { licence, count }, "unmixed")
    }));
    if rents {
        notes.push(note(true, Note::NoTerm, "no_term"));
        notes.push(note(true, Note::Maintenance, "maintenance"));
        notes.push(note(true, Note::Prices, "reprice"));
    } else if !empty {
        notes.push(note(true, Note::Kept, "kept"));
    }
    notes
}

/// What is wrong about what the system runs on (F187), or lacks there (F178); with the rule's name.
pub fn hosting(line: &Line<'_>, rules: &CreditRules, now: Instant) -> Option<(Hosting, &'static str)> {
    let (on, contract) = line.account.hosted(now)?;
    if rules.cloud.as_deref() == Some(&**on) && !contract {
        return Some((Hosting::NoCloudContract, "cloud"));
    }
    let known = rules.platforms.is_empty() || rules.platforms.iter().any(|platform| **platform == **on);
    let wanted = || rules.platforms.clone().into();
    (!known).then(|| (Hosting::Platform { on: on.clone(), wanted: wanted() }, "platform"))
}
