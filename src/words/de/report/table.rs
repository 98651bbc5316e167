//! Tables of a month.

use crate::words::Words;
use crate::words::report::{Heading, Named, Title};

pub(in crate::words) fn table(_: Words, title: Title) -> &'static str {
    match title {
        Title::Targets => "Fristen",
        Title::Breaches => "Versäumte Fristen",
        Title::Incidents => "Vorfälle",
        Title::Availability => "Verfügbarkeit",
        Title::Storage => "Speicher",
        Title::Credits => "Guthaben",
        Title::Licences => "Lizenzen",
        Title::Billing => "Abrechnung",
        Title::Hours => "Supportstunden",
    }
}

pub(in crate::words) fn named(words: Words, named: &Named) -> String {
    let reason = |id: &Option<Box<str>>| id.as_deref().unwrap_or("keiner genannt").to_owned();
    match named {
        Named::State(state) => words.state(*state).to_owned(),
        Named::Unmeasured => "ungemessen".to_owned(),
        Named::Total => "gesamt".to_owned(),
        Named::Period(period) => words.period(*period),
        Named::Clock(name) => words.clock_name(name).to_owned(),
        Named::Reason(id) => reason(id),
        Named::Reasons(counts) => {
            let words: Vec<String> =
                counts.iter().map(|(id, count)| format!("{} {count}", reason(id))).collect();
            words.join(", ")
        }
        Named::ReasonName(name) => words.recorded(name).into_owned(),
    }
}

pub(in crate::words) fn heading(_: Words, heading: Heading) -> &'static str {
    match heading {
        Heading::Account => "Konto",
        Heading::Advice => "Beratung",
        Heading::Amount => "Betrag",
        Heading::Apart => "gesondert",
        Heading::Average => "Durchschnitt",
        Heading::Balance => "Guthaben iSC",
        Heading::BillableAmount => "zu zahlen",
        Heading::Billable => "darüber",
        Heading::Budget => "Kontingent",
        Heading::Cancelled => "gekündigt",
        Heading::Clock => "Frist",
        Heading::Contract => "Vertrag",
        Heading::DownMonth => "Ausfall Monat",
        Heading::DownYear => "Ausfall Jahr",
        Heading::Ends => "endet",
        Heading::Excluded => "ausgenommen",
        Heading::FirstFix => "Erstlösung",
        Heading::FirstFixPercent => "Erstlösung %",
        Heading::Have => "vorhanden",
        Heading::InWords => "in Worten",
        Heading::Incomplete => "unvollständig",
        Heading::Invoice => "Rechnung",
        Heading::Kept => "eingehalten %",
        Heading::Left | Heading::LeftMinutes | Heading::LeftSeconds => "übrig",
        Heading::Licences => "Lizenzen",
        Heading::Met => "eingehalten",
        Heading::Missed => "versäumt",
        Heading::Monthly => "iSC im Monat",
        Heading::Need => "nötig",
        Heading::OfYear => "vom Jahr %",
        Heading::Outside => "außerhalb",
        Heading::Penalty => "Strafe geschätzt",
        Heading::Percent => "Prozent",
        Heading::Period => "Zeitraum",
        Heading::Phase => "Phase",
        Heading::Price => "Preis",
        Heading::Priority => "Priorität",
        Heading::Product => "Produkt",
        Heading::Questions => "Fragen",
        Heading::Quota => "Kontingent",
        Heading::Reason => "Grund",
        Heading::Reasons => "Gründe",
        Heading::Received => "eingegangen",
        Heading::Reseller => "Reseller",
        Heading::Resolved => "gelöst",
        Heading::Rounds => "Runden",
        Heading::Running => "laufend",
        Heading::Runtime => "Laufzeit",
        Heading::Runway => "reicht Tage",
        Heading::Seats => "Plätze",
        Heading::State => "Status",
        Heading::Tenant => "Mandant",
        Heading::ToDate => "bisher %",
        Heading::TooMany => "zu viel",
        Heading::Unrequested => "ohne Anfrage",
        Heading::Used => "belegt",
        Heading::UsedMinutes => "verbraucht",
        Heading::UsersWithout => "ohne Lizenz",
    }
}
