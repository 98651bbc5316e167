//! Contracts, and what keeps their promises from being measured.

use crate::domain::availability::Unmeasured;
use crate::domain::contract::Contract;
use crate::words::Words;

pub(in crate::words) fn unmeasured(words: Words, why: Unmeasured) -> String {
    match why {
        Unmeasured::NoBegin => "der Beginn des Vertrags ist nicht erfasst".to_owned(),
        Unmeasured::NotYet(day) => format!("der Vertrag beginnt am {}", words.day(day)),
    }
}

pub(in crate::words) fn quotes(words: Words, contract: &Contract) -> String {
    format!("gültig ab {}, zitiert {} Regeln", words.day(contract.valid_from), contract.rules().count())
}

pub(in crate::words) fn own_affair(_: Words, (): ()) -> &'static str {
    "Sache des Desks"
}
