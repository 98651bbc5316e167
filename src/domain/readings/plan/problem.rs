//! What is to be planned, and a plan of it.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use chrono::{Days, NaiveDate};

use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::waves::Waves;

/// What is to be planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Servers that are to be updated.
    pub jobs: Vec<Job>,
    /// One occurrence each of a maintenance window, which several servers may share.
    pub openings: Vec<Opening>,
    /// Most servers of one reseller in one night.
    pub per_night: u32,
    /// Servers of a reseller that are planned for a night already: other releases, slots that stay.
    pub taken: BTreeMap<(Id, NaiveDate), u32>,
    pub waves: Waves,
    /// A wave begins at the earliest so many nights after the last slot of the one before; one is
    /// the very next night.
    pub soak: NonZeroU32,
}

/// One occurrence of a maintenance window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The day on which it begins.
    pub night: NaiveDate,
    /// Servers it still takes; without it there is no limit.
    pub left: Option<u32>,
}

/// A server to be updated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    pub server: Id,
    pub reseller: Id,
    /// Tenants on it: the lighter servers come in the earlier waves.
    pub weight: u32,
    /// At most one for each opening; one of them is chosen.
    pub starts: Vec<Start>,
}

/// A possible start of a server's update.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Start {
    /// Position in [`Problem::openings`]; a start of an opening that is not there does not count.
    pub opening: usize,
    pub at: Instant,
}

/// A slot for every server, by wave, start and server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub slots: Vec<Proposal>,
}

/// The slot proposed for a server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub server: Id,
    /// From 1.
    pub wave: usize,
    pub opening: usize,
    pub night: NaiveDate,
    pub at: Instant,
}

/// How far a search came that gave out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Reach {
    /// The wave that it could not settle, from 1.
    pub wave: usize,
    /// Servers of the waves before, for which slots were found.
    pub planned: usize,
    pub servers: usize,
}

impl Problem {
    /// The night from which a wave may begin when the one before ended on `night`.
    pub(super) fn soaked(&self, night: NaiveDate) -> NaiveDate {
        night.checked_add_days(Days::new(self.soak.get().into())).unwrap_or(NaiveDate::MAX)
    }

    pub(super) fn proposal(&self, job: usize, start: Start, wave: usize) -> Proposal {
        let server = self.jobs[job].server.clone();
        let night = self.openings[start.opening].night;
        Proposal { server, wave, opening: start.opening, night, at: start.at }
    }
}

impl Job {
    /// The openings it may be updated in, with their nights.
    pub(super) fn openings<'a>(
        &'a self,
        problem: &'a Problem,
    ) -> impl Iterator<Item = (Start, NaiveDate)> + 'a {
        self.starts.iter().filter_map(|start| Some((*start, problem.openings.get(start.opening)?.night)))
    }
}
