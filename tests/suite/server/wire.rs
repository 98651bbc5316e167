//! What goes over the line and comes back is the same.

use pikett::wire::{Cursor, WireRecord};
use proptest::prelude::*;

use crate::support::Lab;

#[test]
fn records_come_back_as_they_went() {
    let lab = Lab::demo_in_trouble();
    let records = lab.records();
    assert!(records.len() > 500);
    for record in records {
        let text = serde_json::to_string(&WireRecord::of(&record).unwrap()).unwrap();
        let read: WireRecord = serde_json::from_str(&text).unwrap();
        assert!(!read.is_newer());
        assert_eq!(read.record().unwrap(), record, "{text}");
    }
}

#[test]
fn a_record_of_a_later_version_is_told_apart() {
    let lab = Lab::small();
    let mut later = WireRecord::of(&lab.records()[0]).unwrap();
    later.version += 1;
    assert!(later.is_newer() && later.record().is_err());
}

proptest! {
    #[test]
    fn cursors(seq: u64, link: Option<[u8; 32]>) {
        let cursor = Cursor { seq, link };
        prop_assert_eq!(cursor.to_string().parse(), Ok(cursor));
    }

    #[test]
    fn what_is_no_cursor_is_refused(text in "[0-9a-f.g ]{0,80}") {
        if let Ok(cursor) = text.parse::<Cursor>() {
            prop_assert_eq!(cursor.to_string().parse(), Ok(cursor));
        }
    }
}
