//! The desk as it was, against the desk that was.

use pikett::domain::readings::desk::Desk;

use crate::support::{Lab, at};

/// The desk after the records that were there at that moment, one by one.
fn replayed(lab: &Lab, until: pikett::domain::base::instant::Instant) -> Desk {
    let contracts = lab.desk().contracts().clone();
    let mut desk = Desk::new(Default::default(), contracts);
    for record in lab.records().iter().filter(|record| record.recorded <= until) {
        desk.apply(record).unwrap();
    }
    desk
}

#[test]
fn it_is_what_the_records_up_to_then_add_up_to() {
    let mut lab = Lab::demo();
    let records = lab.records();
    for snapshot in [false, true] {
        if snapshot {
            lab.save();
        }
        for record in records.iter().step_by(records.len() / 12) {
            // The second of a record has it, the second before does not.
            for moment in [record.recorded, record.recorded - 1, record.recorded + 1] {
                let past = lab.past(moment).unwrap();
                let past = past.read().unwrap();
                assert_eq!(past.world(), replayed(&lab, moment).world(), "{moment}");
            }
        }
    }
    assert_eq!(lab.past(lab.now()).unwrap().read().unwrap().world(), lab.desk().world());
    assert_eq!(lab.past(at("2020-01-01T00:00:00Z")).unwrap().read().unwrap().world().seq, 0);
}
