//! Which targets will be missed at the present pace of this desk: an estimate, and never more than that.
//!
//! How long work takes comes from the desk's own history (`pace`); who works comes from the roster and from what
//! is being worked on (`people`); what is open goes through their hands one after the other, in the order of
//! work (`line`). Whole seconds all through: the same desk and present always give the same forecast.

mod line;
mod pace;
mod people;

use std::collections::BTreeMap;

use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::contract::{ClockRule, Column};
use crate::domain::readings::clock::{Reading, Verdict};
use crate::domain::readings::desk::Desk;
pub use line::Forecast;
pub use pace::{DAYS, NEEDED, Pace, Paces};
pub use people::People;

/// What is foreseen of everything open that a forecast reaches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forecasts {
    pub paces: Paces,
    pub people: People,
    of: BTreeMap<Number, Forecast>,
}

/// What is foreseen of one clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Foreseen {
    /// When the clock would be stopped.
    pub at: Instant,
    pub due: Instant,
}

impl Foreseen {
    pub fn is_late(self) -> bool {
        self.at >= self.due
    }

    /// Seconds that would be left, below zero when it would be missed by as many.
    pub fn left(self) -> i64 {
        self.due - self.at
    }
}

impl Forecasts {
    pub fn of(desk: &Desk, now: Instant) -> Self {
        let paces = Paces::of(desk.world(), now);
        let people = People::of(desk.world(), &paces, now);
        let of = line::through(desk.world(), &paces, &people, now);
        Self { paces, people, of }
    }

    pub fn get(&self, number: Number) -> Option<&Forecast> {
        self.of.get(&number)
    }

    /// What is foreseen of a clock: of those for the start and the restoration, while they run and nothing is
    /// missed yet.
    pub fn clock(&self, number: Number, rule: &ClockRule, reading: &Reading) -> Option<Foreseen> {
        let forecast = self.get(number)?;
        let at = match rule.column? {
            Column::Start => forecast.begins,
            Column::Restore => forecast.ends?,
        };
        let due = reading.due.filter(|_| reading.verdict == Verdict::Running)?;
        Some(Foreseen { at, due })
    }
}
