//! One wave between two nights, and how far it is filled.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::problem::{Problem, Start};
use crate::domain::base::table::Id;

/// One wave between two nights, numbered through.
#[derive(Debug)]
pub struct Stage<'a> {
    problem: &'a Problem,
    pub groups: Vec<Group>,
    /// Openings that somebody may use, by night.
    pub places: Vec<Place>,
    pub servers: u32,
    nights: usize,
    /// Servers that are planned already, by reseller and night: see [`Stage::cell`].
    taken: Vec<u32>,
}

/// Servers of one reseller with the same openings: it does not matter which of them is in which.
#[derive(Debug)]
pub struct Group {
    pub reseller: usize,
    /// Positions in [`Problem::jobs`].
    pub jobs: Vec<usize>,
    /// Positions in [`Stage::places`], rising and so by night.
    pub options: Vec<usize>,
}

#[derive(Debug)]
pub struct Place {
    pub opening: usize,
    pub night: usize,
    pub left: u32,
}

impl<'a> Stage<'a> {
    /// The jobs with their starts in the nights from `from` to `until`.
    pub fn new(problem: &'a Problem, jobs: &[usize], from: NaiveDate, until: NaiveDate) -> Self {
        let span = from..=until;
        let openings =
            |job: usize| problem.jobs[job].openings(problem).filter(|(_, night)| span.contains(night));
        let mut used: Vec<(NaiveDate, usize)> =
            jobs.iter().flat_map(|job| openings(*job)).map(|(start, night)| (night, start.opening)).collect();
        used.sort_unstable();
        used.dedup();
        let mut dates: Vec<NaiveDate> = used.iter().map(|(night, _)| *night).collect();
        dates.dedup();

        let servers = u32::try_from(jobs.len()).unwrap_or(u32::MAX);
        let place_of: BTreeMap<usize, usize> =
            used.iter().enumerate().map(|(place, (_, opening))| (*opening, place)).collect();
        let place = |(night, opening): &(NaiveDate, usize)| Place {
            opening: *opening,
            night: dates.partition_point(|date| date < night),
            left: problem.openings[*opening].left.unwrap_or(servers).min(servers),
        };
        let places = used.iter().map(place).collect();

        let mut resellers: BTreeMap<&Id, usize> = BTreeMap::new();
        let mut known: BTreeMap<(usize, Vec<usize>), usize> = BTreeMap::new();
        let mut groups: Vec<Group> = Vec::new();
        for job in jobs {
            let next = resellers.len();
            let reseller = *resellers.entry(&problem.jobs[*job].reseller).or_insert(next);
            let mut options: Vec<usize> = openings(*job).map(|(start, _)| place_of[&start.opening]).collect();
            options.sort_unstable();
            options.dedup();
            let group = *known.entry((reseller, options)).or_insert_with_key(|(_, options)| {
                groups.push(Group { reseller, jobs: Vec::new(), options: options.clone() });
                groups.len() - 1
            });
            groups[group].jobs.push(*job);
        }
        let mut taken = vec![0; resellers.len() * dates.len()];
        for ((reseller, date), count) in &problem.taken {
            if let (Some(reseller), Ok(night)) = (resellers.get(reseller), dates.binary_search(date)) {
                taken[reseller * dates.len() + night] = *count;
            }
        }
        Self { problem, groups, places, servers, nights: dates.len(), taken }
    }

    /// Number of a reseller's night.
    pub fn cell(&self, reseller: usize, night: usize) -> usize {
        reseller * self.nights + night
    }

    pub fn option(&self, group: usize, option: usize) -> &Place {
        &self.places[self.groups[group].options[option]]
    }
}

/// How many servers of each group are in which opening.
#[derive(Clone, Debug)]
pub struct Load<'a> {
    pub stage: &'a Stage<'a>,
    /// By group and option.
    pub placed: Vec<Vec<u32>>,
    /// By place.
    pub used: Vec<u32>,
    /// Servers of a reseller in a night, the ones that are planned already among them.
    pub crowd: Vec<u32>,
}

impl<'a> Load<'a> {
    pub fn empty(stage: &'a Stage<'a>) -> Self {
        let placed = stage.groups.iter().map(|group| vec![0; group.options.len()]).collect();
        Self { stage, placed, used: vec![0; stage.places.len()], crowd: stage.taken.clone() }
    }

    pub fn put(&mut self, group: usize, option: usize, count: u32) {
        let (place, cell) = self.spot(group, option);
        self.placed[group][option] += count;
        self.used[place] += count;
        self.crowd[cell] += count;
    }

    pub fn lift(&mut self, group: usize, option: usize) {
        let (place, cell) = self.spot(group, option);
        self.placed[group][option] -= 1;
        self.used[place] -= 1;
        self.crowd[cell] -= 1;
    }

    /// Place, and the reseller's night, of an option.
    pub fn spot(&self, group: usize, option: usize) -> (usize, usize) {
        let Group { reseller, options, .. } = &self.stage.groups[group];
        let place = options[option];
        (place, self.stage.cell(*reseller, self.stage.places[place].night))
    }

    /// Servers that a place still takes.
    pub fn room(&self, place: usize) -> u32 {
        self.stage.places[place].left - self.used[place]
    }

    /// Servers that a reseller's night still takes, as far as it matters.
    pub fn quota(&self, cell: usize) -> u32 {
        self.stage.problem.per_night.saturating_sub(self.crowd[cell]).min(self.stage.servers)
    }

    pub fn is_free(&self, group: usize, option: usize) -> bool {
        let (place, cell) = self.spot(group, option);
        self.room(place) > 0 && self.quota(cell) > 0
    }

    /// Every job with its start, once all are placed.
    pub fn starts(&self) -> Vec<(usize, Start)> {
        let Stage { problem, groups, .. } = self.stage;
        let mut starts = Vec::with_capacity(self.stage.servers as usize);
        for (group, placed) in groups.iter().zip(&self.placed) {
            let openings = group.options.iter().zip(placed).flat_map(|(place, count)| {
                let opening = self.stage.places[*place].opening;
                std::iter::repeat_n(opening, *count as usize)
            });
            for (job, opening) in group.jobs.iter().zip(openings) {
                let own = problem.jobs[*job].starts.iter().find(|start| start.opening == opening);
                starts.extend(own.map(|start| (*job, *start)));
            }
        }
        starts
    }
}
