//! The machine's clock, and the zone that it shows.

use std::path::Path;

use chrono_tz::Tz;

use super::finding::{Finding, Seen};
use super::outside::asked;
use crate::client::Clock;
use crate::words::checkup::{Area, OfMachine};

/// So many seconds a clock may be behind the desk: two machines never agree to the second.
const SLACK: i64 = 5;

pub fn findings(seen: &Seen) -> Vec<Finding> {
    let mut found = vec![zone(seen.zone, machine())];
    let answer = asked("timedatectl", &["show", "--property=NTPSynchronized", "--value"]);
    found.push(synchronised(answer.as_deref()));
    let now = Clock::System.now();
    if let Some(last) = seen.last.filter(|last| *last - now > SLACK) {
        found.push(Finding::fault(Area::Clock, OfMachine::Behind { now, last }));
    }
    found
}

fn zone(desk: Tz, machine: Option<Tz>) -> Finding {
    match machine {
        Some(machine) if machine != desk => {
            Finding::fine(Area::Clock, OfMachine::OtherZone { desk, machine })
        }
        machine => Finding::fine(Area::Clock, OfMachine::Zone { desk, machine }),
    }
}

/// As `TZ` says it, or the link by which a machine knows where it stands.
pub fn machine() -> Option<Tz> {
    let named = std::env::var("TZ").ok().filter(|name| !name.is_empty());
    let linked = || {
        let link = std::fs::read_link(Path::new("/etc/localtime")).ok()?;
        Some(link.to_str()?.split_once("zoneinfo/")?.1.to_owned())
    };
    named.or_else(linked)?.trim_start_matches(':').parse().ok()
}

fn synchronised(answer: Option<&str>) -> Finding {
    match answer {
        Some("yes") => Finding::fine(Area::Clock, OfMachine::Synchronised),
        Some("no") => Finding::note(Area::Clock, OfMachine::NotSynchronised),
        _ => Finding::fine(Area::Clock, OfMachine::Unknown),
    }
}
