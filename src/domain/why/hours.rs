//! The hours that a contract includes: what they are, what was booked, and what is due beyond them.

use crate::domain::contract::Called;
use chrono::NaiveDate;

use super::{Answer, Scene, Step, Title, Trace, quote};
use crate::domain::billing::Cents;
use crate::domain::hours::{self, Budget, Line, Phase, Reading};
use crate::domain::tenant::Tenant;

/// Lengths in minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HoursStep {
    /// The days of the period; the last is not part of it any more.
    Days {
        from: NaiveDate,
        before: NaiveDate,
    },
    /// So many times the hours until the system is accepted.
    Introduction(u32),
    Accepted,
    Granted(i64),
    /// No number of hours is agreed.
    NoBudget,
    Booked {
        day: NaiveDate,
        seconds: i64,
        of: Called,
        apart: bool,
    },
    Used(i64),
    Left {
        granted: i64,
        used: i64,
        left: i64,
    },
    Beyond {
        used: i64,
        granted: i64,
        billable: i64,
    },
    Cost {
        billable: i64,
        rate: Cents,
        cost: Cents,
    },
    /// What an hour beyond them costs is not agreed.
    NoRate,
    /// In services that were not agreed.
    Outside(i64),
}

pub(super) fn traces(scene: Scene<'_>, tenant: &Tenant) -> Vec<Trace> {
    let Some(line) = hours::of(scene.desk, tenant.definition.id.as_str(), scene.now) else {
        return Vec::new();
    };
    let Ok(reading) = &line.reading else { return Vec::new() };
    let mut steps = granted(&line, reading);
    steps.extend(line.booked(scene.now).iter().map(|booking| {
        let category = line.rules.category(&booking.category);
        let of = category.map_or_else(|| booking.category.as_str().into(), |category| category.label.clone());
        let cite = category.and_then(|category| category.cites.first());
        let apart = category.is_some_and(|category| category.apart);
        let (day, seconds) = (line.day(booking.at), booking.seconds);
        Step::cited(HoursStep::Booked { day, seconds, of, apart }, cite)
    }));
    steps.push(HoursStep::Used(reading.used).into());
    steps.extend(reading.budget.iter().flat_map(|budget| beyond(&line, reading, budget)));
    if reading.outside > 0 {
        steps.push(Step::cited(HoursStep::Outside(reading.outside), line.rules.cites.services.as_ref()));
    }
    let cites = &line.rules.cites;
    let facts = [&cites.operation, &cites.introduction, &cites.double, &cites.overrun].map(Some);
    let others = [&cites.rate, &cites.services, &cites.agreed, &cites.reading].map(Option::as_ref);
    vec![Trace {
        title: Title::Hours,
        answer: Answer::Hours { used: reading.used, budget: reading.budget },
        steps,
        rules: quote::all(line.contract, facts.into_iter().chain(others)),
    }]
}

/// Which period, and what it grants.
fn granted(line: &Line<'_>, reading: &Reading) -> Vec<Step> {
    let rules = line.rules;
    let (from, before) = (reading.period.from, reading.period.to);
    let phase = match reading.phase {
        Phase::Introduction => {
            Step::cited(HoursStep::Introduction(rules.introduction_factor), &rules.cites.double)
        }
        Phase::Operation => Step::cited(HoursStep::Accepted, &rules.cites.operation),
    };
    let budget = reading.budget.map_or(HoursStep::NoBudget, |budget| HoursStep::Granted(budget.granted));
    vec![
        Step::cited(HoursStep::Days { from, before }, rules.cites.reading.as_ref()),
        phase,
        Step::cited(budget, rules.cites.agreed.as_ref()),
    ]
}

/// What is left, or what is due beyond it.
fn beyond(line: &Line<'_>, reading: &Reading, budget: &Budget) -> Vec<Step> {
    let (rules, used) = (line.rules, reading.used);
    let Budget { granted, left, billable, .. } = *budget;
    if billable == 0 {
        return vec![Step::cited(HoursStep::Left { granted, used, left }, rules.cites.reading.as_ref())];
    }
    let due = match (line.ledger.rate(&reading.period), budget.cost) {
        (Some(rate), Some(cost)) => HoursStep::Cost { billable, rate, cost },
        _ => HoursStep::NoRate,
    };
    vec![
        Step::cited(HoursStep::Beyond { used, granted, billable }, &rules.cites.overrun),
        Step::cited(due, rules.cites.rate.as_ref()),
    ]
}
