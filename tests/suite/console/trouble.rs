//! A disk that fails under the console.

use std::sync::Arc;

use pikett::domain::base::number::Number;
use pikett::store::StoreError;

use crate::support::{Console, FailingJournal, Lab, at};

#[test]
fn what_was_typed_stays_when_it_cannot_be_recorded() {
    type Fault = fn() -> StoreError;
    let faults: [(Fault, &str); 3] = [
        (|| StoreError::Full, "the disk is full"),
        (|| StoreError::ReadOnly("desk.db".into()), "cannot be written"),
        (|| StoreError::Busy, "the desk is busy"),
    ];
    for (fault, says) in faults {
        let journal = Arc::new(FailingJournal::default());
        let mut lab = Lab::on(journal.clone());
        lab.fill_small();
        lab.set(at("2026-11-24T10:00:00+01:00"));
        lab.run("incident report --tenant klinikum-nord --impact limited --urgency high --subject x --reporter 'A. Berg'")
            .unwrap();
        let mut console = Console::new(lab, 120, 40);
        *journal.fault.lock().unwrap() = Some(fault);
        let before = console.lab.desk().world().clone();
        console.press("c 'trunk trace taken' Ctrl-s").see(says).see("trunk trace taken").see("Note on I-");
        console.press("Ctrl-s").see(says);
        assert_eq!(*console.lab.desk().world(), before);
        *journal.fault.lock().unwrap() = None;
        console.press("Ctrl-s").see_not("Note on I-");
        let desk = console.lab.desk();
        let note = desk.world().incident(Number(1)).unwrap().last_note.clone();
        assert_eq!(note.as_deref(), Some("trunk trace taken"));
    }
}
