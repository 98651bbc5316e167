//! Lines of answers, and the parts they are made of. Amounts come as they are written in English.

use chrono::NaiveDate;

use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::base::version::Version;
use crate::domain::contract::{Channel, Kind, Priority};
use crate::domain::facts::code::Given;
use crate::domain::facts::incident::Stage;
use crate::domain::readings::clock::Verdict;
use crate::domain::readings::version::Comparison;

/// A line, by area.
#[derive(Clone, Debug)]
pub enum Printed<'a> {
    /// What would be right.
    Try(&'a str),
    /// The first and the last moment of something.
    Between(Instant, Instant),
    /// What a monitoring system shows: how many alarms there are, and how many incidents are open.
    Alarms {
        critical: usize,
        warnings: usize,
        open: usize,
    },
    Incident(OfIncident<'a>),
    Clock(OfClock<'a>),
    Hours(OfHours<'a>),
    Product(OfProduct<'a>),
    Update(OfUpdate<'a>),
}

/// An incident.
#[derive(Clone, Debug)]
pub enum OfIncident<'a> {
    Reported {
        number: &'a str,
        priority: u8,
        code: Given,
    },
    Standing {
        priority: u8,
        stage: Stage,
        tenant: &'a str,
        owner: &'a str,
    },
    Received {
        at: Instant,
        channel: Channel,
    },
    LinkedTo(Number),
    StandsFor(Vec<Number>),
    About {
        scope: &'a str,
        covered: bool,
        reason: &'a str,
    },
    /// No clock runs.
    Unrequested {
        channel: Channel,
        rules: &'a str,
    },
    Unclocked(Kind),
    Unexplained {
        clocks: &'a [Text],
    },
}

/// Targets and levels.
#[derive(Clone, Debug)]
pub enum OfClock<'a> {
    MissedBy(&'a str),
    /// How an earlier round ended: another one took its place where there is no verdict.
    Round {
        clock: &'a str,
        from: Instant,
        priority: u8,
        verdict: Option<Verdict>,
        reason: &'a str,
    },
    Explained {
        title: &'a str,
        version: &'a str,
        priority: Priority,
        level: &'a str,
        received: Instant,
    },
    Level {
        level: u8,
        who: &'a str,
        at: Option<Instant>,
    },
}

/// Hours of support.
#[derive(Clone, Debug)]
pub enum OfHours<'a> {
    Lapses(&'a str),
    NotGranted(&'a Id),
    Rate(&'a str),
    NotAgreed(&'a str),
    Apart(&'a str),
    AcceptanceDue {
        on: NaiveDate,
        late: bool,
    },
    /// How long it is usual, or that another day was agreed.
    AsAgreed,
    Accepted {
        on: NaiveDate,
        by: &'a Text,
    },
    Overdue(NaiveDate),
    Outside(&'a str),
}

/// Credits, storage and availability.
#[derive(Clone, Debug)]
pub enum OfProduct<'a> {
    Until(Instant),
    Days(u64),
    Reserved(u16),
    OutsideCountries(&'a str),
    DownBy { down: &'a str, reading: &'a str },
}

/// Versions and rollouts.
#[derive(Clone, Debug)]
pub enum OfUpdate<'a> {
    App(&'a str),
    Compared(&'a Comparison),
    Features(&'a Version),
    Halted { at: Instant, by: &'a Text, reason: &'a Text },
}

macro_rules! lines {
    ($($area:ident($of:ident),)+) => {
        $(impl<'a> From<$of<'a>> for Printed<'a> {
            fn from(said: $of<'a>) -> Self {
                Self::$area(said)
            }
        })+
    };
}

lines! {
    Incident(OfIncident),
    Clock(OfClock),
    Hours(OfHours),
    Product(OfProduct),
    Update(OfUpdate),
}
