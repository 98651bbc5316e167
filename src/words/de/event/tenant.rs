//! What happened to tenants, their licences and accounts.

use std::fmt::Display;

use chrono::NaiveDate;

use crate::domain::base::isc::Isc;
use crate::domain::base::text::Text;
use crate::domain::base::{bytes, span};
use crate::domain::facts::count::CountChange;
use crate::domain::facts::credit::CreditChange;
use crate::domain::facts::equipment::{EquipmentChange, Reachable};
use crate::domain::facts::exclusion::Exclusion;
use crate::domain::facts::hours::HoursChange;
use crate::domain::facts::licence::LicenceChange;
use crate::domain::facts::tenant::{Export, Parts};
use crate::words::Words;
use crate::words::de::phrase::many;

/// With the comma of the language.
fn comma(words: Words, number: impl Display) -> String {
    words.number(&number.to_string())
}

pub(super) fn usage(words: Words, used: u64, parts: &Parts) -> String {
    let known = [(parts.recordings, "Aufnahmen"), (parts.voicemail, "Voicemail")];
    let size = |bytes| comma(words, bytes::decimal(bytes));
    let known = known.into_iter().filter_map(|(bytes, name)| Some(format!("{name} {}", size(bytes?))));
    let known: Vec<String> = known.collect();
    let parts = if known.is_empty() { String::new() } else { format!(" ({})", known.join(", ")) };
    format!("Speicher gemessen: {}{parts}", size(used))
}

pub(super) fn exported(words: Words, export: &Export) -> String {
    let size = comma(words, bytes::decimal(export.bytes));
    format!("{size} von Hand entnommen: {}; der Reseller bewahrt sie auf", export.note)
}

pub(super) fn excluded(words: Words, exclusion: &Exclusion) -> String {
    let (from, to) = (words.wall(exclusion.from), words.wall(exclusion.to));
    format!("nicht gezählt, {}: {from} bis {to}, {}", words.state(exclusion.ground), exclusion.reason)
}

pub(super) fn licence(change: &LicenceChange) -> String {
    match change {
        LicenceChange::Bought { product, count } => {
            format!("insgesamt {} {product} gekauft", many(*count, "Lizenz", "Lizenzen"))
        }
        LicenceChange::SystemConfigured { product, count } => {
            format!("das System ist für {count} {product} eingerichtet")
        }
        LicenceChange::UserConfigured { user, product, .. } => format!("{user} für {product} eingerichtet"),
        LicenceChange::UserReleased { user, product } => format!("{product} von {user} abgeschaltet"),
        LicenceChange::UserPlaced { user, site: Some(site) } => format!("{user} ist am Standort {site}"),
        LicenceChange::UserPlaced { user, site: None } => format!("{user} ist an keinem bekannten Standort"),
        LicenceChange::TeamSet { name, team } => {
            let (leaders, members) = (team.leaders.len(), team.members.len());
            format!("Team {name}: Mitglieder {members}, Leitung {leaders}")
        }
        LicenceChange::SystemDescribed { platform, cti } => {
            let platform = platform.iter().map(|platform| format!("arbeitet mit {platform}"));
            let cti =
                cti.iter().map(|cti| format!("hat {} CTI-Anbindung", if *cti { "eine" } else { "keine" }));
            format!("das System {}", platform.chain(cti).collect::<Vec<_>>().join(", "))
        }
    }
}

pub(super) fn count(words: Words, kind: &Text, change: &CountChange, too_many: u32) -> String {
    match change {
        CountChange::Counted { count, price } => {
            let price = price.map(|price| format!(" zu {} im Monat", comma(words, price)));
            format!("{} {kind}{}", many(*count, "Lizenz", "Lizenzen"), price.unwrap_or_default())
        }
        CountChange::Cancelled { count, reference } => {
            let reference = reference
                .as_ref()
                .map(|reference| format!(", {}", words.recorded(reference)))
                .unwrap_or_default();
            let penalty = match too_many {
                0 => String::new(),
                many => format!(", {many} zu viel: Vertragsstrafe angenommen"),
            };
            format!("{} {kind} gekündigt{reference}{penalty}", many(*count, "Lizenz", "Lizenzen"))
        }
    }
}

