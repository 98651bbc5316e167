//! Reasons of acts about the hours of a contract.

use crate::domain::readings::refusal::OfHours;
use crate::words::said::said;
use crate::words::{Said, Words};

pub(super) fn said_of(words: Words, reason: &OfHours) -> Said {
    match reason {
        OfHours::NoContract(tenant) => {
            said(format!("{tenant} holds no contract with hours"), "give it a contract that includes hours")
        }
        OfHours::NoBegin(tenant) => said(
            format!("when the contract of {tenant} began is not written down"),
            "write down its begin first",
        ),
        OfHours::NoCategory { category, known } => said(
            format!("there is no category `{category}`"),
            format!("the categories are {}", known.join(", ")),
        ),
        OfHours::BeforeContract { day, begins } => said(
            format!("{} lies before the contract began", words.day(*day)),
            format!("it began on {}", words.day(*begins)),
        ),
        OfHours::AcceptedAlready { tenant, on } => said(
            format!("the system of {tenant} was accepted on {} already", words.day(*on)),
            "a system is accepted once",
        ),
        OfHours::AcceptedLater(on) => {
            said(format!("{} lies in the future", words.day(*on)), "give the day of the acceptance")
        }
        OfHours::IntroductionOver { tenant, on } => said(
            format!("the introduction of {tenant} ended on {}", words.day(*on)),
            "there is nothing left to agree",
        ),
        OfHours::NoTime => said("no time at all is nothing to book", "give the minutes of work"),
        OfHours::TooLong => said("more than 31 days at once", "book the work day by day"),
        OfHours::NotOfTenant { number, of, not } => said(
            format!("{number} is an incident of {of}, not of {not}"),
            "book the work for the tenant of the incident",
        ),
        OfHours::LessBooked { minutes, category, from } => said(
            format!("only {minutes} minutes of {category} are booked from {}", words.day(*from)),
            "a correction takes away no more than is booked; say --at which time",
        ),
        OfHours::OutOfRange { hours, most } => {
            said(format!("{hours} hours a month"), format!("give a number from 1 to {most}"))
        }
        OfHours::FreeRate => said("an hour that costs nothing is no rate", "give an amount above 0"),
        OfHours::NoService => said("no service is named", "name those that were agreed"),
    }
}
