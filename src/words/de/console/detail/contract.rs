//! Contracts of a tenant, and what is promised under them.

use crate::words::Words;
use crate::words::console::{Availability, Contract};

pub(in crate::words) fn of_contract(_: Words, said: Contract<'_>) -> String {
    match said {
        Contract::Under { tenant, pack } => format!("{tenant} nach {pack}"),
        Contract::BackupsOf { state, of } => format!("{state}, von {of}"),
        Contract::HoursOpen { used, rule } => {
            format!("{used} verbraucht; wie viele im Monat, ist nicht vereinbart ({rule})")
        }
        Contract::HoursUsed { used, granted, percent } => {
            format!("{used} von {granted} verbraucht, {percent} %")
        }
        Contract::RateOpen { rule } => format!("der Satz ist nicht vereinbart ({rule})"),
        Contract::Beyond { hours, rule, cost } => format!("{hours} h über dem Kontingent ({rule}), {cost}"),
        Contract::NotAgreed { hours, rule } => format!("{hours} h nicht vereinbarte Leistungen ({rule})"),
        Contract::ContactsOpen { have, standing } => {
            format!("Kontakte {standing}: {have}, wie viele, wurde nicht vereinbart")
        }
        Contract::TooManyContacts { have, standing, agreed } => {
            format!("! Kontakte {standing}: {have}, vereinbart sind {agreed}")
        }
        Contract::ContactsAgreed { have, standing, agreed } => {
            format!("Kontakte {standing}: {have} von {agreed} vereinbarten")
        }
        Contract::Lacks { contact, email, phone } => {
            let gaps = [(email, "E-Mail-Adresse"), (phone, "Durchwahl")];
            let gaps: Vec<&str> = gaps.into_iter().filter(|(gap, _)| *gap).map(|(_, what)| what).collect();
            format!("! {contact}: ohne {}", gaps.join(" und ohne "))
        }
    }
}

pub(in crate::words) fn of_availability(_: Words, said: Availability<'_>) -> String {
    match said {
        Availability::Between { from, to, length } => format!("{from} bis {to}  {length}"),
        Availability::Countable { all, excluded, rule } => format!("{all} weniger {excluded} ({rule})"),
        Availability::Allowed { hours, percent, rule } => format!("{hours} bei {percent} % ({rule})"),
        Availability::OrDown { hours, reading, rule } => format!("{hours} Ausfall nach `{reading}` ({rule})"),
    }
}
