//! Alarms of servers, tenants and accounts.

use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::base::{bytes, span};
use crate::domain::contract::Standing;
use crate::domain::readings::alarm::meaning::{OfAccount, OfTenant, OfUpdate};
use crate::domain::readings::backup::DutyKind;
use crate::domain::readings::finding::Found;
use crate::words::Words;
use crate::words::de::phrase::many;

pub(super) fn update(is: OfUpdate) -> &'static str {
    match is {
        OfUpdate::NoticeMissing => "ANKÜNDIGUNG FEHLT",
        OfUpdate::NoticeSoon => "die Ankündigung ist bald fällig",
        OfUpdate::NoContact => "die Ankündigung kann an niemanden gehen",
        OfUpdate::NoReason => "dringend ohne Grund",
        OfUpdate::Undecided => "ein Aufschub wartet auf die Entscheidung",
        OfUpdate::NoResult => "der Ausgang ist nicht erfasst",
        OfUpdate::Failed => "FEHLGESCHLAGEN",
        OfUpdate::NotConfirmed => "die Erfolgsmeldung steht aus",
    }
}

pub(in crate::words) fn backup_due(_: Words, kind: DutyKind) -> &'static str {
    match kind {
        DutyKind::Daily => "das tägliche Backup",
        DutyKind::Site => "Backups in einem anderen Land",
        DutyKind::RestoreTest => "den Restore testen",
        DutyKind::Cold => "kaltes Backup der ganzen Maschine",
        DutyKind::SecondSystem => "ein zweites Backupsystem",
    }
}

pub(super) fn tenant(words: Words, is: &OfTenant) -> String {
    match is {
        OfTenant::Storage { percent, quota } => {
            format!("Speicher zu {percent} % von {} belegt", words.number(&bytes::decimal(*quota)))
        }
        OfTenant::Licences { have, need, product, without, more } => {
            let names = without.iter().map(Text::as_str).collect::<Vec<_>>().join(", ");
            let who = if names.is_empty() { names } else { format!(", ohne: {names}") };
            format!("{have} {product} von {need} nötigen{who}{}", besides(*more))
        }
        OfTenant::RestsOn { product, missing, warnings } => {
            format!("für {product} fehlt: {}", words.seen_to(missing, warnings))
        }
        OfTenant::Hours { used, granted, percent, billable } => {
            let billed = billable.map(|billable| format!(", {} zu bezahlen", hours(billable)));
            let (used, granted) = (hours(*used), hours(*granted));
            format!("{used} von {granted} Stunden verbraucht, {percent} %{}", billed.unwrap_or_default())
        }
        OfTenant::NotAccepted(by) => format!("das System war bis {} abzunehmen", words.day(*by)),
        OfTenant::Down { down, budget, left } => {
            let rest = if *left < 0 { "zu viel" } else { "übrig" };
            let (down, budget, left) = (span::short(*down), span::short(*budget), span::short(*left));
            format!("{down} Ausfallzeit von {budget} im Vertragsjahr, {left} {rest}")
        }
        OfTenant::NoPack(pack) => format!("für den Vertrag {pack} gibt es kein Paket"),
        OfTenant::NoReporter(Standing::Certified) => "niemand ist zum Melden zertifiziert".to_owned(),
        OfTenant::NoReporter(Standing::Authorised) => "niemand ist zum Melden berechtigt".to_owned(),
        OfTenant::Incomplete(name) => format!("Adresse oder Telefon von {name} sind nicht bekannt"),
        OfTenant::NotMet { label, more } => {
            format!("nicht erfüllt: {}{}", words.called(label), besides(*more))
        }
        OfTenant::Equipment(wrong) => words.found(&Found::Equipment(wrong.clone())),
    }
}

fn besides(more: usize) -> String {
    if more > 0 { format!(" und {more} weitere") } else { String::new() }
}

pub(super) fn account(words: Words, id: &Id, tenant: Option<&Id>, is: &OfAccount) -> String {
    let whose = tenant.map(|tenant| format!(" von {tenant}")).unwrap_or_default();
    let account = format!("Konto {id}{whose}");
    match is {
        OfAccount::Dry => {
            format!("{account} ist LEER: das System ist abgeschaltet, bis Guthaben geladen ist")
        }
        OfAccount::RunsDry(at) => format!("{account} läuft leer: {}", words.wall(*at)),
        OfAccount::Tight(ends) => format!("{account}: das Guthaben reicht bis {}", words.wall(*ends)),
        OfAccount::Reminder { ends, days } => {
            let ends = words.wall(*ends);
            format!(
                "{account} reicht bis {ends}: die Erinnerung {} vorher ist fällig",
                many(*days, "Tag", "Tage")
            )
        }
        OfAccount::Switched(licence) => format!("{account}: {licence} herunter- und heraufgeschaltet"),
        OfAccount::Firmware { has, from } => format!("{account}: Firmware {has} ist älter als {from}"),
    }
}

/// Hours of so many minutes.
pub(super) fn hours(minutes: i64) -> String {
    span::short(minutes * 60)
}
