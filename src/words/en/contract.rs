//! What keeps a contract's promises from being measured.

use crate::domain::readings::availability::Unmeasured;
use crate::words::Words;

pub(in crate::words) fn unmeasured(words: Words, why: Unmeasured) -> String {
    match why {
        Unmeasured::NoBegin => "the begin of the contract is not written down".to_owned(),
        Unmeasured::NotYet(day) => format!("the contract begins on {}", words.day(day)),
    }
}
