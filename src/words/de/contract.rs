//! What keeps a contract's promises from being measured.

use crate::domain::readings::availability::Unmeasured;
use crate::words::Words;

pub(in crate::words) fn unmeasured(words: Words, why: Unmeasured) -> String {
    match why {
        Unmeasured::NoBegin => "der Beginn des Vertrags ist nicht erfasst".to_owned(),
        Unmeasured::NotYet(day) => format!("der Vertrag beginnt am {}", words.day(day)),
    }
}
