//! Licences: the test vectors, and that who is without depends on the configuration alone.

use std::sync::Arc;

use pikett::domain::base::instant::Instant;
use pikett::domain::contract::{Contract, Contracts, LicenceRules};
use pikett::domain::facts::licence::{Configured, LicenceChange, Licensing};
use pikett::domain::readings::desk::Desk;
use pikett::domain::readings::licence::{self, Assigned};
use proptest::prelude::*;

use crate::support::{ENGLISH, Lab, at};

fn contract() -> Arc<Contract> {
    let contracts = Contracts::embedded().unwrap();
    contracts.valid_at("xphone-connect", at("2026-01-01T00:00:00Z")).unwrap().clone()
}

fn rules(contract: &Contract) -> &LicenceRules {
    contract.licences.as_ref().unwrap()
}

fn bought(product: &str, count: u32) -> LicenceChange {
    LicenceChange::Bought { product: product.parse().unwrap(), count }
}

fn configured(user: &str, product: &str, since: i64) -> LicenceChange {
    let configured = Configured { since: Instant::from_epoch(since), uses: Vec::new() };
    LicenceChange::UserConfigured { user: user.into(), product: product.parse().unwrap(), configured }
}

#[test]
fn v12_seats_are_not_added_twice() {
    let contract = contract();
    let rules = rules(&contract);
    let mut licensing = Licensing::default();
    licensing.apply(&bought("office", 100));
    licensing.apply(&bought("office-plus", 50));
    for user in 0..150 {
        let product = if user < 50 { "office-plus" } else { "office" };
        licensing.apply(&configured(&format!("u{user:03}"), product, 1_000 - user));
    }
    let of = |licensing: &Licensing, key: &str| {
        let assigned = Assigned::of(licensing, rules, rules.product(key).unwrap());
        (assigned.have, assigned.need(), assigned.without.len())
    };
    assert_eq!(of(&licensing, "office"), (150, 150, 0), "150 seats for 150 users");
    assert_eq!(of(&licensing, "office-plus"), (50, 50, 0));
    licensing.apply(&configured("u150", "office", 2_000));
    assert_eq!(of(&licensing, "office"), (150, 151, 1), "and not for 200");
}

#[test]
fn v13_channels_are_advised_by_users() {
    let mut lab = Lab::small();
    lab.set(at("2026-11-02T09:00:00+01:00"));
    for line in ["bought nord server 1", "bought nord ip-channel 2", "bought nord voicemail 130"] {
        lab.run(&format!("licence {line}")).unwrap();
    }
    for user in 0..130 {
        lab.run(&format!("licence need nord voicemail --user u{user}")).unwrap();
    }
    lab.run("licence need nord auto-attendant --count 1").unwrap();
    let desk = lab.desk();
    let lines = pikett::domain::readings::licence::lines(&desk, lab.now());
    let channel = lines.iter().find(|line| &*line.product.key == "ip-channel").unwrap();
    assert_eq!((channel.need, channel.have, channel.advice), (2, 2, Some(6)), "the minimum is met");
}

fn changes() -> impl Strategy<Value = Vec<LicenceChange>> {
    let user = (0..9_u8).prop_map(|n| format!("u{n}"));
    let product = proptest::sample::select(vec!["office", "office-plus", "teamdesk", "voicemail"]);
    let change = prop_oneof![
        4 => (user.clone(), product.clone(), 0..4_i64).prop_map(|(u, p, since)| configured(&u, p, since)),
        2 => (user, product.clone()).prop_map(|(user, product)| {
            LicenceChange::UserReleased { user: user.as_str().into(), product: product.parse().unwrap() }
        }),
        2 => (product, 0..6_u32).prop_map(|(product, count)| bought(product, count)),
    ];
    proptest::collection::vec(change, 0..60)
}

proptest! {
    /// Any way to the same configuration gives the same users their licences; nobody holds one that
    /// is not there, and nobody is forgotten.
    #[test]
    fn the_way_does_not_matter(changes in changes(), seed in any::<u64>()) {
        let contract = contract();
        let rules = rules(&contract);
        let mut first = Licensing::default();
        changes.iter().for_each(|change| first.apply(change));
        // The same configuration, written down at once and in another order.
        let mut at_once: Vec<LicenceChange> =
            first.bought.iter().map(|(product, n)| bought(product.as_str(), *n)).collect();
        for (user, own) in &first.users {
            at_once.extend(own.iter().map(|(product, known)| configured(user, product.as_str(), known.since.epoch())));
        }
        fastrand::Rng::with_seed(seed).shuffle(&mut at_once);
        let mut second = Licensing::default();
        at_once.iter().for_each(|change| second.apply(change));
        prop_assert_eq!(&first, &second);
        for product in &rules.products {
            let (a, b) = (Assigned::of(&first, rules, product), Assigned::of(&second, rules, product));
            prop_assert_eq!(&a, &b);
            prop_assert!(a.holders.len() <= a.have as usize);
            prop_assert!(a.without.is_empty() || a.holders.len() == a.have as usize, "none lies idle");
            prop_assert!(a.without.iter().all(|user| !a.holders.contains(user)));
            let configured = first.users_of(&product.key).count();
            prop_assert!(a.need() as usize >= configured);
        }
    }
}

/// F170: the system is meant for so many users; one more is warned of, at the system itself.
#[test]
fn too_many_users_are_warned_of() {
    let text = include_str!("../../../src/domain/contract/packs/xphone-connect.toml");
    let small = text.replace("most_users = 5000", "most_users = 2");
    let mut contracts = Contracts::embedded().unwrap();
    contracts.add(Contract::parse("small.toml", &small).unwrap());
    let mut lab = Lab::small();
    lab.set(at("2026-11-02T09:00:00+01:00"));
    lab.run("licence bought nord server 1").unwrap();
    let warned = |lab: &Lab| {
        let desk = Desk::new(lab.desk().world().clone(), contracts.clone().into());
        let lines = licence::lines(&desk, lab.now()).into_iter().flat_map(|line| line.warnings);
        lines
            .map(|warning| format!("{} {}", ENGLISH.found(&warning.what), warning.cite()))
            .collect::<Vec<_>>()
    };
    for user in ["a", "b", "c"] {
        assert_eq!(warned(&lab), [] as [&str; 0]);
        lab.run(&format!("licence need nord contacts --user {user}")).unwrap();
    }
    assert_eq!(warned(&lab), ["3 users; it is meant for up to 2 F170"]);
}
