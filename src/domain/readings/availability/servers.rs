//! The same by server: what its tenants had to bear together, so that a machine which fails for all
//! of them is seen as one.

use std::cmp::Reverse;

use super::measured::lines;
use super::reading::{AvailabilityLine, AvailabilityReading};
use crate::domain::base::instant::Instant;
use crate::domain::base::spans::Spans;
use crate::domain::base::table::Id;
use crate::domain::readings::desk::Desk;

/// A server with tenants whose contract promises availability.
#[derive(Clone, Debug)]
pub struct ServerLine<'a> {
    pub id: &'a Id,
    /// Tenants with a promise.
    pub tenants: usize,
    /// Those of them whose contract year cannot be read.
    pub unmeasured: usize,
    /// The tenant with the least of its contract year, and that in hundredths of a percent.
    pub worst: Option<(&'a Id, i64)>,
    pub down: Down,
}

/// Seconds in which at least one of several tenants was down; none of them counts twice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Down {
    /// Of the contract years that run now, each tenant's its own (F032).
    pub years: i64,
    pub month: i64,
}

impl Down {
    /// From the outages of each tenant: those of its contract year, and those in `[from, to)`.
    pub fn of<'a>(
        years: impl IntoIterator<Item = &'a Spans>,
        all: impl IntoIterator<Item = &'a Spans>,
        (from, to): (Instant, Instant),
    ) -> Self {
        let together = |outages: Vec<&Spans>| Spans::of(outages.into_iter().flat_map(Spans::iter));
        let month = together(all.into_iter().collect()).within(from, to);
        Self { years: together(years.into_iter().collect()).seconds(), month: month.seconds() }
    }
}

/// Every server with such tenants, the one with the worst tenant first; what is down in a month is
/// counted in `[from, to)`, up to now.
pub fn servers(desk: &Desk, now: Instant, month: (Instant, Instant)) -> Vec<ServerLine<'_>> {
    let world = desk.world();
    let mut own: Vec<Vec<AvailabilityLine<'_>>> = vec![Vec::new(); world.servers.len()];
    for line in lines(desk, now) {
        if let Some(on_it) = line.tenant.server.and_then(|server| own.get_mut(server.index())) {
            on_it.push(line);
        }
    }
    let rows = world.servers.rows().zip(&own).filter(|(_, own)| !own.is_empty());
    let mut servers: Vec<ServerLine<'_>> = rows.map(|((id, _), own)| of(id, own, month)).collect();
    let worst = |line: &ServerLine<'_>| line.worst.map_or(i64::MAX, |(_, percent)| percent);
    servers.sort_by_key(|line| (worst(line), Reverse(line.down.years), line.id));
    servers
}

fn of<'a>(id: &'a Id, own: &[AvailabilityLine<'a>], month: (Instant, Instant)) -> ServerLine<'a> {
    let readings = own.iter().filter_map(|line| Some((line.id, line.reading.as_ref().ok()?)));
    let outages = readings.clone().map(|(_, reading)| &reading.outages);
    ServerLine {
        id,
        tenants: own.len(),
        unmeasured: own.len() - readings.clone().count(),
        worst: readings
            .map(|(tenant, reading): (_, &AvailabilityReading)| (tenant, reading.of_year()))
            .min_by_key(|(tenant, percent)| (*percent, *tenant)),
        down: Down::of(outages, own.iter().map(|line| &line.counted), month),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Instant {
        Instant::from_epoch(seconds)
    }

    /// Outages of each tenant, the month, and the seconds that are down in all and in the month.
    #[test]
    fn a_second_in_which_several_are_down_counts_once() {
        type Case = (&'static str, &'static [&'static [(i64, i64)]], (i64, i64), (i64, i64));
        let cases: [Case; 8] = [
            ("nobody", &[], (0, 100), (0, 0)),
            ("nobody was down", &[&[], &[]], (0, 100), (0, 0)),
            ("one alone", &[&[(10, 20)], &[]], (0, 100), (10, 10)),
            ("all at once", &[&[(10, 20)], &[(10, 20)], &[(10, 20)]], (0, 100), (10, 10)),
            ("one after the other", &[&[(10, 20)], &[(20, 30)]], (0, 100), (20, 20)),
            ("overlapping", &[&[(10, 20), (50, 60)], &[(15, 25), (55, 58)]], (0, 100), (25, 25)),
            ("one within another", &[&[(10, 90)], &[(20, 30), (40, 50)]], (0, 100), (80, 80)),
            ("across the month's ends", &[&[(0, 20)], &[(10, 30), (95, 120)]], (15, 100), (55, 20)),
        ];
        for (name, tenants, (from, to), (years, month)) in cases {
            let spans = |pairs: &&[(i64, i64)]| Spans::of(pairs.iter().map(|(a, b)| (at(*a), at(*b))));
            let all: Vec<Spans> = tenants.iter().map(spans).collect();
            let down = Down::of(&all, &all, (at(from), at(to)));
            assert_eq!(down, Down { years, month }, "{name}");
        }
    }
}
