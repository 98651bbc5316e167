//! Acts about an incident, and their fields.

use crate::domain::acts::entry::about;
use crate::domain::acts::entry::label::Incident;
use crate::words::said::{act, labelled};
use crate::words::{ActName, Labelled};

pub(super) fn about(about: about::Incident) -> ActName {
    use about::Incident;
    match about {
        Incident::Eta => act("Voraussichtliche Wiederherstellung angeben", "Schätzung für"),
        Incident::Note => act("Etwas festhalten", "Notiz zu"),
        Incident::Publish => {
            act("Festhalten, dass der Reseller ihn im Ticketsystem sieht", "Veröffentlichung von")
        }
        Incident::Workaround => {
            act("Einen Workaround angeben; hält die Wiederherstellungsfrist an", "Workaround für")
        }
        Incident::Report => act("Einen Vorfall melden", "Meldung von"),
        Incident::Take => act("Selbst übernehmen", "Übernahme von"),
        Incident::Next => act("Das Dringendste übernehmen, das niemand hat", "Übernahme des nächsten"),
        Incident::Start => act("Die Arbeit beginnen; hält die Frist für den Beginn an", "Arbeitsbeginn an"),
        Incident::Call => act("Einen telefonischen Kontakt mit dem Kunden festhalten", "Anruf zu"),
        Incident::Caller => {
            act("Angeben, wer angerufen hat, oder den Code nachreichen, wo das nicht klar war", "Anrufer von")
        }
        Incident::Wait => act("Auf den Kunden warten, oder das Warten beenden", "Warten bei"),
        Incident::Class => act("Neu einstufen", "Einstufung von"),
        Incident::Assign => act("Jemandem zuweisen", "Zuweisung von"),
        Incident::Describe => act("Mehr dazu angeben, etwa was der Vertrag verlangt", "Beschreibung von"),
        Incident::Checklist => act("Zeigen oder markieren, was vor Ort zu prüfen ist", "Checkliste von"),
        Incident::Escalate => act("Eskalieren, auf eine Stufe der Leiter", "Eskalation von"),
        Incident::News => {
            act("Festhalten, dass der Kunde nachfragt; ab dann ist eine Antwort offen", "Nachfrage zu")
        }
        Incident::Kind => {
            act("Angeben, dass es ein Vorfall, eine Frage oder ein Beratungswunsch ist", "Art von")
        }
        Incident::Resolve => act("Die Arbeit mit der Ursache beenden", "Lösung von"),
        Incident::Reopen => act("Die Arbeit wieder aufnehmen", "Wiederöffnung von"),
        Incident::Close => act("Einen gelösten Vorfall endgültig schließen", "Abschluss von"),
        Incident::Link => {
            act("Mit dem Vorfall verknüpfen, der für die gemeinsame Ursache steht", "Verknüpfung von")
        }
        Incident::Unlink => act("Die Verknüpfung mit dem Hauptvorfall aufheben", "Verknüpfung gelöst von"),
        Incident::Scope => act("Angeben, worum es geht, oder dass der Vertrag es nicht abdeckt", "Thema von"),
        Incident::Access => act("Festhalten, dass der Kunde den Desk in sein System lässt", "Zugang für"),
        Incident::Develop => act("An die Entwicklung geben, oder von dort zurücknehmen", "Entwicklung an"),
        Incident::Target => act("Eine Frist setzen, wo der Vertrag das dem Anbieter überlässt", "Frist von"),
        Incident::Explain => act("Angeben, warum eine Frist versäumt wurde", "Begründung zu"),
        Incident::Telephony => act("Die Zeit, in der Anrufe ausfallen, beginnen oder beenden", "Ausfall bei"),
    }
}

pub(super) fn label(label: Incident) -> Labelled {
    match label {
        Incident::EtaTime => labelled("wieder da um", "Ein Zeitpunkt wie 16:00 oder ab jetzt: +2h"),
        Incident::NoteText => labelled("Notiz", "Was festzuhalten ist"),
        Incident::Contact => {
            labelled("Kunde informiert", "Der Kunde wurde informiert: ticket, mail oder phone")
        }
        Incident::Workaround => labelled("Workaround", "Wie der Mandant inzwischen arbeiten kann"),
        Incident::TelephonyWorks => labelled("Anrufe gehen wieder", "Damit sind Anrufe wieder möglich"),
        Incident::FixOwner => labelled("zuständig für Lösung", "Wer sich um die endgültige Lösung kümmert"),
        Incident::FixEta => labelled(
            "endgültige Lösung",
            "Voraussichtlicher Zeitpunkt der endgültigen Lösung: wie 16:00 oder +2d",
        ),
        Incident::RemainingImpact => {
            labelled("verbl. Auswirkung", "Auswirkung dessen, was bleibt, mit der Dringlichkeit")
        }
        Incident::RemainingUrgency => {
            labelled("verbl. Dringlichkeit", "Dringlichkeit dessen, was bleibt, mit der Auswirkung")
        }
        Incident::RemainingPriority => labelled(
            "verbl. Priorität",
            "Priorität dessen, was bleibt, 1 bis 4, anstelle von Auswirkung und Dringlichkeit",
        ),
        Incident::CallText => labelled("Gesagtes", "Was gesagt wurde"),
        Incident::NewsText => labelled("Wortlaut", "Was gefragt wurde"),
        Incident::AskedBy => labelled("gefragt von", "Wer gefragt hat, mit Namen"),
        Incident::WaitsFor => labelled("worauf", "Worauf gewartet wird"),
        Incident::MissingDetail => labelled(
            "fehlend",
            "Eine verlangte Angabe, nach der gefragt wird, mit ihrem Schlüssel; mehrfach möglich",
        ),
        Incident::WaitsOn => labelled("von wem", "Wer antworten soll"),
        Incident::WaitsUntil => {
            labelled("bis wann", "Wann das Warten von selbst endet: ein Zeitpunkt wie 16:00 oder +2d")
        }
        Incident::AskAgain => labelled(
            "nachfragen",
            "Wann nachzufragen ist, während weiter gewartet wird: ein Zeitpunkt wie 16:00 oder +4h",
        ),
        Incident::TakenOver => labelled("übernehmen", "Auch wenn ihn jemand anders hat"),
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