pub(super) fn hours(words: Words, change: &HoursChange) -> String {
    match change {
        HoursChange::Accepted { on } => {
            format!("System am {} abgenommen, der Betrieb beginnt", words.day(*on))
        }
        HoursChange::IntroductionAgreed { until } => {
            format!("Einführung bis {} vereinbart", words.day(*until))
        }
        HoursChange::Granted { hours, from } => {
            format!("{} im Monat ab {}", many(*hours, "Stunde", "Stunden"), words.day(*from))
        }
        HoursChange::RateAgreed { rate, from } => {
            format!("{} je Stunde über das Kontingent hinaus ab {}", comma(words, rate), words.day(*from))
        }
        HoursChange::ServicesAgreed { services, from } => {
            let services: Vec<&str> = services.iter().map(|service| &**service).collect();
            format!("Leistungen ab {}: {}", words.day(*from), services.join(", "))
        }
        HoursChange::Booked { at, seconds, category, text, incident } => {
            let incident = incident.map(|number| format!(" für {number}")).unwrap_or_default();
            let (length, at) = (span::short(*seconds), words.wall(*at));
            let what = if *seconds < 0 { "abgezogen" } else { "gebucht" };
            format!("{length} {what}, {category}{incident}, {at}: {text}")
        }
    }
}

pub(super) fn credit(words: Words, change: &CreditChange) -> String {
    match change {
        CreditChange::ToppedUp { amount, reference } => {
            format!("{} iSC geladen, {reference}", comma(words, amount))
        }
        CreditChange::Rented { licence, count: 0, .. } => format!("ab dann ist kein {licence} mehr gemietet"),
        CreditChange::Rented { licence, count, monthly } => {
            format!("{count} {licence} gemietet zu {} iSC im Monat", comma(words, monthly))
        }
        CreditChange::Bought { licence, count } => format!("{count} {licence} gekauft, nicht gemietet"),
        CreditChange::Hosted { on, cloud_contract } => {
            let contract = if *cloud_contract { ", unter einem Vertrag für die Cloud" } else { "" };
            format!("sein System läuft auf {on}{contract}")
        }
        CreditChange::FirmwareKnown { firmware } => format!("sein System läuft mit Firmware {firmware}"),
        CreditChange::BalanceRead { amount } => format!("das Guthaben ist {} iSC", comma(words, amount)),
    }
}

pub(super) fn price(words: Words, licence: &Text, from: NaiveDate, monthly: Option<Isc>) -> String {
    let from = words.day(from);
    match monthly {
        Some(monthly) => format!("{licence} kostet ab {from} {} iSC im Monat", comma(words, monthly)),
        None => format!("{licence} ist ab {from} nicht mehr auf der Preisliste"),
    }
}

pub(super) fn equipment(change: &EquipmentChange) -> String {
    match change {
        EquipmentChange::Trunk { trunk, there: true } => format!("telefoniert über den Trunk {trunk}"),
        EquipmentChange::Trunk { trunk, there: false } => {
            format!("telefoniert nicht mehr über den Trunk {trunk}")
        }
        EquipmentChange::Reachable { name, reachable: None } => {
            format!("{name} muss nicht mehr erreichbar sein")
        }
        EquipmentChange::Reachable { name, reachable: Some(reachable) } => {
            let licence = if reachable.licensed { "mit Lizenz" } else { "ohne Lizenz" };
            let Reachable { lines, phones, .. } = reachable;
            format!("{name} muss erreichbar sein: {licence}, Leitungen {lines}, Telefone {phones}")
        }
    }
}
