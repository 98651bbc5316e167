//! Contracts of a tenant, and what is promised under them.

use crate::words::Words;
use crate::words::console::{Availability, Contract};

pub(in crate::words) fn of_contract(_: Words, said: Contract<'_>) -> String {
    match said {
        Contract::Under { tenant, pack } => format!("{tenant} under {pack}"),
        Contract::BackupsOf { state, of } => format!("{state}, of {of}"),
        Contract::HoursOpen { used, rule } => {
            format!("{used} used; how many a month is not agreed ({rule})")
        }
        Contract::HoursUsed { used, granted, percent } => format!("{used} of {granted} used, {percent} %"),
        Contract::RateOpen { rule } => format!("the rate is not agreed ({rule})"),
        Contract::Beyond { hours, rule, cost } => format!("{hours} h beyond the budget ({rule}), {cost}"),
        Contract::NotAgreed { hours, rule } => {
            format!("{hours} h of services that were not agreed ({rule})")
        }
        Contract::ContactsOpen { have, standing } => {
            format!("{have} {standing} contacts, how many was not agreed")
        }
        Contract::TooManyContacts { have, standing, agreed } => {
            format!("! {have} {standing} contacts, {agreed} are agreed")
        }
        Contract::ContactsAgreed { have, standing, agreed } => {
            format!("{have} of {agreed} {standing} contacts agreed")
        }
        Contract::Lacks { contact, email, phone } => {
            let gaps = [(email, "e-mail address"), (phone, "direct phone")];
            let gaps: Vec<&str> = gaps.into_iter().filter(|(gap, _)| *gap).map(|(_, what)| what).collect();
            format!("! {contact} has no {}", gaps.join(" and no "))
        }
    }
}

pub(in crate::words) fn of_availability(_: Words, said: Availability<'_>) -> String {
    match said {
        Availability::Between { from, to, length } => format!("{from} to {to}  {length}"),
        Availability::Countable { all, excluded, rule } => format!("{all} less {excluded} ({rule})"),
        Availability::Allowed { hours, percent, rule } => format!("{hours} at {percent} % ({rule})"),
        Availability::OrDown { hours, reading, rule } => format!("{hours} down by `{reading}` ({rule})"),
    }
}
