//! Any text is understood as a filter, or refused with a column within it; what was understood
//! decides about every incident, and stays understood under another order.

#![no_main]

use libfuzzer_sys::fuzz_target;
use pikett::demo::Demo;
use pikett::domain::base::number::Number;
use pikett::domain::contract::Contracts;
use pikett::domain::readings::desk::Desk;
use pikett::domain::readings::filter::{Filter, Haystack, Query};
use pikett::engine::{Clock, Engine};
use pikett::store::MemoryJournal;
use pikett_fuzz::now;
use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

/// The demonstration desk.
fn desk() -> &'static Desk {
    static DESK: OnceLock<Desk> = OnceLock::new();
    DESK.get_or_init(|| {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let contracts = Arc::new(Contracts::embedded().expect("contracts"));
            let journal = Arc::new(MemoryJournal::default());
            let mut engine = Engine::open(journal, contracts, Clock::Fixed(now())).await.expect("an engine");
            Demo { at: now(), seed: 1, incidents: 20, calm: true }.seed(&mut engine).await.expect("a desk");
            engine.desk().clone()
        })
    })
}

fuzz_target!(|text: &str| {
    match Filter::parse(text) {
        Err(wrong) => assert!((1..=text.chars().count() + 1).contains(&wrong.column), "{wrong}"),
        Ok(filter) => {
            let query = Query::new(&filter, desk(), "mk", now());
            let world = desk().world();
            for incident in world.incidents.iter() {
                assert_eq!(query.matches(incident), query.hides(incident).is_none());
            }
            let head = filter.chooses_from(world.queue());
            let chosen = query.chosen(head, None);
            assert_eq!(chosen, query.chosen(head, Some(&Haystack::of(world))));
            let passes = |number: &Number| world.incident(*number).is_some_and(|one| query.matches(one));
            let all: Vec<Number> = world.queue().numbers().take(head).filter(passes).collect();
            assert_eq!(BTreeSet::from_iter(chosen.iter().copied()), BTreeSet::from_iter(all.iter().copied()));
            assert_eq!(chosen.len(), all.len());
            let other = Filter::sorted_by(text, "due").expect("it was understood");
            assert_eq!(Filter::parse(&other).expect("so is this").sorting(), "due");
        }
    }
});
