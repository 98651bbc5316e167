//! Deferrals under the other readings that a pack may choose.

use std::sync::Arc;

use pikett::domain::acts::deferral::Wish;
use pikett::domain::base::instant::Instant;
use pikett::domain::contract::{Contract, Contracts};
use pikett::domain::readings::desk::Desk;

use crate::support::{Lab, at};

const PACK: &str = include_str!("../../../src/domain/contract/packs/xelion-xaas.toml");

/// The small desk, where srv-03 has an active deferral to 8 December, under a changed pack.
fn desk(change: (&str, &str)) -> Desk {
    let mut lab = Lab::small();
    lab.set(at("2026-11-20T10:00:00+01:00"));
    lab.run("update release 8.3.12 --stage test").unwrap();
    lab.run("update release 8.3.12 --stage stable").unwrap();
    for (server, day) in [("srv-03", "2026-12-09"), ("srv-07", "2026-12-16")] {
        lab.run(&format!("update schedule {server} --release 8.3.12 --at {day}T22:00:00+01:00")).unwrap();
    }
    lab.run("update defer srv-03 --to 2026-12-08T22:00:00+01:00").unwrap();
    let text = PACK.replace(change.0, change.1);
    assert!(change.0 == change.1 || text != PACK, "{change:?} is in the pack");
    let newer =
        text.replace("version = \"12-23\"\n", "version = \"12-24\"\n").replace("2023-12-01", "2024-12-01");
    let mut contracts = Contracts::embedded().unwrap();
    contracts.add(Contract::parse("changed.toml", &newer).unwrap());
    Desk::new(lab.desk().world().clone(), Arc::new(contracts))
}

fn refusal(desk: &Desk, server: &str, release: &str, to: &str, now: Instant) -> Option<String> {
    let wish = Wish::find(desk, server, release, now).unwrap();
    let refusal = wish.judge(Some(at(to))).err()?;
    Some(refusal.rule.map_or_else(String::new, |rule| rule.id.to_string()))
}

/// A36: which active deferrals stand in the way.
#[test]
fn one_server_is_read_in_three_ways() {
    let other_server = ("srv-07", "8.3.9", "2026-12-08T22:00:00+01:00");
    let other_release = ("srv-07", "8.3.12", "2026-12-22T22:00:00+01:00");
    let itself = ("srv-03", "8.3.9", "2026-12-08T22:00:00+01:00");
    let refused = Some("F093".to_owned());
    let cases = [
        ("reseller_active", [refused.clone(), refused.clone(), refused.clone()]),
        ("per_update", [refused.clone(), None, refused.clone()]),
        // One server a request: only the request that is open for the same update stands in the way.
        ("per_request", [None, None, refused]),
    ];
    let now = at("2026-11-24T10:00:00+01:00");
    for (scope, expected) in cases {
        let scope = format!("deferral_scope = \"{scope}\"");
        let desk = desk(("deferral_scope = \"reseller_active\"", &scope));
        let got = [other_server, other_release, itself]
            .map(|(server, release, to)| refusal(&desk, server, release, to, now));
        assert_eq!(got, expected, "{scope}");
    }
}

/// A38: a date that can no longer be announced is warned about, or refused.
#[test]
fn the_notice_of_the_new_date_is_possible_until_five_days_before_it() {
    // The update of srv-07 to 8.3.12 is on 16 December, and asked for a week later.
    let (to, last) = ("2026-12-23T22:00:00+01:00", at("2026-12-16T21:59:59+01:00"));
    let cases = [
        ("warn", to, last, None),
        ("require", to, last, None),
        ("require", "2026-12-22T22:00:00+01:00", at("2026-12-16T21:59:59+01:00"), None),
        ("require", "2026-12-16T22:00:01+01:00", at("2026-12-11T22:00:01+01:00"), None),
        ("require", "2026-12-16T22:00:01+01:00", at("2026-12-11T22:00:02+01:00"), Some("F085".to_owned())),
        ("warn", "2026-12-16T22:00:01+01:00", at("2026-12-11T22:00:02+01:00"), None),
    ];
    for (setting, to, now, expected) in cases {
        let start = PACK.find("deferral_scope = ").unwrap();
        let end = start + PACK[start..].find("outage = ").unwrap();
        let settings = format!("deferral_scope = \"per_request\"\ndeferral_notice = \"{setting}\"\n");
        let desk = desk((&PACK[start..end], &settings));
        assert_eq!(refusal(&desk, "srv-07", "8.3.12", to, now), expected, "{setting}: {to} at {now}");
    }
}
