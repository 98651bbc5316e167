//! A desk behind a server: whether it answers, who it takes one for, and whether both clocks agree.

use super::finding::{Finding, Seen};
use crate::cli::{desk, served};
use crate::client::Station;
use crate::client::remote::shown;
use crate::domain::base::text::Text;
use crate::domain::world::World;
use crate::words::checkup::{Area, OfMachine, OfServer, Verdict};

pub fn findings(address: &str) -> (Vec<Finding>, Seen) {
    let nothing = Seen { zone: World::default().zone, last: None };
    let (hello, behind) = match desk::block_on(served::hello(address)) {
        Ok(answer) => answer,
        Err(problem) => return (vec![Finding::of(Area::Desk, Verdict::Fault, &problem)], nothing),
    };
    let line = |text: &str| Text::line(text).as_str().to_owned();
    let serves = OfServer::Serves {
        at: shown(address),
        version: line(&hello.version),
        records: hello.head.seq,
        label: line(&hello.label),
        role: line(&hello.role),
        reseller: hello.reseller.as_deref().map(line),
    };
    let mut found = vec![Finding::fine(Area::Desk, serves)];
    if !hello.writable {
        found.push(Finding::fault(Area::Desk, OfServer::TakesNothing));
    }
    if (Station { behind, ..Station::default() }).is_far() {
        found.push(Finding::note(Area::Clock, OfMachine::Differs { behind: behind / 1_000 }));
    }
    (found, Seen { zone: hello.zone.parse().unwrap_or(nothing.zone), last: None })
}
