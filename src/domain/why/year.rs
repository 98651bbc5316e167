//! The availability of a tenant in its contract year.

use super::{Answer, Scene, Step, Title, Trace, quote};
use crate::domain::availability;
use crate::domain::contract::OutageReading;
use crate::domain::instant::Instant;
use crate::domain::table::Id;

/// Lengths in seconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum YearStep {
    Year {
        from: Instant,
        to: Instant,
    },
    NotCounted(i64),
    Countable(i64),
    Down(i64),
    Left {
        budget: i64,
        down: i64,
        left: i64,
    },
    /// Down by another reading than the contract's.
    Other {
        reading: OutageReading,
        down: i64,
    },
}

pub(super) fn traces(scene: Scene<'_>, tenant: &Id) -> Vec<Trace> {
    let Some(line) = availability::of(scene.desk, tenant.as_str(), scene.now) else { return Vec::new() };
    let contract = line.contract;
    let Ok(reading) = &line.reading else { return Vec::new() };
    let cites = contract.availability.as_ref().map(|rules| &rules.cites);
    let (budget, down, left) = (reading.budget, reading.down, reading.left);
    let others = reading.others.map(|(reading, down)| YearStep::Other { reading, down });
    let steps = [
        YearStep::Year { from: reading.year.from, to: reading.year.to },
        YearStep::NotCounted(reading.excluded_seconds),
        YearStep::Countable(reading.countable),
        YearStep::Down(down),
        YearStep::Left { budget, down, left },
    ];
    let ids = cites.map(|cites| {
        let (year, begin) = (Some(&cites.year), Some(&cites.begin));
        let (countable, critical, target) = (&cites.countable, &cites.critical, &cites.target);
        let read = [Some(countable), Some(critical), cites.outage.as_ref(), cites.overlap.as_ref()];
        [year, begin].into_iter().chain(read).chain([Some(target)])
    });
    vec![Trace {
        title: Title::Availability,
        answer: Answer::Availability { left, state: reading.state },
        steps: steps.into_iter().chain(others).map(Step::from).collect(),
        rules: quote::all(contract, ids.into_iter().flatten()),
    }]
}
