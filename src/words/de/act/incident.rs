//! Acts about an incident, and their fields.

use crate::domain::act::{about, label::Incident};
use crate::words::Labelled;
use crate::words::said::labelled;

pub(super) fn about(about: about::Incident) -> &'static str {
    use about::Incident;
    match about {
        Incident::Eta => "Voraussichtliche Wiederherstellung angeben",
        Incident::Note => "Etwas festhalten",
        Incident::Publish => "Festhalten, dass der Reseller ihn im Ticketsystem sieht",
        Incident::Workaround => "Eine Umgehung angeben; hält die Wiederherstellungsfrist an",
    }
}

pub(super) fn label(label: Incident) -> Labelled {
    match label {
        Incident::EtaTime => labelled("wieder da um", "Ein Zeitpunkt mit Zone oder ab jetzt: +2h"),
        Incident::NoteText => labelled("Notiz", "Was festzuhalten ist"),
        Incident::Contact => {
            labelled("Kunde informiert", "Der Kunde wurde informiert: ticket, mail oder phone")
        }
        Incident::Workaround => labelled("Umgehung", "Wie der Mandant inzwischen arbeiten kann"),
        Incident::TelephonyWorks => labelled("Anrufe gehen wieder", "Damit sind Anrufe wieder möglich"),
        Incident::FixOwner => labelled("zuständig für Lösung", "Wer sich um die endgültige Lösung kümmert"),
        Incident::FixEta => labelled(
            "endgültige Lösung",
            "Voraussichtlicher Zeitpunkt der endgültigen Lösung: mit Zone oder +2d",
        ),
        Incident::RemainingImpact => {
            labelled("verbl. Auswirkung", "Auswirkung dessen, was bleibt, mit --urgency")
        }
        Incident::RemainingUrgency => {
            labelled("verbl. Dringlichkeit", "Dringlichkeit dessen, was bleibt, mit --impact")
        }
        Incident::RemainingPriority => labelled(
            "verbl. Priorität",
            "Priorität dessen, was bleibt, 1 bis 4, anstelle von Auswirkung und Dringlichkeit",
        ),
    }
}
