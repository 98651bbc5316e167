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
        Incident::Report => "Einen Vorfall an den Desk bringen",
        Incident::Take => "Selbst übernehmen",
        Incident::Start => "Die Arbeit beginnen; hält die Frist für den Beginn an",
        Incident::Call => "Einen telefonischen Kontakt mit dem Kunden festhalten",
        Incident::Caller => "Sagen, wer angerufen hat, oder den Code nachreichen, wo das nicht klar war",
        Incident::Wait => "Auf den Kunden warten, oder das Warten beenden",
        Incident::Class => "Neu einstufen",
        Incident::Assign => "Jemandem geben",
        Incident::Describe => "Mehr dazu sagen, etwa Angaben, die der Vertrag verlangt",
        Incident::Checklist => "Zeigen oder markieren, was vor Ort zu prüfen ist",
        Incident::Escalate => "Eine Stufe der Eskalationsleiter rufen",
        Incident::News => "Festhalten, dass der Kunde nachfragt; ab dann ist eine Antwort offen",
        Incident::Kind => "Sagen, dass es ein Vorfall, eine Frage oder eine Bitte um Beratung ist",
        Incident::Resolve => "Die Arbeit mit der Ursache beenden",
        Incident::Reopen => "Die Arbeit wieder aufnehmen",
        Incident::Close => "Einen gelösten Vorfall endgültig schließen",
        Incident::Link => "Mit dem Vorfall verknüpfen, der für die gemeinsame Ursache steht",
        Incident::Unlink => "Die Verknüpfung mit dem Hauptvorfall aufheben",
        Incident::Scope => "Sagen, worum es geht, oder dass der Vertrag es nicht abdeckt",
        Incident::Access => "Festhalten, dass der Kunde den Desk in sein System lässt",
        Incident::Develop => "An die Entwicklung geben, oder von dort zurücknehmen",
        Incident::Target => "Eine Frist setzen, wo der Vertrag das dem Anbieter überlässt",
        Incident::Explain => "Sagen, warum eine Frist versäumt wurde",
        Incident::Telephony => "Die Zeit, in der Anrufe ausfallen, beginnen oder beenden",
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
        Incident::CallText => labelled("Gesagtes", "Was gesagt wurde"),
        Incident::NewsText => labelled("Wortlaut", "Was gefragt wurde"),
        Incident::AskedBy => labelled("wer fragt", "Wer gefragt hat, mit Namen"),
        Incident::WaitsFor => labelled("wartet auf", "Worauf gewartet wird"),
        Incident::MissingDetail => labelled(
            "fehlend",
            "Eine verlangte Angabe, nach der gefragt wird, mit ihrem Schlüssel; mehrfach möglich",
        ),
        Incident::WaitsOn => labelled("von", "Wer antworten soll"),
        Incident::WaitsUntil => {
            labelled("bis", "Wann das Warten von selbst endet: ein Zeitpunkt mit Zone oder +2d")
        }
        Incident::AskAgain => labelled(
            "nachfragen",
            "Wann nachzufragen ist, während weiter gewartet wird: ein Zeitpunkt mit Zone oder +4h",
        ),
        Incident::Arrived => labelled("eingetroffen", "Worauf gewartet wurde, ist eingetroffen"),
        Incident::NewOwner => labelled("an", "Wer ab jetzt daran arbeitet"),
        Incident::Team => {
            labelled("Team", "Team, an das er geht; ohne Namen hat ihn darin noch niemand übernommen")
        }
        Incident::OwnerNote => labelled("Notiz", "Was der neue Bearbeiter wissen soll"),
        Incident::Revoke => labelled("nicht mehr", "Der Desk wird nicht mehr eingelassen"),
        Incident::AccessNote => {
            labelled("Notiz", "Wer ihn gewährt hat, für wie lange; nie, wie man sich anmeldet")
        }
        Incident::Back => labelled("zurück", "Er kam von dort zurück"),
        Incident::DevelopNote => {
            labelled("Notiz", "Was sie herausfinden sollen, oder was sie gefunden haben")
        }
        Incident::Remainder => labelled("was bleibt", "Einstufung dessen, was bleibt"),
    }
}
