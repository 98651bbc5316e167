//! What is to be known about an account besides its figures, line by line.

use chrono_tz::Tz;

use super::{Isc, Line, State};
use crate::domain::contract::{CreditRules, RuleId};
use crate::domain::finding::Finding;
use crate::domain::instant::Instant;
use crate::domain::zone;

/// What is wrong comes first.
pub fn notes(line: &Line<'_>, rules: &CreditRules, zone: Tz, now: Instant) -> Vec<Finding> {
    let cites = &rules.cites;
    let standing = &line.standing;
    let empty = standing.balance == Isc::default();
    let rents = standing.state != State::Accumulating;
    let mut notes = Vec::new();
    if empty && rents {
        let text = "used up: what is rented is off until credits are loaded";
        notes.push(Finding::new(false, text.to_owned(), &cites.empty));
    }
    if let Some(days) = standing.reminder {
        notes.push(Finding::new(false, format!("the reminder of {days} days is due"), &cites.reminder));
    }
    notes.extend(line.switched.iter().map(|switched| {
        let days = rules.switching.map_or(0, |switching| switching.days);
        let last = zone::day(zone, switched.last);
        let what = format!("{} went down and up {} times", switched.licence, switched.cycles);
        Finding::new(
            false,
            format!("{what} in {days} days, last on {last}: regular switching is forbidden"),
            cites.continuous.as_ref(),
        )
    }));
    if let (Some(firmware), Some(from)) = (&line.outdated, &rules.firmware_from) {
        notes.push(Finding::new(
            false,
            format!("firmware {firmware} is older than {from}"),
            cites.firmware.as_ref(),
        ));
    }
    notes.extend(hosting(line, rules, now).map(|(text, cite)| Finding::new(false, text, cite)));
    let meter = line.account.meter(rules.year_days, now);
    notes.extend(meter.bought.iter().map(|(licence, count)| {
        Finding::new(
            true,
            format!("{count} {licence} were bought: nothing is rented beside them"),
            &cites.unmixed,
        )
    }));
    if rents {
        let text = "what is rented can be given back at any time, there is no shortest term";
        notes.push(Finding::new(true, text.to_owned(), cites.no_term.as_ref()));
        let text = "maintenance is included: the newest software may be used";
        notes.push(Finding::new(true, text.to_owned(), cites.maintenance.as_ref()));
        let text = "these prices hold until the licence server is spoken to again";
        notes.push(Finding::new(true, text.to_owned(), &cites.reprice));
    } else if !empty {
        let text = "what is left is kept, for how long is not said; it is lost with the account";
        notes.push(Finding::new(true, text.to_owned(), &cites.kept));
    }
    notes
}

/// What is wrong about what the system runs on (F187), or lacks there (F178); with the rule.
pub fn hosting<'r>(
    line: &Line<'_>,
    rules: &'r CreditRules,
    now: Instant,
) -> Option<(String, Option<&'r RuleId>)> {
    let cites = &rules.cites;
    let (on, contract) = line.account.hosted(now)?;
    if rules.cloud.as_deref() == Some(&**on) && !contract {
        return Some((
            "it runs in the cloud, and no contract for that is recorded".to_owned(),
            cites.cloud.as_ref(),
        ));
    }
    let known = rules.platforms.is_empty() || rules.platforms.iter().any(|platform| **platform == **on);
    let wanted = rules.platforms.join(", ");
    (!known).then(|| (format!("it runs on {on}; rented licences run on {wanted}"), cites.platform.as_ref()))
}
