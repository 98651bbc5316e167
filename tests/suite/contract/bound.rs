//! Exclusions of a fault, and calls without a request: what a clock makes of them.

use std::sync::{Arc, LazyLock};

use pikett::domain::base::instant::Instant;
use pikett::domain::contract::{Contract, OnWait, Priority, Stop};
use pikett::domain::facts::life::{Bound, Life};
use pikett::domain::readings::clock::{self, Reading, Verdict};
use proptest::prelude::*;

use super::{at, pack};

/// Read once: a pack takes longer than all the clocks.
static CONTRACT: LazyLock<Arc<Contract>> = LazyLock::new(|| pack("xelion-xaas"));

fn read(life: &Life, now: Instant) -> Reading {
    let contract = &**CONTRACT;
    clock::read(contract.clock("start").unwrap(), contract, life, now).unwrap()
}

/// What can happen to a life besides being excluded.
#[derive(Clone, Debug)]
enum Act {
    Wait,
    Resume,
    Class(Priority),
}

fn acts() -> impl Strategy<Value = Vec<(i64, Act, bool)>> {
    let act = prop_oneof![
        Just(Act::Wait),
        Just(Act::Resume),
        prop_oneof![Just(Priority::P1), Just(Priority::P2), Just(Priority::P3)].prop_map(Act::Class),
    ];
    proptest::collection::vec((60..40_000_i64, act, any::<bool>()), 0..8)
}

proptest! {
    /// Excluded now and again, and covered in the end: the same time has been used as by one that was
    /// never excluded, the target is the same, and nothing that was missed is kept.
    #[test]
    fn an_exclusion_taken_back_was_never_one(acts in acts(), started in proptest::option::of(1..200_000_i64)) {
        prop_assert_eq!(CONTRACT.settings.on_wait, OnWait::Run);
        let mut now = at("2026-11-23T07:00:00+01:00");
        let received = now;
        let (mut plain, mut other) = (Life::new(now, Priority::P2), Life::new(now, Priority::P2));
        for (seconds, act, excluded) in acts {
            now = now + seconds;
            for life in [&mut plain, &mut other] {
                match act {
                    Act::Wait => life.wait(now, None),
                    Act::Resume => life.resume(now),
                    Act::Class(priority) => life.reclassify(now, priority),
                }
            }
            now = now + 1_i64;
            other.bind(now, if excluded { Bound::Excluded } else { Bound::Bound });
            if excluded {
                let reading = read(&other, now);
                prop_assert!(reading.target.is_none() && reading.due.is_none());
                prop_assert!(matches!(reading.verdict, Verdict::None | Verdict::Missed));
            }
        }
        now = now + 1_i64;
        other.bind(now, Bound::Bound);
        if let Some(after) = started {
            for life in [&mut plain, &mut other] {
                life.stop(Stop::Started, now + after);
            }
        }
        for later in [0, 1, 3_600, 86_400, 400_000] {
            let (a, b) = (read(&plain, now + later), read(&other, now + later));
            prop_assert_eq!((a.elapsed, a.target, a.left), (b.elapsed, b.target, b.left));
            prop_assert_eq!(a.stopped, b.stopped);
            if a.target.is_some() && b.verdict == Verdict::Missed {
                prop_assert_eq!(a.verdict, Verdict::Missed, "nothing is missed that was kept");
            }
        }
        prop_assert_eq!(plain.began(), received);
    }
}

/// A call without a request has no clocks; they begin with the request, at nothing.
#[test]
fn clocks_begin_with_the_request() {
    let contract = pack("kaseya-support");
    let rule = contract.clock("reaction").unwrap();
    let called = at("2026-11-24T09:00:00+01:00");
    let mut life = Life::bound_by(called, Priority::P1, Bound::Unrequested);
    life.stop(Stop::Answered, called + 60_i64);
    assert_eq!(clock::read(rule, &contract, &life, called + 86_400_i64), None);
    assert_eq!(life.requested(), Instant::MAX);
    let requested = called + 7_200_i64;
    life.bind(requested, Bound::Bound);
    assert_eq!(life.requested(), requested);
    // What was said on the phone before answers the request at once.
    let reading = clock::read(rule, &contract, &life, requested + 1_i64).unwrap();
    assert_eq!((reading.elapsed, reading.verdict), (0, Verdict::Met));
}
