//! The handover to the next shift.

use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::facts::incident::Stage;
use crate::domain::readings::alarm::meaning::Meaning;
use crate::domain::readings::alarm::{Rule, Severity};
use crate::domain::readings::callee;

/// A title of the handover, or one of its lines.
#[derive(Clone, Copy, Debug)]
pub enum Handing<'a> {
    Title(Instant),
    Alarms,
    Urgent,
    Due,
    Waiting,
    Unowned,
    Since(Instant),
    Alarm {
        severity: Severity,
        since: Instant,
        says: &'a Meaning,
        rule: &'a Rule,
    },
    MoreAlarms(usize),
    Incident {
        number: Number,
        priority: u8,
        stage: Stage,
        tenant: &'a str,
        owner: Option<&'a str>,
        subject: &'a str,
        /// What is waited for.
        wants: Option<&'a str>,
        /// Clocks whose targets are missed.
        missed: &'a [&'a str],
    },
    Target {
        number: Number,
        clock: &'a str,
    },
    Level {
        number: Number,
        level: u8,
        who: &'a callee::Named,
    },
    Promised(Number),
    WaitingEnds(Number),
    Update {
        server: &'a str,
        release: &'a str,
    },
    Notice {
        server: &'a str,
        release: &'a str,
    },
}
