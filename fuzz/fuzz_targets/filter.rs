//! Any text is understood as a filter, or refused with a column within it; what was understood
//! decides about every incident, and stays understood under another order.

#![no_main]

use pikett::demo::Demo;
use pikett::domain::contract::Contracts;
use pikett::domain::readings::desk::Desk;
use pikett::domain::readings::filter::{Filter, Query};
use pikett::engine::{Clock, Engine};
use libfuzzer_sys::fuzz_target;
use pikett_fuzz::now;
use std::sync::{Arc, OnceLock};
use pikett::store::MemoryJournal;

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
            let desk = engine.desk().clone();
            desk
        })
    })
}

fuzz_target!(|text: &str| {
    match Filter::parse(text) {
        Err(wrong) => assert!((1..=text.chars().count() + 1).contains(&wrong.column), "{wrong}"),
        Ok(filter) => {
            let query = Query::new(&filter, desk(), "mk", now());
            let mut numbers = Vec::new();
            for incident in desk().world().incidents.iter() {
                assert_eq!(query.matches(incident), query.hides(incident).is_none());
                numbers.push(incident.number);
            }
            let count = numbers.len();
            query.sort(&mut numbers);
            assert_eq!(numbers.len(), count);
            let other = Filter::sorted_by(text, "due").expect("it was understood");
            assert_eq!(Filter::parse(&other).expect("so is this").sorting(), "due");
        }
    }
});
