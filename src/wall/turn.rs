//! Whose turn it is: computed from how long the wall has run, so that it cannot stop.

use std::time::Duration;

/// A page that was chosen keeps another one from being held for so long at most.
const CHOSEN: Duration = Duration::from_secs(20);

/// Which page is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Its place in the order of turns.
    pub place: usize,
    /// Whole seconds until the next, at least one; `None` while it is held.
    pub next_in: Option<u64>,
}

/// The turns of so many pages.
#[derive(Clone, Copy, Debug)]
pub struct Turn {
    pages: u64,
    /// Seconds for each.
    rotation: u64,
    /// Seconds by which the turns are ahead of those that began with the wall.
    ahead: u64,
    /// Until then a page that was chosen is shown, whatever would hold another one.
    chosen_until: Duration,
}

impl Turn {
    pub fn new(pages: usize, rotation: u64) -> Self {
        let pages = u64::try_from(pages).unwrap_or(1).max(1);
        Self { pages, rotation: rotation.max(1), ahead: 0, chosen_until: Duration::ZERO }
    }

    /// What is shown after `runs`; `held` is the place of the page that must not go.
    pub fn at(&self, runs: Duration, held: Option<usize>) -> Shown {
        if let Some(place) = held.filter(|_| runs >= self.chosen_until) {
            return Shown { place, next_in: None };
        }
        let seconds = runs.as_secs().wrapping_add(self.ahead);
        let place = seconds / self.rotation % self.pages;
        Shown {
            place: usize::try_from(place).unwrap_or(0),
            next_in: Some(self.rotation - seconds % self.rotation),
        }
    }

    /// Somebody wants to see a page: its turn begins now, and the turns go on from there.
    pub fn choose(&mut self, place: usize, runs: Duration) {
        let (round, wanted) = (self.pages * self.rotation, u64::try_from(place).unwrap_or(0) % self.pages);
        let passed = runs.as_secs() % round;
        self.ahead = (wanted * self.rotation + round - passed) % round;
        self.chosen_until = runs + Duration::from_secs(self.rotation).min(CHOSEN);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(seconds: u64) -> Duration {
        Duration::from_millis(seconds * 1_000 + 300)
    }

    #[test]
    fn every_page_has_its_turn() {
        let turn = Turn::new(4, 20);
        for (seconds, place, next_in) in
            [(0, 0, 20), (19, 0, 1), (20, 1, 20), (79, 3, 1), (80, 0, 20), (86_400 * 30 + 45, 2, 15)]
        {
            assert_eq!(turn.at(after(seconds), None), Shown { place, next_in: Some(next_in) }, "{seconds}");
        }
        assert_eq!(turn.at(after(45), Some(0)), Shown { place: 0, next_in: None });
        assert_eq!(turn.at(after(60), None).place, 3, "what was held did not stand still");
    }

    #[test]
    fn what_is_held_comes_back_soon_however_long_a_turn_is() {
        let mut turn = Turn::new(4, 3_600);
        turn.choose(2, after(100));
        assert_eq!(turn.at(after(119), Some(0)).place, 2);
        assert_eq!(turn.at(after(120), Some(0)), Shown { place: 0, next_in: None });
        assert_eq!(turn.at(after(120), None).place, 2, "where nothing is held it is shown for its time");
    }

    #[test]
    fn a_page_that_was_chosen_begins_its_turn_and_the_turns_go_on() {
        for begun in [0, 7, 47, 1_000_003] {
            for place in 0..4 {
                let mut turn = Turn::new(4, 20);
                turn.choose(place, after(begun));
                for held in [None, Some(0)] {
                    assert_eq!(turn.at(after(begun), held), Shown { place, next_in: Some(20) });
                    assert_eq!(turn.at(after(begun + 19), held).place, place);
                }
                assert_eq!(turn.at(after(begun + 20), None).place, (place + 1) % 4);
                assert_eq!(turn.at(after(begun + 20), Some(0)), Shown { place: 0, next_in: None });
            }
        }
    }
}
