//! The availability of a tenant in its contract year.

use super::quote;
use super::scene::Scene;
use super::steps::YearStep;
use super::trace::{Answer, Step, Title, Trace};
use crate::domain::base::table::Id;
use crate::domain::readings::availability;

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
