//! Reports.

mod calendar;
mod handover;
mod table;

pub(in crate::words) use calendar::entry;
pub(in crate::words) use handover::handing;
pub(in crate::words) use table::{heading, named, table};

use crate::words::Words;
use crate::words::report::Pack;

pub(in crate::words) fn pack(words: Words, pack: Pack) -> String {
    match pack {
        Pack::Valid { from, rules } => format!("valid from {}, quotes {rules} rules", words.day(from)),
        Pack::OwnSetting => "the desk's own".to_owned(),
    }
}
