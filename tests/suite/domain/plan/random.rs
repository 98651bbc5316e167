//! Random inventories: no plan breaks a rule, and nothing is called impossible that is not.

use std::cell::RefCell;

use pikett::domain::base::waves::Waves;
use pikett::domain::readings::plan::{Blocked, Outcome, Problem, Shortage, solve};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use super::inventory::{Size, from_bytes};
use super::naive;
use super::tables::said;

pub const LARGE: Size =
    Size { servers: 40, openings: 16, limit: 16, waves: &[&[100], &[5, 25, 100], &[10, 100], &[100]] };
const SMALL: Size = Size { servers: 5, openings: 5, limit: 4, waves: &[&[100], &[50, 100], &[5, 100]] };

/// How many answers of each kind there were.
#[derive(Debug, Default)]
struct Tally {
    planned: u32,
    impossible: u32,
    unsettled: u32,
}

fn tally(
    cases: u32,
    bytes: usize,
    size: &Size,
    check: impl Fn(&Problem, &Outcome) -> Result<(), TestCaseError>,
) -> Tally {
    let tally = RefCell::new(Tally::default());
    let mut runner = TestRunner::new(ProptestConfig { cases, failure_persistence: None, ..<_>::default() });
    let tapes = vec(any::<u8>(), 0..bytes);
    let run = runner.run(&tapes, |bytes| {
        let problem = from_bytes(&bytes, size);
        let outcome = solve(&problem);
        let mut tally = tally.borrow_mut();
        match &outcome {
            Outcome::Planned(plan) => {
                tally.planned += 1;
                let faults = naive::faults(&problem, plan);
                prop_assert!(faults.is_empty(), "{faults:?}");
            }
            Outcome::Impossible(blocked) => {
                tally.impossible += 1;
                prop_assert!(!said(blocked).is_empty());
            }
            Outcome::Unsettled(_) => tally.unsettled += 1,
        }
        check(&problem, &outcome)
    });
    run.unwrap();
    tally.into_inner()
}

#[test]
fn no_plan_breaks_a_rule() {
    let tally = tally(3_000, 400, &LARGE, |_, _| Ok(()));
    assert!(tally.planned > 1_000 && tally.impossible > 1_000, "{tally:?}");
    assert!(tally.unsettled < 10, "{tally:?}");
}

#[test]
fn small_problems_are_answered_as_by_trying_everything() {
    let tally = tally(6_000, 90, &SMALL, |problem, outcome| {
        match outcome {
            Outcome::Planned(_) => prop_assert!(naive::any(problem)),
            Outcome::Impossible(blocked) => {
                prop_assert!(!naive::any(problem));
                prop_assert_eq!(named(blocked), standing_in_the_way(problem));
                if let Some(shortage) = shortage(blocked) {
                    prop_assert!(shortage.at_most < shortage.servers);
                }
            }
            Outcome::Unsettled(reach) => prop_assert!(false, "{reach:?}"),
        }
        Ok(())
    });
    assert!(tally.planned > 2_000 && tally.impossible > 1_000, "{tally:?}");
}

fn named(blocked: &Blocked) -> &'static str {
    match blocked {
        Blocked::NoStart { .. } => "start",
        Blocked::Windows(_) => "windows",
        Blocked::Resellers { .. } => "resellers",
        Blocked::Waves(_) => "waves",
        Blocked::Together(_) => "together",
    }
}

fn shortage(blocked: &Blocked) -> Option<&Shortage> {
    match blocked {
        Blocked::NoStart { .. } => None,
        Blocked::Windows(shortage) | Blocked::Waves(shortage) | Blocked::Together(shortage) => Some(shortage),
        Blocked::Resellers { shortage, .. } => Some(shortage),
    }
}

/// The rule without which trying everything finds a plan.
fn standing_in_the_way(problem: &Problem) -> &'static str {
    let without = |lift: fn(&mut Problem)| {
        let mut lifted = problem.clone();
        lift(&mut lifted);
        naive::any(&lifted)
    };
    if without(|p| p.openings.iter_mut().for_each(|opening| opening.left = None)) {
        "windows"
    } else if without(|p| p.per_night = 1_000) {
        "resellers"
    } else if without(|p| p.waves = Waves::one()) {
        "waves"
    } else {
        "together"
    }
}
