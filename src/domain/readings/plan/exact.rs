//! The bounded search: a plan for a wave, or the proof that there is none.
//!
//! Each step asks both flows of [`relax`] whether the servers that are left can be placed at all;
//! often one of them is a plan already. Otherwise it puts one more server of a group into an opening
//! and searches on; when that leads nowhere, no further server of that group goes there. Servers of
//! a group are never told apart, so nothing is searched twice by exchanging them.

use super::relax::{self, Partial, Units};
use super::stage::{Load, Stage};

/// Arcs that all searches for one answer may look at.
const ALL: u64 = 60_000_000;
/// Of that, what one search may use.
const EACH: u64 = 4_000_000;

/// What the searches for one answer may still cost.
pub struct Effort {
    left: u64,
    each: u64,
}

impl Effort {
    /// Only what the flows show at first sight.
    pub fn quick() -> Self {
        Self { left: 0, each: 0 }
    }

    pub fn thorough() -> Self {
        Self { left: ALL, each: EACH }
    }

    pub fn is_thorough(&self) -> bool {
        self.each > 0
    }
}

pub enum Verdict<'a> {
    Found(Load<'a>),
    Impossible,
    GaveOut,
}

pub fn search<'a>(stage: &'a Stage<'a>, effort: &mut Effort) -> Verdict<'a> {
    let share = effort.each.min(effort.left);
    let mut search = Search { partial: Partial::new(stage), left: share };
    let verdict = search.explore();
    effort.left -= share - search.left;
    verdict
}

struct Search<'a> {
    partial: Partial<'a>,
    left: u64,
}

enum Look {
    Dead,
    Solved(Vec<Units>),
    /// Undecided: a group and an option to decide next.
    Open(usize, usize),
}

impl<'a> Search<'a> {
    fn explore(&mut self) -> Verdict<'a> {
        let mut shut = Vec::new();
        let verdict = loop {
            let (group, option) = match self.look() {
                Look::Dead => break Verdict::Impossible,
                Look::Solved(units) => break Verdict::Found(self.with(&units)),
                Look::Open(..) if self.left == 0 => break Verdict::GaveOut,
                Look::Open(group, option) => (group, option),
            };
            self.partial.load.put(group, option, 1);
            let below = self.explore();
            self.partial.load.lift(group, option);
            if !matches!(below, Verdict::Impossible) {
                break below;
            }
            self.partial.shut[group][option] = true;
            shut.push((group, option));
        };
        for (group, option) in shut {
            self.partial.shut[group][option] = false;
        }
        verdict
    }

    fn look(&mut self) -> Look {
        let servers = self.partial.unplaced();
        let windows = relax::by_windows(&self.partial);
        self.pay(windows.work);
        if windows.sent < servers {
            return Look::Dead;
        }
        let Some((group, option)) = self.crowded(&windows.parts) else {
            return Look::Solved(windows.parts);
        };
        let nights = relax::by_nights(&self.partial);
        self.pay(nights.work);
        if nights.sent < servers {
            return Look::Dead;
        }
        let openings = relax::in_windows(&self.partial, &nights.parts);
        self.pay(openings.work);
        if openings.sent == servers { Look::Solved(openings.parts) } else { Look::Open(group, option) }
    }

    /// Where a placement has more servers of a reseller in a night than may be: the group with the
    /// fewest other ways.
    fn crowded(&self, units: &[Units]) -> Option<(usize, usize)> {
        let Load { stage, .. } = self.partial.load;
        let mut crowd = vec![0; self.partial.load.crowd.len()];
        let cell = |unit: &Units| self.partial.load.spot(unit.group, unit.option).1;
        for unit in units {
            crowd[cell(unit)] += unit.count;
        }
        let over = units.iter().filter(|unit| crowd[cell(unit)] > self.partial.load.quota(cell(unit)));
        let tightest = over.min_by_key(|unit| {
            let night = stage.option(unit.group, unit.option).night;
            (self.partial.open_options(unit.group).count(), night, unit.group)
        });
        tightest.map(|unit| (unit.group, unit.option))
    }

    fn with(&self, units: &[Units]) -> Load<'a> {
        let mut load = self.partial.load.clone();
        for unit in units {
            load.put(unit.group, unit.option, unit.count);
        }
        load
    }

    fn pay(&mut self, work: u64) {
        self.left = self.left.saturating_sub(work);
    }
}
