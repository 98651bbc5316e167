//! Credit arithmetic: whatever is changed when, no micro-iSC is lost or made.

use pikett::domain::base::instant::Instant;
use pikett::domain::base::isc::Isc;
use pikett::domain::facts::credit::{Account, AccountDefinition, CreditChange, Entry, Meter};
use proptest::prelude::*;

const YEAR_DAYS: u32 = 365;
/// Seconds of a twelfth of the year.
const MONTH: i128 = 365 * 86_400 / 12;

fn account() -> Account {
    let (id, pack) = ("88".parse().unwrap(), "innovaphone-rental".parse().unwrap());
    Account::new(AccountDefinition { id, tenant: None, pack })
}

fn rented(licence: &str, count: u32, monthly: u64) -> CreditChange {
    CreditChange::Rented { licence: licence.into(), count, monthly: Isc(monthly) }
}

fn loaded(amount: u64) -> CreditChange {
    CreditChange::ToppedUp { amount: Isc(amount), reference: "key".into() }
}

#[test]
fn v17_runtime_to_the_second() {
    let mut meter = Meter::new(YEAR_DAYS);
    meter.take(&loaded(250_000_000));
    meter.take(&rented("PBX user", 1, 100_000_000));
    let runtime = meter.runtime().unwrap();
    assert_eq!(runtime, 6_570_000);
    assert_eq!(runtime * 100 / 86_400, 7_604, "76.04 days");
    assert_eq!(meter.daily(), Isc(3_287_671));
    meter.run(runtime - 1);
    assert!(meter.balance() > Isc(0));
    meter.run(1);
    assert_eq!((meter.balance(), meter.runtime()), (Isc(0), Some(0)));
}

/// Seconds, and what happens then.
fn changes() -> impl Strategy<Value = Vec<(i64, CreditChange)>> {
    let change = prop_oneof![
        3 => ("[ab]", 0..50_u32, 0..9_999_999_u64).prop_map(|(name, n, price)| rented(&name, n, price)),
        1 => (1..500_000_000_u64).prop_map(loaded),
    ];
    proptest::collection::vec((0..900_000_i64, change), 0..30)
}

proptest! {
    /// With enough loaded: what was loaded is what is left and what every stretch has cost.
    #[test]
    fn nothing_is_lost(changes in changes(), cuts in proptest::collection::vec(1..400_000_i64, 0..6)) {
        let mut meter = Meter::new(YEAR_DAYS);
        meter.take(&loaded(Isc::MOST.0));
        let (mut loaded_all, mut cost) = (i128::from(Isc::MOST.0) * MONTH, 0_i128);
        for (seconds, change) in &changes {
            cost += i128::from(meter.monthly().0) * i128::from(*seconds);
            // In one go or in pieces.
            let mut rest = *seconds;
            for cut in &cuts {
                let piece = (*cut).min(rest);
                meter.run(piece);
                rest -= piece;
            }
            meter.run(rest);
            if let CreditChange::ToppedUp { amount, .. } = change {
                loaded_all += i128::from(amount.0) * MONTH;
            }
            meter.take(change);
        }
        prop_assert_eq!(meter.units(), loaded_all - cost);
        prop_assert_eq!(i128::from(meter.balance().0), (loaded_all - cost).div_euclid(MONTH));
    }

    /// However late things are told, the account is the same; and it never holds less than nothing.
    #[test]
    fn the_order_of_telling_does_not_matter(changes in changes(), seed in any::<u64>()) {
        let mut at = Instant::from_epoch(1_700_000_000);
        let mut entries = vec![Entry { at, change: loaded(80_000_000) }];
        for (seconds, change) in changes {
            at = at + seconds.max(1);
            entries.push(Entry { at, change });
        }
        let mut told = account();
        entries.iter().for_each(|entry| told.add(entry.clone()));
        fastrand::Rng::with_seed(seed).shuffle(&mut entries);
        let mut shuffled = account();
        entries.iter().for_each(|entry| shuffled.add(entry.clone()));
        for later in [0, 1, 86_399, 5_000_000] {
            let (a, b) = (told.meter(YEAR_DAYS, at + later), shuffled.meter(YEAR_DAYS, at + later));
            prop_assert_eq!(&a, &b);
            prop_assert!(a.units() >= 0);
        }
    }

    /// The end that is announced is the second in which it stops.
    #[test]
    fn the_end_comes_when_it_was_announced(amount in 1..900_000_000_u64, price in 1..90_000_000_u64) {
        let mut meter = Meter::new(YEAR_DAYS);
        meter.take(&loaded(amount));
        meter.take(&rented("a", 1, price));
        let runtime = meter.runtime().unwrap();
        let mut before = meter.clone();
        before.run(runtime);
        prop_assert!(before.units() < i128::from(price), "less than one more second");
        meter.run(runtime + 1);
        prop_assert_eq!(meter.units(), 0);
    }
}
