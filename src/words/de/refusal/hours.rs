//! Reasons of acts about the hours of a contract.

use crate::domain::readings::refusal::OfHours;
use crate::words::de::phrase::many;
use crate::words::said::said;
use crate::words::{Said, Words};

pub(super) fn said_of(words: Words, reason: &OfHours) -> Said {
    match reason {
        OfHours::NoContract(tenant) => said(
            format!("{tenant} hat keinen Vertrag mit Supportstunden"),
            "dem Mandanten einen Vertrag mit Stunden geben",
        ),
        OfHours::NoBegin(tenant) => said(
            format!("wann der Vertrag von {tenant} begann, ist nicht erfasst"),
            "zuerst den Vertragsbeginn erfassen",
        ),
        OfHours::NoCategory { category, known } => said(
            format!("die Kategorie `{category}` gibt es nicht"),
            format!("die Kategorien sind {}", known.join(", ")),
        ),
        OfHours::BeforeContract { day, begins } => said(
            format!("der {} liegt vor dem Vertragsbeginn", words.day(*day)),
            format!("der Vertrag begann am {}", words.day(*begins)),
        ),
        OfHours::AcceptedAlready { tenant, on } => said(
            format!("das System von {tenant} wurde schon am {} abgenommen", words.day(*on)),
            "ein System wird nur einmal abgenommen",
        ),
        OfHours::AcceptedLater(on) => {
            said(format!("der {} liegt in der Zukunft", words.day(*on)), "den Tag der Abnahme angeben")
        }
        OfHours::IntroductionOver { tenant, on } => said(
            format!("die Einführung von {tenant} endete am {}", words.day(*on)),
            "es gibt nichts mehr zu vereinbaren",
        ),
        OfHours::NoTime => said("ohne Arbeitszeit gibt es nichts zu buchen", "die Arbeitszeit angeben"),
        OfHours::TooLong => said("mehr als 31 Tage auf einmal", "die Arbeit Tag für Tag buchen"),
        OfHours::NotOfTenant { number, of, not } => said(
            format!("{number} ist ein Vorfall von {of}, nicht von {not}"),
            "die Arbeit für den Mandanten des Vorfalls buchen",
        ),
        OfHours::LessBooked { minutes, category, from } => said(
            format!(
                "ab {} gebucht: nur {} {category}",
                words.day(*from),
                many(*minutes, "Minute", "Minuten")
            ),
            "eine Korrektur nimmt nicht mehr weg, als gebucht ist; den Zeitpunkt angeben (`--at`)",
        ),
        OfHours::OutOfRange { hours, most } => said(
            format!("{hours} Stunden im Monat sind nicht möglich"),
            format!("eine Zahl von 1 bis {most} angeben"),
        ),
        OfHours::FreeRate => said("ein Stundensatz ist größer als 0", "einen Betrag über 0 angeben"),
        OfHours::NoService => said("keine Leistung ist genannt", "die vereinbarten Leistungen nennen"),
    }
}
