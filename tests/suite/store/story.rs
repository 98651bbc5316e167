//! One story, told to every journal.

use std::collections::HashSet;

use pikett::domain::base::number::Number;
use pikett::domain::base::table::Id;
use pikett::domain::facts::entity::Entity;
use pikett::domain::facts::event::{Event, Record, SlotChange, Via};
use pikett::domain::facts::incident::Change;
use pikett::domain::world::World;
use pikett::store::{Appended, Journal, Snapshot};
use uuid::Uuid;

use super::{backends, block_on};
use crate::support::at;

/// A record of the command with this number.
fn record(seq: u64, command: u128, event: Event) -> Record {
    let happened = at("2026-11-24T10:00:00Z") + i64::try_from(seq).unwrap();
    Record {
        seq,
        happened,
        recorded: happened + 1,
        by: "mk".into(),
        via: Via::Console,
        command: Uuid::from_u128(command),
        event,
    }
}

fn taken(number: u32) -> Event {
    Event::Incident { number: Number(number), change: Change::Taken { owner: "mk".into() } }
}

fn noted(number: u32, text: &str) -> Event {
    Event::Incident { number: Number(number), change: Change::Noted { text: text.into(), contact: None } }
}

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

fn about(number: u32) -> Entity {
    Entity::Incident(Number(number))
}

#[test]
fn every_backend_keeps_the_same_journal() {
    let (backends, _folder) = backends();
    for (name, journal) in backends {
        block_on(async {
            appends_after_what_is_there(name, &*journal).await;
            finds_what_it_is_asked_for(name, &*journal).await;
            keeps_the_latest_snapshot(name, &*journal).await;
        });
    }
}

async fn appends_after_what_is_there(name: &str, journal: &dyn Journal) {
    assert_eq!(journal.read(0, 10).await.unwrap(), [], "{name}");
    assert_eq!(journal.tail(10).await.unwrap(), [], "{name}");
    let mut changed = journal.changed();
    assert_eq!(*changed.borrow_and_update(), 0, "{name}");

    // Two records of one command, one of another.
    let first = vec![record(1, 1, taken(1)), record(2, 1, noted(1, "Grüße\n")), record(3, 2, taken(2))];
    assert_eq!(journal.append(0, first.clone()).await.unwrap(), Appended::Done, "{name}");
    changed.changed().await.unwrap();
    assert_eq!(*changed.borrow_and_update(), 3, "{name}");

    // Somebody who has not seen it is behind, whatever he wants; a command sent twice acts once.
    let late = vec![record(1, 3, taken(9))];
    assert_eq!(journal.append(0, late).await.unwrap(), Appended::Behind, "{name}");
    assert_eq!(journal.append(7, vec![record(8, 3, taken(9))]).await.unwrap(), Appended::Behind, "{name}");
    let again = vec![record(4, 9, taken(3)), record(5, 2, taken(2))];
    assert_eq!(journal.append(3, again).await.unwrap(), Appended::Known, "{name}");
    assert_eq!(journal.read(0, 10).await.unwrap(), first, "{name}: neither has left anything behind");

    let known = journal.known([1, 2, 3, 9].map(Uuid::from_u128).to_vec()).await.unwrap();
    assert_eq!(known, HashSet::from([1, 2].map(Uuid::from_u128)), "{name}");
}

async fn finds_what_it_is_asked_for(name: &str, journal: &dyn Journal) {
    let slot = Event::Slot {
        server: id("srv-03"),
        release: id("8.3.9"),
        change: SlotChange::Noticed { to: Vec::new() },
    };
    let more = vec![
        record(4, 4, Event::Retracted { seq: 2 }),
        record(5, 5, slot),
        record(6, 6, noted(1, "after all")),
        record(7, 7, Event::Retracted { seq: 3 }),
    ];
    assert_eq!(journal.append(3, more).await.unwrap(), Appended::Done, "{name}");
    let seqs = |records: Vec<Record>| records.iter().map(|record| record.seq).collect::<Vec<_>>();
    assert_eq!(seqs(journal.read(2, 3).await.unwrap()), [3, 4, 5], "{name}");
    assert_eq!(seqs(journal.read(7, 3).await.unwrap()), [0; 0], "{name}");
    assert_eq!(seqs(journal.tail(2).await.unwrap()), [6, 7], "{name}");
    // A retraction belongs to what it takes back.
    assert_eq!(seqs(journal.about(about(1), 10).await.unwrap()), [1, 2, 4, 6], "{name}");
    assert_eq!(seqs(journal.about(about(1), 2).await.unwrap()), [4, 6], "{name}");
    assert_eq!(seqs(journal.about(about(2), 10).await.unwrap()), [3, 7], "{name}");
    assert_eq!(seqs(journal.about(Entity::Server(id("srv-03")), 10).await.unwrap()), [5], "{name}");
    assert_eq!(seqs(journal.about(about(12), 10).await.unwrap()), [0; 0], "{name}");
}

async fn keeps_the_latest_snapshot(name: &str, journal: &dyn Journal) {
    assert_eq!(journal.snapshot().await.unwrap(), None, "{name}");
    let of = |seq| {
        let mut world = World::default();
        world.seq = seq;
        Snapshot::of(&world).unwrap()
    };
    for seq in [5, 7, 6] {
        journal.put_snapshot(of(seq)).await.unwrap();
    }
    assert_eq!(journal.snapshot().await.unwrap(), Some(of(7)), "{name}: an older one does not replace it");
}
