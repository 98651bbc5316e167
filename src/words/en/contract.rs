//! Contracts, and what keeps their promises from being measured.

use crate::domain::availability::Unmeasured;
use crate::domain::contract::Contract;
use crate::words::Words;

pub(in crate::words) fn unmeasured(words: Words, why: Unmeasured) -> String {
    match why {
        Unmeasured::NoBegin => "the begin of the contract is not written down".to_owned(),
        Unmeasured::NotYet(day) => format!("the contract begins on {}", words.day(day)),
    }
}

pub(in crate::words) fn quotes(words: Words, contract: &Contract) -> String {
    format!("valid from {}, quotes {} rules", words.day(contract.valid_from), contract.rules().count())
}

pub(in crate::words) fn own_affair(_: Words, (): ()) -> &'static str {
    "the desk's own"
}
