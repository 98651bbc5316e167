//! What is claimed of tenants' storage, backups, licences and hours.

use crate::domain::acts::judgement::{OfBackup, OfHours, OfLicence, OfRoster, OfTenant};
use crate::domain::base::cents::Cents;
use crate::domain::base::{bytes, span};
use crate::domain::readings::hours::Phase;
use crate::words::Words;

pub(super) fn of_tenant(_: Words, claim: &OfTenant) -> String {
    match claim {
        OfTenant::Quota { before, after, percent: (old, new) } => {
            let percent = |percent: &Option<u64>| percent.map_or_else(|| "?".to_owned(), |p| p.to_string());
            format!(
                "quota {} -> {}, used {}% -> {}%",
                bytes::decimal(*before),
                bytes::decimal(*after),
                percent(old),
                percent(new)
            )
        }
        OfTenant::TakenOut { bytes, used: Some(used) } => {
            format!("{} of {} used", bytes::decimal(*bytes), bytes::decimal(*used))
        }
        OfTenant::TakenOut { bytes, used: None } => bytes::decimal(*bytes),
        OfTenant::KeptByReseller => "keeping it safe is the reseller's responsibility".to_owned(),
        OfTenant::UsedLater => "what is used changes with the next measurement".to_owned(),
        OfTenant::Duties { failed, open } => format!("{failed} not met, {open} not looked at"),
    }
}

pub(super) fn of_backup(words: Words, claim: &OfBackup) -> String {
    match claim {
        OfBackup::Made { ago: 0, .. } => "now".to_owned(),
        OfBackup::Made { at, ago } => format!("{}, {} ago", words.wall(*at), span::short(*ago)),
    }
}

pub(super) fn of_roster(words: Words, claim: &OfRoster) -> String {
    match claim {
        OfRoster::Week { from, to } => format!("{} to {}", words.whole_day(*from), words.whole_day(*to)),
        OfRoster::Away { name, from, to } => {
            format!(
                "{name} is away from {} to {}: cannot be reached then",
                words.whole_day(*from),
                words.whole_day(*to)
            )
        }
        OfRoster::OnCallThen(week) => format!("is on call in {week}: somebody else is to have it"),
        OfRoster::Loses(weeks) => {
            let weeks: Vec<Box<str>> = weeks.iter().map(|week| week.to_string().into()).collect();
            format!("nobody is on call any more in {}", words.list(&weeks))
        }
        OfRoster::Replaces(name) => format!("takes the week from {name}"),
    }
}

pub(super) fn of_licence(_: Words, claim: &OfLicence) -> String {
    match claim {
        OfLicence::Has(user) => format!("{user} has it"),
        OfLicence::PenaltyAccepted => "the penalty is accepted".to_owned(),
    }
}

pub(super) fn of_hours(words: Words, claim: &OfHours) -> String {
    match claim {
        OfHours::Worked(seconds) if *seconds < 0 => {
            format!("{} of booked work are taken away", span::short(*seconds))
        }
        OfHours::Worked(seconds) => format!("{} of work", span::short(*seconds)),
        OfHours::Category { label, apart: true } => {
            format!("{label}: paid apart, not taken from the hours")
        }
        OfHours::Category { label, apart: false } => label.to_string(),
        OfHours::NotAgreed(label) => format!("{label} is not among the services that were agreed"),
        OfHours::Incident { number, tenant, subject } => format!("{number} of {tenant}: {subject}"),
        OfHours::DoneAt(at) => words.wall(*at),
        OfHours::Used { phase, used, granted } => {
            format!("{}: {} of {} are used", named(*phase), tenths(words, *used), of(words, *granted))
        }
        OfHours::Becomes { phase, used, granted, apart, billed, cost } => {
            let used = format!(
                "{}: {} -> {} of {}",
                named(*phase),
                tenths(words, used.0),
                tenths(words, used.1),
                of(words, *granted)
            );
            let apart = match apart.0 == apart.1 {
                true => String::new(),
                false => format!(", apart {} -> {} h", tenths(words, apart.0), tenths(words, apart.1)),
            };
            used + &apart + &bill(words, *billed, *cost)
        }
        OfHours::OtherPeriod => "of another period than the present one".to_owned(),
    }
}

fn bill(words: Words, billed: i64, cost: Option<Cents>) -> String {
    if billed <= 0 {
        return String::new();
    }
    let cost = cost.map_or_else(String::new, |cost| format!(" for {cost}"));
    format!(", {} h billed{cost}", tenths(words, billed))
}

fn of(words: Words, granted: Option<i64>) -> String {
    granted.map_or_else(|| "hours not agreed".to_owned(), |granted| format!("{} h", tenths(words, granted)))
}

fn named(phase: Phase) -> &'static str {
    match phase {
        Phase::Introduction => "introduction",
        Phase::Operation => "operation",
    }
}

/// `17.5`: hours of minutes, cut to tenths.
fn tenths(words: Words, minutes: i64) -> String {
    let tenths = minutes.unsigned_abs() / 6;
    let sign = if minutes < 0 { "-" } else { "" };
    words.number(&format!("{sign}{}.{}", tenths / 10, tenths % 10))
}
