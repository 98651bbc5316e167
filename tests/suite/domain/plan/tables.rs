//! The planner's rules, case by case.

use pikett::domain::base::waves::Waves;
use pikett::domain::readings::plan::{Blocked, Job, Outcome, Plan, Problem, Reach, solve};
use pikett::domain::readings::refusal::OfPlan;

use crate::support::ENGLISH;

use super::inventory::{from_bytes, job, night, opening, problem, soak, waves};
use super::naive;
use super::random::LARGE;

fn planned(problem: &Problem) -> Plan {
    match solve(problem) {
        Outcome::Planned(plan) => {
            assert_eq!(naive::faults(problem, &plan), Vec::<String>::new());
            plan
        }
        other => panic!("{other:?}"),
    }
}

/// Which rule stands in the way, in words.
pub fn said(blocked: &Blocked) -> String {
    let said = ENGLISH.reason(&OfPlan::Blocked(blocked.clone()).into()).what;
    said.strip_prefix("no plan is possible: ").unwrap().to_owned()
}

fn blocked(problem: &Problem) -> Blocked {
    assert!(!naive::any(problem), "there is a plan");
    match solve(problem) {
        Outcome::Impossible(blocked) => blocked,
        other => panic!("{other:?}"),
    }
}

/// `a0 a1 …`, each of which may start in any of the openings.
fn servers(reseller: &str, count: usize, openings: &[usize]) -> Vec<Job> {
    (0..count).map(|number| job(&format!("{reseller}{number}"), reseller, openings)).collect()
}

/// Server and night of every slot, in the order of the plan.
fn nights(plan: &Plan) -> Vec<String> {
    let first = night(0);
    plan.slots.iter().map(|slot| format!("{} {}", slot.server, (slot.night - first).num_days())).collect()
}

#[test]
fn waves_are_cut_at_their_shares_rounded_down_and_never_empty() {
    let cases: [(usize, &[u8], &[usize]); 9] = [
        (100, &[5, 25, 100], &[5, 20, 75]),
        (40, &[5, 25, 100], &[2, 8, 30]),
        (39, &[5, 25, 100], &[1, 8, 30]),
        (10, &[5, 25, 100], &[1, 1, 8]),
        (3, &[5, 25, 100], &[1, 1, 1]),
        (2, &[5, 25, 100], &[1, 1]),
        (1, &[5, 25, 100], &[1]),
        (7, &[100], &[7]),
        (0, &[5, 100], &[]),
    ];
    for (count, shares, expected) in cases {
        let openings = [0, 1, 2];
        let mut problem =
            problem(servers("a", count, &openings), openings.map(|n| opening(n as u64, None)).to_vec());
        problem.per_night = 100;
        problem.waves = waves(shares);
        let plan = planned(&problem);
        let sizes: Vec<usize> = (1..=expected.len())
            .map(|wave| plan.slots.iter().filter(|slot| slot.wave == wave).count())
            .collect();
        assert_eq!((sizes.as_slice(), plan.slots.len()), (expected, count), "{count} in {shares:?}");
    }
}

#[test]
fn light_servers_come_first_then_by_id() {
    let mut jobs = servers("a", 4, &[0, 1, 2, 3]);
    for (job, weight) in jobs.iter_mut().zip([9, 1, 9, 1]) {
        job.weight = weight;
    }
    let mut problem = problem(jobs, (0..4).map(|n| opening(n, None)).collect());
    problem.waves = waves(&[25, 50, 75, 100]);
    assert_eq!(nights(&planned(&problem)), ["a1 0", "a3 1", "a0 2", "a2 3"]);
}

#[test]
fn waves_rise_to_a_hundred() {
    for shares in [vec![], vec![0, 100], vec![5, 5, 100], vec![50, 20, 100], vec![5, 25], vec![101]] {
        assert!(Waves::new(shares.clone()).is_err(), "{shares:?}");
    }
    assert_eq!(waves(&[5, 25, 100]).shares(), [5, 25, 100]);
}

#[test]
fn the_soak_is_counted_from_the_last_night_of_a_wave() {
    let at = |last: u64, nights: u32| {
        let mut jobs = vec![job("a0", "a", &[0]), job("a1", "a", &[1])];
        jobs.extend([job("b0", "b", &[0, 1, 2]), job("b1", "b", &[1, 2])]);
        let openings = vec![opening(0, 1), opening(2, None), opening(last, None)];
        let mut problem = problem(jobs, openings);
        (problem.per_night, problem.waves, problem.soak) = (2, waves(&[50, 100]), soak(nights));
        problem
    };
    assert_eq!(nights(&planned(&at(5, 3))), ["a0 0", "a1 2", "b0 5", "b1 5"]);
    assert_eq!(
        said(&blocked(&at(4, 3))),
        "wave 2 can begin on 2026-12-06 at the earliest, and until 2026-12-05 at most 0 of its 2 servers find \
         a slot"
    );
    assert_eq!(nights(&planned(&at(3, 1))).last().unwrap(), "b1 3", "one is the very next night");
}

#[test]
fn a_wave_ends_as_early_as_it_can() {
    let jobs = vec![job("a0", "a", &[0, 1]), job("b0", "b", &[0, 2]), job("c0", "c", &[3])];
    let openings = vec![opening(0, 1), opening(1, 1), opening(4, 1), opening(2, 1)];
    let mut problem = problem(jobs, openings);
    problem.waves = waves(&[67, 100]);
    assert_eq!(nights(&planned(&problem)), ["b0 0", "a0 1", "c0 2"]);
}

