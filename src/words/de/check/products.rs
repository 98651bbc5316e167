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
                "Kontingent {} -> {}, belegt {} % -> {} %",
                bytes::decimal(*before),
                bytes::decimal(*after),
                percent(old),
                percent(new)
            )
        }
        OfTenant::TakenOut { bytes, used: Some(used) } => {
            format!("{} von {} belegt", bytes::decimal(*bytes), bytes::decimal(*used))
        }
        OfTenant::TakenOut { bytes, used: None } => bytes::decimal(*bytes),
        OfTenant::KeptByReseller => "für die sichere Aufbewahrung sorgt der Reseller".to_owned(),
        OfTenant::UsedLater => "was belegt ist, ändert sich mit der nächsten Messung".to_owned(),
        OfTenant::Duties { failed, open } => format!("{failed} nicht erfüllt, {open} nicht angesehen"),
    }
}

pub(super) fn of_backup(words: Words, claim: &OfBackup) -> String {
    match claim {
        OfBackup::Made { ago: 0, .. } => "jetzt".to_owned(),
        OfBackup::Made { at, ago } => format!("{}, vor {}", words.wall(*at), span::short(*ago)),
    }
}

pub(super) fn of_roster(words: Words, claim: &OfRoster) -> String {
    match claim {
        OfRoster::Week { from, to } => format!("{} bis {}", words.whole_day(*from), words.whole_day(*to)),
        OfRoster::Away { name, from, to } => {
            format!(
                "{name} ist vom {} bis {} abwesend und dann nicht erreichbar",
                words.whole_day(*from),
                words.whole_day(*to)
            )
        }
        OfRoster::OnCallThen(week) => format!("hat in {week} Bereitschaft: jemand anderem geben"),
        OfRoster::Loses(weeks) => {
            let weeks: Vec<Box<str>> = weeks.iter().map(|week| week.to_string().into()).collect();
            format!("ohne Bereitschaft bleiben {}", words.list(&weeks))
        }
        OfRoster::Replaces(name) => format!("löst {name} in dieser Woche ab"),
    }
}

pub(super) fn of_licence(_: Words, claim: &OfLicence) -> String {
    match claim {
        OfLicence::Has(user) => format!("{user} hat sie"),
        OfLicence::PenaltyAccepted => "die Vertragsstrafe ist angenommen".to_owned(),
    }
}

pub(super) fn of_hours(words: Words, claim: &OfHours) -> String {
    match claim {
        OfHours::Worked(seconds) if *seconds < 0 => {
            format!("{} gebuchte Arbeit werden weggenommen", span::short(*seconds))
        }
        OfHours::Worked(seconds) => format!("{} Arbeit", span::short(*seconds)),
        OfHours::Category { label, apart: true } => {
            format!("{}: gesondert bezahlt, nicht aus den Stunden", words.called(label))
        }
        OfHours::Category { label, apart: false } => words.called(label).to_owned(),
        OfHours::NotAgreed(label) => {
            format!("{} gehört nicht zu den vereinbarten Leistungen", words.called(label))
        }
        OfHours::Incident { number, tenant, subject } => format!("{number} von {tenant}: {subject}"),
        OfHours::DoneAt(at) => words.wall(*at),
        OfHours::Used { phase, used, granted } => {
            format!("{}: {} von {} sind verbraucht", named(*phase), tenths(words, *used), of(words, *granted))
        }
        OfHours::Becomes { phase, used, granted, apart, billed, cost } => {
            let used = format!(
                "{}: {} -> {} von {}",
                named(*phase),
                tenths(words, used.0),
                tenths(words, used.1),
                of(words, *granted)
            );
            let apart = match apart.0 == apart.1 {
                true => String::new(),
                false => format!(", gesondert {} -> {} h", tenths(words, apart.0), tenths(words, apart.1)),
            };
            used + &apart + &bill(words, *billed, *cost)
        }
        OfHours::OtherPeriod => "aus einem anderen Zeitraum als dem jetzigen".to_owned(),
    }
}

fn bill(words: Words, billed: i64, cost: Option<Cents>) -> String {
    if billed <= 0 {
        return String::new();
    }
    let cost = cost.map_or_else(String::new, |cost| format!(" für {}", words.number(&cost.to_string())));
    format!(", {} h berechnet{cost}", tenths(words, billed))
}

fn of(words: Words, granted: Option<i64>) -> String {
    granted.map_or_else(
        || "nicht vereinbarten Stunden".to_owned(),
        |granted| format!("{} h", tenths(words, granted)),
    )
}

fn named(phase: Phase) -> &'static str {
    match phase {
        Phase::Introduction => "Einführung",
        Phase::Operation => "Betrieb",
    }
}

/// `17.5`: hours of minutes, cut to tenths.
fn tenths(words: Words, minutes: i64) -> String {
    let tenths = minutes.unsigned_abs() / 6;
    let sign = if minutes < 0 { "-" } else { "" };
    words.number(&format!("{sign}{}.{}", tenths / 10, tenths % 10))
}
