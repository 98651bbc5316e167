//! Reasons of acts about tenants and resellers.

use crate::domain::base::bytes;
use crate::domain::contract::Ground;
use crate::domain::readings::refusal::OfTenant;
use crate::words::said::said;
use crate::words::{Said, Words};

pub(super) fn said_of(words: Words, reason: &OfTenant) -> Said {
    match reason {
        OfTenant::NoStorage(tenant) => said(
            format!("{tenant} holds no contract with storage"),
            "give it a contract that reserves storage first",
        ),
        OfTenant::CalledNearly { wanted, near } => said(
            format!("there is no tenant {wanted}, but one that is called nearly so: {near}"),
            format!("give --tenant {near}, or --new-tenant if {wanted} is somebody else"),
        ),
        OfTenant::NoGigabytes => said("0 GB is nothing to buy", "give whole gigabytes, at least 1"),
        OfTenant::NoOffer => said(
            "the price-list position or offer number is missing",
            "give the reference of the accepted offer",
        ),
        OfTenant::NothingExported => said("0 bytes are no export", "give the bytes that were taken out"),
        OfTenant::TooManyBytes { seen, most } => said(
            format!("{} is more than any system holds", bytes::decimal(*seen)),
            format!("give at most {}", bytes::decimal(*most)),
        ),
        OfTenant::PartsExceed(bytes) => said(
            format!("recordings and voicemail are more than the {bytes} bytes in use"),
            "give the parts of the same measurement",
        ),
        OfTenant::NoAvailability(tenant) => said(
            format!("{tenant} holds no contract that promises availability"),
            "there is nothing to exclude from",
        ),
        OfTenant::EndsFirst => said("the span ends before it begins", "give an end after the begin"),
        OfTenant::NotBegun(tenant) => said(
            format!("the contract of {tenant} had not begun then"),
            "give a span after the begin of the contract",
        ),
        OfTenant::NotByHand { ground, known } => said(
            format!("{} is not excluded by hand", ground.word()),
            format!("the grounds are {}", grounds(known)),
        ),
        OfTenant::NoMemory => said("there is no memory to seal the code", "give it again, or a shorter one"),
        OfTenant::NotHeld { tenant, pack, held } => said(
            format!("{tenant} does not hold the contract {pack}"),
            format!("it holds {}", words.ids(held)),
        ),
        OfTenant::NoDuty { pack, duty, known } => {
            said(format!("{pack} names no duty `{duty}`"), format!("it names {}", words.list(known)))
        }
        OfTenant::NothingFound { tenant, pack } => {
            said(format!("nothing changes for {tenant} under {pack}"), "mark a duty ok, fail or open")
        }
        OfTenant::NoTelephones(tenant) => said(
            format!("{tenant} holds no contract that speaks of trunks and phones"),
            "there is nothing to record",
        ),
    }
}

fn grounds(known: &[Ground]) -> String {
    known.iter().map(|ground| ground.word()).collect::<Vec<_>>().join(", ")
}