#[test]
fn a_server_without_a_start_is_named() {
    let problem = problem(
        vec![job("a0", "a", &[0]), job("a1", "a", &[]), job("a2", "a", &[7])],
        vec![opening(0, None)],
    );
    assert_eq!(solve(&problem), Outcome::Impossible(blocked_by_start(&["a1", "a2"])));
    assert_eq!(said(&blocked_by_start(&["a1"])), "a1 has no possible start");
    assert_eq!(said(&blocked_by_start(&["a1", "a2"])), "a1, a2 have no possible start");
}

fn blocked_by_start(servers: &[&str]) -> Blocked {
    Blocked::NoStart { servers: servers.iter().map(|server| server.parse().unwrap()).collect() }
}

#[test]
fn windows_that_are_full_are_named() {
    let mut problem = problem(servers("a", 6, &[0, 1, 2]), vec![opening(0, 2), opening(3, 2), opening(5, 1)]);
    assert_eq!(
        said(&blocked(&problem)),
        "the windows take at most 5 of the 6 servers of wave 1 from 2026-12-01 to 2026-12-06"
    );
    problem.waves = waves(&[20, 100]);
    assert_eq!(
        said(&blocked(&problem)),
        "the windows take at most 3 of the 5 servers of wave 2 from 2026-12-02 to 2026-12-06"
    );
}

#[test]
fn a_reseller_with_too_many_servers_is_named() {
    let mut jobs = servers("a", 2, &[0, 1]);
    jobs.extend(servers("b", 5, &[0, 1]));
    let mut problem = problem(jobs, vec![opening(0, None), opening(1, None)]);
    problem.per_night = 2;
    assert_eq!(
        said(&blocked(&problem)),
        "2 a night leaves a slot for at most 4 of the 5 servers of b in wave 1 from 2026-12-01 to 2026-12-02"
    );
    problem.per_night = 3;
    planned(&problem);
    problem.taken.insert(("b".parse().unwrap(), night(1)), 2);
    assert!(matches!(blocked(&problem), Blocked::Resellers { reseller: Some(b), .. } if b.as_str() == "b"));
}

/// Wave 1 fails for its windows and resellers at once, wave 2 for c's nights: only without the limit
/// of a reseller's night is there a plan.
#[test]
fn resellers_nights_can_be_too_few_without_one_being_at_fault() {
    let mut jobs = vec![job("a0", "a", &[0]), job("a1", "a", &[0, 1]), job("b0", "b", &[1])];
    jobs.extend(servers("c", 2, &[2]));
    let mut problem = problem(jobs, vec![opening(0, 2), opening(1, 1), opening(2, 2)]);
    (problem.per_night, problem.waves) = (1, waves(&[60, 100]));
    assert_eq!(
        said(&blocked(&problem)),
        "1 a night for each reseller leaves a slot for at most 2 of the 3 servers of wave 1 from 2026-12-01 to \
         2026-12-03"
    );
}

#[test]
fn several_rules_together_are_named_as_such() {
    let mut problem = problem(servers("a", 4, &[0, 1]), vec![opening(0, 1), opening(1, 1)]);
    problem.per_night = 1;
    assert_eq!(
        said(&blocked(&problem)),
        "windows, resellers' nights and waves together allow at most 2 of the 4 servers of wave 1 from \
         2026-12-01 to 2026-12-02"
    );
}

#[test]
fn early_nights_are_preferred() {
    let plan =
        planned(&problem(servers("a", 4, &[0, 1, 2]), vec![opening(7, 2), opening(3, 1), opening(1, 2)]));
    assert_eq!(nights(&plan), ["a3 7", "a2 3", "a0 1", "a1 1"]);
}

#[test]
fn servers_of_a_reseller_are_spread_over_nights() {
    let mut jobs = servers("a", 2, &[0, 1]);
    jobs.extend(servers("b", 2, &[0, 1]));
    let plan = planned(&problem(jobs, vec![opening(0, 2), opening(1, 2)]));
    assert_eq!(nights(&plan), ["a0 0", "b0 0", "a1 1", "b1 1"]);
}

#[test]
fn openings_of_a_night_are_loaded_evenly() {
    let plan = planned(&problem(servers("a", 6, &[0, 1, 2]), vec![opening(0, 5); 3]));
    let load = |opening| plan.slots.iter().filter(|slot| slot.opening == opening).count();
    assert_eq!([load(0), load(1), load(2)], [2, 2, 2]);
}

#[test]
fn nothing_to_do_is_a_plan() {
    assert_eq!(planned(&problem(Vec::new(), Vec::new())).slots, []);
}

#[test]
fn the_same_problem_has_the_same_answer() {
    for seed in 0..200_u32 {
        let bytes: Vec<u8> =
            (0..300_u32).map(|n| ((n + seed).wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        let problem = from_bytes(&bytes, &LARGE);
        assert_eq!(solve(&problem), solve(&problem.clone()), "{seed}");
    }
}

#[test]
fn a_search_that_gave_out_tells_how_far_it_came() {
    let reach = Reach { wave: 2, planned: 5, servers: 40 };
    let said = ENGLISH.reason(&OfPlan::Unsettled(reach).into()).what;
    assert!(said.ends_with("the search gave out in wave 2, with slots for 5 of 40 servers"), "{said}");
}
