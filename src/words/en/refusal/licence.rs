//! Reasons of acts about licences.

use crate::domain::facts::entity::Entity;
use crate::domain::readings::refusal::{OfBilled, OfLicence};
use crate::words::said::said;
use crate::words::{Said, Words};

pub(super) fn said_of(words: Words, reason: &OfLicence) -> Said {
    match reason {
        OfLicence::NoContract(tenant) => said(
            format!("{tenant} holds no contract with licences of a system"),
            "give it one, such as xphone-connect, first",
        ),
        OfLicence::NoProduct { contract, product, known } => said(
            format!("{contract} knows no product {product}"),
            format!("the products are {}", known.join(", ")),
        ),
        OfLicence::ForUsers(product) => {
            said(format!("{product} is a licence for users"), "say which user is configured for it")
        }
        OfLicence::ForSystem(product) => {
            said(format!("{product} is a licence for the whole system"), "give a number instead of a user")
        }
        OfLicence::NotConfigured { user, product, known } => said(
            format!("{user} is not configured for {product}"),
            format!("the users are {}", words.list(known)),
        ),
        OfLicence::NothingToRelease { tenant, user, product } => {
            said(format!("{user} of {tenant} is not configured for {product}"), "see `pikett licence list`")
        }
        OfLicence::Billed(reason) => of_billed(words, reason),
    }
}

fn of_billed(words: Words, reason: &OfBilled) -> Said {
    match reason {
        OfBilled::NotBilled(tenant) => said(
            format!("{tenant} holds no contract whose licences are billed"),
            "give it a contract that bills licences first",
        ),
        OfBilled::CountUnknown(tenant) => said(
            format!("how many licences {tenant} had then is not known"),
            format!("record it first: pikett licence count {tenant} N"),
        ),
        OfBilled::NothingCancelled => said("0 licences are nothing to cancel", "give a number, at least 1"),
        OfBilled::TooFew { tenant, had, count, most } => {
            let what = if most < had {
                format!("{tenant} had {had} licences then, and {most} that were not cancelled since")
            } else {
                format!("{tenant} has {had} licences, fewer than {count}")
            };
            said(what, format!("cancel at most {most}"))
        }
        OfBilled::Penalty { excess, whose, year, cost, fine } => {
            let of = match whose {
                Entity::Reseller(id) => format!("reseller {id}"),
                other => words.thing(other),
            };
            let cost = match cost {
                Ok(penalty) => format!("penalty {penalty}, an estimate: billing decides"),
                Err(months) => format!("each costs {months} monthly fees, which are not recorded"),
            };
            let help = match fine {
                0 => "accept the penalty (`--accept-penalty`)".to_owned(),
                fine => format!("cancel at most {fine}, or accept the penalty (`--accept-penalty`)"),
            };
            said(format!("{excess} too many of what {of} may cancel in {year}; {cost}"), help)
        }
    }
}
