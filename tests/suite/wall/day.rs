//! A day and more on the wall: every page in its turn, and nothing that grows.

use std::time::Duration;

use pikett::wall::setup::Page;

use super::{OnWall, quiet, report};

const HOUR: u64 = 3_600;
const DAY: u64 = 24 * HOUR;
/// The desk is looked at every so many seconds, and a frame drawn.
const LOOK: u64 = 10;
const FRAME: u64 = 61;

/// What the page is of which it is the turn, counted along; the wall computes it.
struct Turns {
    /// Seconds for which each page was shown without a break, page after page.
    shown: Vec<(Page, u64)>,
}

impl Turns {
    fn see(&mut self, page: Page) {
        match self.shown.last_mut() {
            Some((last, seconds)) if *last == page => *seconds += 1,
            _ => self.shown.push((page, 1)),
        }
    }

    /// Each page in its turn and for its time; what was pinned or begun anew may have cut one short.
    fn check(&self) {
        let order = |page| Page::ALL.iter().position(|known| *known == page).unwrap();
        let breaks =
            self.shown.windows(2).filter(|pair| (order(pair[0].0) + 1) % 4 != order(pair[1].0)).count();
        assert!(breaks <= 6, "{breaks} pages out of their turn");
        let short = self.shown.iter().filter(|(_, seconds)| *seconds != 20).count();
        assert!(short <= 10, "{short} of {} pages not for 20 seconds", self.shown.len());
        for page in Page::ALL {
            let times = self.shown.iter().filter(|(shown, _)| *shown == page).count();
            let free = usize::try_from((DAY - 2_000) / 80).unwrap();
            assert!(times >= free - 100, "{page:?} was shown {times} times, of {free}");
        }
    }
}

#[test]
fn a_day_with_two_critical_incidents_a_cut_line_and_a_restart() {
    let mut wall = OnWall::new(quiet(), 120, 40, |_| {});
    let mut turns = Turns { shown: Vec::new() };
    let (mut heaviest, mut calls, mut stale, mut announced, mut pinned) = (0, 0, 0, 0, 0);
    let mut number = 1;
    for second in 0..DAY + 2 * HOUR {
        match second {
            // Two incidents come and go.
            s if s == 3 * HOUR + 7 || s == 14 * HOUR + 3 => {
                report(&mut wall.lab);
                number += 1;
            }
            s if s == 3 * HOUR + 407 || s == 14 * HOUR + 1_003 => {
                drop(wall.lab.run(&format!("incident take I-{number}")).unwrap());
            }
            s if s == 5 * HOUR || s == 15 * HOUR => {
                wall.lab.run(&format!("incident resolve I-{number} --cause x --telephony-works")).unwrap();
            }
            // The wall is ended in the middle of a page and begins anew.
            s if s == 9 * HOUR + 13 => {
                let before = wall.wall.setup.clone();
                wall = OnWall::new(wall.lab, 120, 40, |setup| *setup = before);
                turns.shown.pop();
            }
            _ => {}
        }
        // Nothing is read for ten minutes.
        let is_cut = (20 * HOUR..20 * HOUR + 600).contains(&second);
        wall.runs += Duration::from_secs(1);
        if second % LOOK == 0 {
            let now = wall.lab.now() + i64::try_from(LOOK).unwrap();
            wall.lab.set(now);
            wall.lab.sweep();
            if !is_cut {
                wall.glimpse();
            }
            calls += usize::from(wall.look().is_some());
            stale += usize::from(wall.wall.age(wall.runs).is_stale());
            announced += usize::from(!wall.wall.announced(wall.runs).is_empty());
            pinned += usize::from(wall.wall.held().is_some());
            heaviest = heaviest.max(wall.wall.weight());
        }
        if second % FRAME == 0 {
            let screen = wall.text();
            assert_eq!(screen.contains("CLOCKS ESTIMATED"), wall.wall.age(wall.runs).is_stale(), "{screen}");
            assert!(wall.wall.held().is_none() || screen.contains("PINNED"), "{screen}");
        }
        if wall.wall.held().is_none() {
            turns.see(wall.wall.shown(wall.runs).0);
        }
    }
    // Ten minutes cut, of which the first minute is not stale yet.
    assert!((53..=55).contains(&stale), "{stale} looks at old data");
    assert!((2..=4).contains(&announced), "{announced} looks at an announcement");
    assert!(pinned >= 40 + 100, "{pinned} looks at what is pinned");
    assert!(calls >= 2 + 3 + 8, "{calls} calls");
    assert!(heaviest <= 8 + 6, "{heaviest} things remembered");
    assert!(wall.wall.weight() <= heaviest);

    turns.check();
}

#[test]
fn for_a_year_no_page_is_missed() {
    let wall = OnWall::new(quiet(), 80, 24, |_| {});
    let mut before = None;
    for turn in 0..365 * DAY / 20 {
        let runs = Duration::from_millis(turn * 20_000 + 999);
        let (page, shown) = wall.wall.shown(runs);
        assert_eq!(shown.next_in, Some(20), "{turn}");
        let place = Page::ALL.iter().position(|known| *known == page).unwrap();
        assert!(before.is_none_or(|before: usize| (before + 1) % 4 == place), "{turn}");
        before = Some(place);
    }
}
