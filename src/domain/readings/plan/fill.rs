//! The constructive pass: the servers with the fewest ways first, each as early as it goes; where
//! nothing is free, others make way.

use std::collections::BTreeSet;

use super::stage::{Load, Stage};

/// How many servers may make way for one another.
const CHAIN: usize = 16;

/// Places every server of a wave, or gives up; that proves nothing.
pub fn fill<'a>(stage: &'a Stage<'a>) -> Option<Load<'a>> {
    let mut order: Vec<usize> = (0..stage.groups.len()).collect();
    order.sort_by_key(|group| stage.groups[*group].options.len());
    let mut filling = Filling { load: Load::empty(stage), log: Vec::new(), tried: BTreeSet::new() };
    for group in order {
        for _ in &stage.groups[group].jobs {
            filling.tried.clear();
            filling.log.clear();
            if !filling.place(group, CHAIN) {
                return None;
            }
        }
    }
    Some(filling.load)
}

struct Filling<'a> {
    load: Load<'a>,
    log: Vec<Step>,
    /// Groups and options for which somebody has had to make way: once is enough.
    tried: BTreeSet<(usize, usize)>,
}

#[derive(Clone, Copy)]
enum Step {
    Put(usize, usize),
    Lifted(usize, usize),
}

impl Filling<'_> {
    /// One more server of a group.
    fn place(&mut self, group: usize, chain: usize) -> bool {
        if let Some(option) = self.best(group) {
            self.put(group, option);
            return true;
        }
        chain > 0
            && (0..self.load.placed[group].len())
                .any(|option| self.tried.insert((group, option)) && self.oust(group, option, chain - 1))
    }

    /// The earliest free option, then where the fewest of its reseller are, then the emptiest.
    fn best(&self, group: usize) -> Option<usize> {
        let free = (0..self.load.placed[group].len()).filter(|option| self.load.is_free(group, *option));
        free.min_by_key(|option| {
            let (place, cell) = self.load.spot(group, *option);
            (self.load.stage.places[place].night, self.load.crowd[cell], self.load.used[place])
        })
    }

    /// Takes an option that is not free, and finds others for who was there.
    fn oust(&mut self, group: usize, option: usize, chain: usize) -> bool {
        let mark = self.log.len();
        for first in self.in_the_way(group, option) {
            self.lift(first.0, first.1);
            let others =
                if self.load.is_free(group, option) { vec![None] } else { self.others(group, option) };
            for second in others {
                let both = self.log.len();
                if let Some((other, held)) = second {
                    self.lift(other, held);
                }
                if self.load.is_free(group, option) {
                    self.put(group, option);
                    if self.place(first.0, chain) && second.is_none_or(|(group, _)| self.place(group, chain))
                    {
                        return true;
                    }
                }
                self.undo(both);
            }
            self.undo(mark);
        }
        false
    }

    /// Placements of which one has to go before the option is free.
    fn in_the_way(&self, group: usize, option: usize) -> Vec<(usize, usize)> {
        let (place, cell) = self.load.spot(group, option);
        let (full, crowded) = (self.load.room(place) == 0, self.load.quota(cell) == 0);
        let blocks = |(own_place, own_cell): (usize, usize)| match (full, crowded) {
            (true, true) => own_place == place || own_cell == cell,
            (true, false) => own_place == place,
            (false, _) => own_cell == cell,
        };
        let mut blockers: Vec<(usize, usize)> =
            self.placements().filter(|(g, k)| blocks(self.load.spot(*g, *k))).collect();
        // Who frees both at once comes first.
        blockers.sort_by_key(|(g, k)| self.load.spot(*g, *k) != (place, cell));
        blockers
    }

    fn others(&self, group: usize, option: usize) -> Vec<Option<(usize, usize)>> {
        self.in_the_way(group, option).into_iter().map(Some).collect()
    }

    fn placements(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        let by_group = self.load.placed.iter().enumerate();
        by_group.flat_map(|(group, placed)| {
            let held = placed.iter().enumerate().filter(|(_, count)| **count > 0);
            held.map(move |(option, _)| (group, option))
        })
    }

    fn put(&mut self, group: usize, option: usize) {
        self.load.put(group, option, 1);
        self.log.push(Step::Put(group, option));
    }

    fn lift(&mut self, group: usize, option: usize) {
        self.load.lift(group, option);
        self.log.push(Step::Lifted(group, option));
    }

    fn undo(&mut self, mark: usize) {
        for step in self.log.drain(mark..).rev() {
            match step {
                Step::Put(group, option) => self.load.lift(group, option),
                Step::Lifted(group, option) => self.load.put(group, option, 1),
            }
        }
    }
}
