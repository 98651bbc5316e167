//! Problems, written down or made from random bytes.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use chrono::{Days, NaiveDate};
use pikett::domain::base::instant::Instant;
use pikett::domain::base::waves::Waves;
use pikett::domain::readings::plan::{Job, Opening, Problem, Start};

/// The first of all nights, or one after it.
pub fn night(number: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, 1).unwrap() + Days::new(number)
}

pub fn opening(number: u64, left: impl Into<Option<u32>>) -> Opening {
    Opening { night: night(number), left: left.into() }
}

/// A server that may start in these openings.
pub fn job(server: &str, reseller: &str, openings: &[usize]) -> Job {
    let start = |opening: &usize| Start { opening: *opening, at: at(*opening) };
    Job {
        server: server.parse().unwrap(),
        reseller: reseller.parse().unwrap(),
        weight: 1,
        starts: openings.iter().map(start).collect(),
    }
}

fn at(opening: usize) -> Instant {
    Instant::from_epoch(1_800_000_000 + i64::try_from(opening).unwrap() * 60)
}

/// Everything in one wave, any number of servers a night.
pub fn problem(jobs: Vec<Job>, openings: Vec<Opening>) -> Problem {
    Problem {
        jobs,
        openings,
        per_night: 99,
        taken: BTreeMap::new(),
        waves: Waves::one(),
        soak: NonZeroU32::MIN,
    }
}

pub fn waves(shares: &[u8]) -> Waves {
    Waves::new(shares.to_vec()).unwrap()
}

pub fn soak(nights: u32) -> NonZeroU32 {
    NonZeroU32::new(nights).unwrap()
}

/// How large a random problem becomes at most.
pub struct Size {
    pub servers: u64,
    pub openings: u64,
    /// Servers that an opening, or a reseller's night, takes.
    pub limit: u64,
    pub waves: &'static [&'static [u8]],
}

/// A problem from bytes; the shorter they are, and the smaller, the simpler it is.
pub fn from_bytes(bytes: &[u8], size: &Size) -> Problem {
    let mut tape = Tape(bytes);
    let bound = tape.below(size.servers) + 2;
    let servers = tape.below(bound);
    let nights = tape.below(size.openings) + 1;
    let (resellers, kinds) = (tape.below(6) + 1, tape.below(5));
    let most = tape.below(size.limit) + 1;
    let shares = size.waves[usize::try_from(tape.below(size.waves.len() as u64)).unwrap()];
    let (per_night, soak) = (tape.small(most), soak(tape.small(3)));
    let openings: Vec<Opening> = (0..nights.max(tape.below(size.openings) + 1))
        .map(|_| opening(tape.below(nights), (tape.below(3) > 0).then(|| tape.small(most))))
        .collect();
    // Servers of one kind share their windows, as those of one data centre do; kind 0 has its own.
    let shared: Vec<Vec<usize>> = (0..kinds).map(|_| tape.some(openings.len())).collect();
    let jobs = (0..servers)
        .map(|server| {
            let kind = tape.below(kinds + 1);
            let own = kind.checked_sub(1).map(|kind| shared[usize::try_from(kind).unwrap()].clone());
            let reseller = tape.below(resellers);
            let openings = own.unwrap_or_else(|| tape.some(openings.len()));
            let mut job = job(&format!("srv-{server:02}"), &format!("r{reseller}"), &openings);
            job.weight = tape.small(3);
            job
        })
        .collect();
    let taken = (0..tape.below(4))
        .map(|_| ((format!("r{}", tape.below(resellers)).parse().unwrap(), night(tape.below(nights))), 1))
        .collect();
    Problem { jobs, openings, per_night, taken, waves: waves(shares), soak }
}

struct Tape<'a>(&'a [u8]);

impl Tape<'_> {
    fn byte(&mut self) -> u64 {
        self.0.split_off_first().copied().unwrap_or(0).into()
    }

    fn below(&mut self, bound: u64) -> u64 {
        if bound == 0 { 0 } else { self.byte() % bound }
    }

    /// From 1 to `most`.
    fn small(&mut self, most: u64) -> u32 {
        u32::try_from(self.below(most)).unwrap() + 1
    }

    /// Some of so many, at least one.
    fn some(&mut self, count: usize) -> Vec<usize> {
        let always = self.below(count as u64);
        let dense = self.below(3) + 2;
        (0..count).filter(|one| *one as u64 == always || self.byte() % dense == 1).collect()
    }
}
