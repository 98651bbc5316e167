//! Reasons of acts about credit accounts.

use crate::domain::base::span;
use crate::domain::readings::refusal::{OfCredit, OfPrice};
use crate::words::said::said;
use crate::words::{Said, Words};

pub(super) fn said_of(words: Words, reason: &OfCredit) -> Said {
    match reason {
        OfCredit::NoContract(pack) => {
            said(format!("no contract {pack} with credits is known"), "put its pack beside the desk")
        }
        OfCredit::NoCredits(contract) => said(format!("{contract} has no credits"), "name another account"),
        OfCredit::Mixed { from, account } => said(
            format!(
                "from {} on rented and bought licences would be mixed on account {account}",
                words.wall(*from)
            ),
            "say first until when the others were there",
        ),
        OfCredit::AreRented { count, licence, account } => said(
            format!("{count} {licence} are rented on account {account}"),
            "give back what is rented first, or use a system of its own",
        ),
        OfCredit::WasBought { licence, account } => said(
            format!("{licence} was bought for the system of account {account}"),
            "rent everything, or keep what was bought on a system of its own",
        ),
        OfCredit::HardwareRented(licence) => said(hardware(licence), "buy it instead"),
        OfCredit::Foreign { licence, maker, own } => said(
            format!("{licence} is software of {maker}; only that of {own} is rented"),
            "buy it from its maker",
        ),
        OfCredit::TooLittle { account, lasts, missing } => said(
            match lasts {
                None => format!("account {account} holds no credits"),
                Some((lasts, least)) => format!(
                    "what account {account} holds would last {}, less than {}",
                    span::short(*lasts),
                    span::short(*least)
                ),
            },
            format!("load credits before licences are put into service, at least {missing} iSC"),
        ),
        OfCredit::NothingLoaded => said("0 iSC is nothing to load", "give an amount above 0"),
        OfCredit::LoadedAlready { reference, amount } => said(
            format!("{reference} was loaded already, with {amount} iSC"),
            "an activation key loads once: give another one",
        ),
        OfCredit::NoFirmware(typed) => said(
            format!("`{typed}` is no version of firmware; write it like 13r1 or 13r3sr2"),
            "give the version as the system shows it",
        ),
        OfCredit::Price(reason) => of_price(words, reason),
    }
}

fn of_price(words: Words, reason: &OfPrice) -> Said {
    match reason {
        OfPrice::Hardware(licence) => said(hardware(licence), "leave it out"),
        OfPrice::NotRented { licence, known } => said(
            format!("{licence} is not rented on the account"),
            match known.is_empty() {
                true => "leave the price out".to_owned(),
                false => format!("rented are {}", known.join(", ")),
            },
        ),
        OfPrice::Other { from, price, licence, given } => said(
            format!(
                "the list in force since {} says {price} iSC for {licence}, not {given}",
                words.day(*from)
            ),
            "leave the price out, or record the new list first: `pikett credit price`",
        ),
        OfPrice::NotListed(licence) => said(
            format!("{licence} is not in the price list: only the maker's licences are rented"),
            "buy it from whoever makes it, or record its price if the list has it",
        ),
        OfPrice::Unknown(licence) => said(
            format!("what {licence} costs is not known"),
            "record it, `pikett credit price`, or give the price of the list in force (`--monthly`)",
        ),
    }
}

fn hardware(licence: &str) -> String {
    format!("{licence} is a hardware licence, which cannot be rented")
}
