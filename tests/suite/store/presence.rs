//! Consoles tell each other where they are, on whatever a desk is kept; nothing of it is in the journal.

use std::sync::Arc;

use pikett::domain::base::number::Number;
use pikett::domain::facts::presence::Presence;
use pikett::store::{Alone, Journal, MemoryPresences, Presences, SqlitePresences};
use uuid::Uuid;

use super::{block_on, create};
use crate::support::at;

#[test]
fn those_on_one_desk_see_each_other() {
    let memory = MemoryPresences::default();
    block_on(tell_who_is_there("memory", &memory, &memory));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.db");
    let journal = create(&path);
    let one = SqlitePresences::beside(&journal);
    block_on(tell_who_is_there("one process", &one, &one));
    let path = folder.path().join("shared.db");
    let (one, two) = (create(&path), create(&path));
    let presences = [&one, &two].map(SqlitePresences::beside);
    block_on(tell_who_is_there("two processes", &presences[0], &presences[1]));
    assert_eq!(block_on(one.tail(9)).unwrap(), []);
}

async fn tell_who_is_there(name: &str, first: &dyn Presences, second: &dyn Presences) {
    let begin = at("2026-11-24T10:00:00Z");
    let presence = |console: u128, number: u32, since: i64| Presence {
        console: Uuid::from_u128(console),
        by: "ts".into(),
        on: Number(number),
        since: begin + since,
    };
    // The first console is on the one, all others are on the other.
    let meet = |own: &Presence, seconds: i64| {
        let on = if own.console == Uuid::from_u128(1) { first } else { second };
        on.meet(own.console, Some(own.clone()), begin + seconds)
    };
    let (one, two) = (presence(1, 4702, 0), presence(2, 4702, 3));
    assert_eq!(meet(&one, 0).await.unwrap(), [], "{name}: nobody but oneself");
    assert_eq!(meet(&two, 3).await.unwrap(), std::slice::from_ref(&one), "{name}");
    assert_eq!(meet(&one, 4).await.unwrap(), std::slice::from_ref(&two), "{name}");
    // Going elsewhere is seen at once, and so is leaving.
    let moved = presence(2, 4711, 5);
    assert_eq!(meet(&moved, 5).await.unwrap(), std::slice::from_ref(&one), "{name}");
    assert_eq!(meet(&one, 6).await.unwrap(), [moved], "{name}");
    assert_eq!(
        second.meet(two.console, None, begin + 7).await.unwrap(),
        std::slice::from_ref(&one),
        "{name}"
    );
    assert_eq!(meet(&one, 8).await.unwrap(), [], "{name}");
    // Who is told again stays; who is not heard of any more is gone after half a minute.
    let watcher = Uuid::from_u128(3);
    meet(&one, 20).await.unwrap();
    assert_eq!(second.meet(watcher, None, begin + 49).await.unwrap(), [one], "{name}");
    assert_eq!(second.meet(watcher, None, begin + 50).await.unwrap(), [], "{name}");
    // Nor is one there for as long as its clock was ahead.
    meet(&two, 36_000).await.unwrap();
    assert_eq!(second.meet(watcher, None, begin + 60).await.unwrap(), [], "{name}");
    assert_eq!(meet(&two, 61).await.unwrap(), [], "{name}");
    assert_eq!(second.meet(watcher, None, begin + 62).await.unwrap(), std::slice::from_ref(&two), "{name}");
}

/// Whoever sees a part of a desk sees nobody on the rest of it, and is not seen.
#[test]
fn a_view_is_alone() {
    let alone: Arc<dyn Presences> = Arc::new(Alone);
    let now = at("2026-11-24T10:00:00Z");
    let own = Presence { console: Uuid::from_u128(1), by: "ts".into(), on: Number(1), since: now };
    assert_eq!(block_on(alone.meet(own.console, Some(own.clone()), now)).unwrap(), []);
    assert_eq!(block_on(alone.meet(Uuid::from_u128(2), None, now)).unwrap(), []);
}
