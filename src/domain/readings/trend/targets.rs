//! Targets that were kept, and how long it took until work began.

use chrono::NaiveDate;

use super::days::months;
use super::{ByPriority, Days};
use crate::domain::base::instant::Instant;
use crate::domain::base::zone;
use crate::domain::contract::Column;
use crate::domain::facts::incident::Incident;
use crate::domain::readings::clock::{Outcome, Verdict};
use crate::domain::readings::desk::Desk;

/// A calendar month with its targets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// Its first day.
    pub first: NaiveDate,
    pub kept: ByPriority<Kept>,
}

/// Targets of the rounds that began in a month, under the priority under which they were missed, else
/// their last one (A68); counted as `report sla` does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    pub met: u32,
    pub missed: u32,
}

impl Kept {
    /// Hundredths of a percent of what is decided, cut off; nothing while nothing is.
    pub fn part(self) -> Option<u32> {
        let decided = u64::from(self.met) + u64::from(self.missed);
        let part = (u64::from(self.met) * 10_000).checked_div(decided)?;
        u32::try_from(part).ok()
    }
}

/// How long it took until work began, by priority: counted on the calendar of the contract that has a
/// clock for it. What was not begun is not among them.
pub type Starts = ByPriority<Option<Middle>>;

/// The time that half of them did not exceed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Middle {
    /// Counted seconds, of one that there was.
    pub seconds: i64,
    /// How many it is taken from.
    pub of: usize,
}

impl Middle {
    fn of(mut all: Vec<i64>) -> Option<Self> {
        let place = all.len().checked_sub(1)? / 2;
        let (_, seconds, _) = all.select_nth_unstable(place);
        Some(Self { seconds: *seconds, of: all.len() })
    }
}

/// The months up to that of the last day, what each day began, and all of them together.
pub(super) fn read<'a>(
    desk: &Desk,
    incidents: impl Iterator<Item = &'a Incident>,
    days: &Days,
    now: Instant,
) -> (Vec<Month>, Vec<Starts>, Starts) {
    let zone = desk.world().zone;
    let firsts = months(days.first(), days.last(), Month::FEWEST);
    let begins: Vec<Instant> = firsts.iter().map(|first| zone::midnight(zone, *first)).collect();
    let month = |first: &NaiveDate| Month { first: *first, kept: Default::default() };
    let mut months: Vec<Month> = firsts[..firsts.len() - 1].iter().map(month).collect();
    let mut begun: Vec<ByPriority<Vec<i64>>> = vec![Default::default(); days.len()];
    // What was closed before all of it began nothing in it.
    let mut late = incidents.filter(|incident| incident.closed.is_none_or(|at| at >= begins[0]));
    let mut look = |incident: &Incident| {
        for (rule, outcomes) in desk.outcomes(incident, now) {
            for outcome in outcomes {
                let place = begins.partition_point(|begin| *begin <= outcome.began);
                let month = place.checked_sub(1).and_then(|place| months.get_mut(place));
                month.into_iter().for_each(|month| month.count(&outcome));
                if rule.column != Some(Column::Start) || outcome.round != 0 {
                    continue;
                }
                let stopped = outcome.reading.stopped;
                if let Some(place) = stopped.and_then(|at| days.place(at)) {
                    // It is measured by the class that the incident has, whatever was missed under another.
                    begun[place][incident.class.priority.index()].push(outcome.reading.elapsed);
                }
            }
        }
    };
    late.by_ref().for_each(&mut look);
    let mut all: ByPriority<Vec<i64>> = Default::default();
    for day in &begun {
        all.iter_mut().zip(day).for_each(|(all, day)| all.extend(day));
    }
    let middles = |all: ByPriority<Vec<i64>>| all.map(Middle::of);
    (months, begun.into_iter().map(middles).collect(), middles(all))
}

impl Month {
    /// Months that are told at least.
    pub const FEWEST: u32 = 6;

    fn count(&mut self, outcome: &Outcome) {
        let kept = &mut self.kept[outcome.priority.index()];
        match outcome.reading.verdict {
            _ if outcome.replaced => {}
            Verdict::Met => kept.met += 1,
            Verdict::Missed => kept.missed += 1,
            Verdict::None | Verdict::Running | Verdict::Paused => {}
        }
    }
}
