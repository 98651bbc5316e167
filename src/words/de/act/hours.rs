//! Acts about hours that a contract includes, and their fields.

use crate::domain::acts::entry::about;
use crate::domain::acts::entry::label::Hours;
use crate::words::said::{act, labelled};
use crate::words::{ActName, Labelled};

pub(super) fn about(about: about::Hours) -> ActName {
    use about::Hours;
    match about {
        Hours::Book => act("Arbeit buchen, oder Gebuchtes wegnehmen", "Stunden von"),
        Hours::Grant => {
            act("Die Stunden im Monat erfassen, die ein Vertrag enthält", "Stundenkontingent von")
        }
        Hours::Rate => {
            act("Festhalten, was eine Stunde über das Kontingent hinaus kostet", "Stundensatz von")
        }
        Hours::Services => act(
            "Festhalten, welche Leistungen vereinbart sind; Arbeit in anderen wird markiert",
            "vereinbarte Leistungen mit",
        ),
        Hours::Accept => act("Die Abnahme des Systems erfassen, die die Einführung beendet", "Abnahme durch"),
        Hours::Agree => act(
            "Festhalten, dass ein anderes Ende der Einführung vereinbart wurde",
            "Ende der Einführung bei",
        ),
    }
}

pub(super) fn label(label: Hours) -> Labelled {
    match label {
        Hours::Minutes => labelled("Minuten", "Minuten Arbeit; unter null nimmt Gebuchtes weg"),
        Hours::Hours => labelled(
            "gearbeitet",
            "Stunden Arbeit, etwa 1,5, 1:30 oder 1h30m; unter null nimmt Gebuchtes weg",
        ),
        Hours::Category => labelled("Art der Arbeit", "Art der Arbeit, etwa support oder configuration"),
        Hours::Text => labelled("was getan wurde", "Was getan wurde, oder warum korrigiert wird"),
        Hours::Incident => labelled("Vorfall", "Vorfall, für den es war, etwa I-4711"),
        Hours::DoneAt => {
            labelled("getan um", "Wann es getan wurde, als Zeitpunkt oder Abstand wie -2h [Vorgabe: jetzt]")
        }
        Hours::Granted => labelled("Stunden/Monat", "Stunden in einem Monat der Betriebsphase"),
        Hours::HoldsFrom => labelled(
            "gilt ab",
            "Es gilt für Zeiträume, die an diesem Tag oder später beginnen [Vorgabe: heute]",
        ),
        Hours::Rate => {
            labelled("Stundensatz", "Was eine Stunde über das Kontingent hinaus kostet, etwa 95.00")
        }
        Hours::Services => labelled("Leistungen", "Vereinbarte Arten der Arbeit, etwa updates changes; alle"),
        Hours::AgreedFrom => labelled("vereinbart ab", "Vereinbart ab diesem Tag [Vorgabe: heute]"),
        Hours::AcceptedOn => {
            labelled("abgenommen am", "Tag der Abnahme, der erste der Betriebsphase [Vorgabe: heute]")
        }
        Hours::Until => labelled("Abnahme bis", "Tag, bis zu dem das System abgenommen sein soll"),
    }
}
