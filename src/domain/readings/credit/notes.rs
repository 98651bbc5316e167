//! What is to be known about an account besides its figures, line by line.

use chrono_tz::Tz;

use super::{AccountLine, AccountState};
use crate::domain::base::instant::Instant;
use crate::domain::base::isc::Isc;
use crate::domain::base::zone;
use crate::domain::contract::{CreditRules, RuleId};
use crate::domain::readings::finding::{Finding, Hosting, Note};

/// What is wrong comes first.
pub fn notes(line: &AccountLine<'_>, rules: &CreditRules, zone: Tz, now: Instant) -> Vec<Finding> {
    let cites = &rules.cites;
    let standing = &line.standing;
    let empty = standing.balance == Isc::default();
    let rents = standing.state != AccountState::Accumulating;
    let mut notes = Vec::new();
    if empty && rents {
        notes.push(Finding::new(false, Note::UsedUp, &cites.empty));
    }
    if let Some(days) = standing.reminder {
        notes.push(Finding::new(false, Note::Reminder(days), &cites.reminder));
    }
    notes.extend(line.switched.iter().map(|switched| {
        let days = rules.switching.map_or(0, |switching| switching.days);
        let last = zone::day(zone, switched.last);
        let (licence, cycles) = (switched.licence.clone(), switched.cycles);
        Finding::new(false, Note::Switched { licence, cycles, days, last }, cites.continuous.as_ref())
    }));
    if let (Some(firmware), Some(from)) = (&line.outdated, &rules.firmware_from) {
        let (firmware, from) = (firmware.clone(), from.clone());
        notes.push(Finding::new(false, Note::Firmware { firmware, from }, cites.firmware.as_ref()));
    }
    notes
        .extend(hosting(line, rules, now).map(|(what, cite)| Finding::new(false, Note::Hosting(what), cite)));
    let meter = line.account.meter(rules.year_days, now);
    notes.extend(meter.bought.iter().map(|(licence, count)| {
        let (licence, count) = (licence.clone(), *count);
        Finding::new(true, Note::Bought { licence, count }, &cites.unmixed)
    }));
    if rents {
        notes.push(Finding::new(true, Note::NoTerm, cites.no_term.as_ref()));
        notes.push(Finding::new(true, Note::Maintenance, cites.maintenance.as_ref()));
        notes.push(Finding::new(true, Note::Prices, &cites.reprice));
    } else if !empty {
        notes.push(Finding::new(true, Note::Kept, &cites.kept));
    }
    notes
}

/// What is wrong about what the system runs on (F187), or lacks there (F178); with the rule.
pub fn hosting<'r>(
    line: &AccountLine<'_>,
    rules: &'r CreditRules,
    now: Instant,
) -> Option<(Hosting, Option<&'r RuleId>)> {
    let cites = &rules.cites;
    let (on, contract) = line.account.hosted(now)?;
    if rules.cloud.as_deref() == Some(&**on) && !contract {
        return Some((Hosting::NoCloudContract, cites.cloud.as_ref()));
    }
    let known = rules.platforms.is_empty() || rules.platforms.iter().any(|platform| **platform == **on);
    let wanted = || rules.platforms.clone().into();
    (!known).then(|| (Hosting::Platform { on: on.clone(), wanted: wanted() }, cites.platform.as_ref()))
}
