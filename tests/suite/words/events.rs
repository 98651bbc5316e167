//! What happened, and what it is about.

use std::collections::BTreeSet;

use pikett::domain::base::instant::Instant;
use pikett::domain::base::number::Number;
use pikett::domain::facts::entity::Entity;
use pikett::domain::facts::event::Event;
use pikett::domain::facts::incident::{Change, Outage};
use pikett::words::Words;

use super::{GERMAN, in_both};
use crate::store::frozen::records;
use crate::support::ENGLISH;

/// There is one of every kind among them.
#[test]
fn every_event_is_said() {
    for record in records() {
        let event = &record.event;
        let said = |words: Words| words.event(event).replace(['\n', '{', '}'], " ");
        // Details have the contract's keys and what somebody wrote.
        let theirs = matches!(event, Event::Incident { change: Change::Described(_), .. });
        let same = if theirs { said(ENGLISH) } else { String::new() };
        in_both(&[same.as_str()], said);
        in_both(&[], |words| words.taken_back(event).replace(['\n', '{', '}'], " "));
    }
}

#[test]
fn everything_a_record_is_about_has_a_name() {
    let id = || "tks".parse().unwrap();
    let all = [
        Entity::Incident(Number(4711)),
        Entity::Server(id()),
        Entity::Tenant(id()),
        Entity::Reseller(id()),
        Entity::Release(id()),
        Entity::Account(id()),
        Entity::DataCentre(id()),
        Entity::Desk,
    ];
    for entity in all {
        in_both(&[], |words| words.entity(&entity));
    }
}

#[test]
fn outages_say_what_does_not_work() {
    let outage = |fails: &[&str]| Outage {
        since: Instant::from_epoch(0),
        until: None,
        fails: fails.iter().map(|name| (*name).into()).collect::<BTreeSet<_>>(),
    };
    assert_eq!(ENGLISH.outage(&outage(&["place", "receive"])), "cannot place, receive");
    for outage in [outage(&[]), outage(&["place"])] {
        in_both(&[], |words| words.outage(&outage));
    }
}

#[test]
fn what_nobody_wrote_is_said_in_the_language() {
    let kept = "by the provider".into();
    assert_eq!([ENGLISH.recorded(&kept), GERMAN.recorded(&kept)], ["by the provider", "vom Anbieter"]);
    let written = "by hand".into();
    assert_eq!(GERMAN.recorded(&written), "by hand");
}
