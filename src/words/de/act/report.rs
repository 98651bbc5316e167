//! Fields of reports, and of the work on incidents.

use crate::domain::acts::entry::label::{Report, Work};
use crate::words::Labelled;
use crate::words::said::labelled;

pub(super) fn report(label: Report) -> Labelled {
    match label {
        Report::Caller => labelled("Anrufer", "Wer es war"),
        Report::OffHoursCode => {
            labelled("Code (außerhalb)", "Der Code für Meldungen außerhalb der Bürozeiten")
        }
        Report::FoundOut => labelled("Herausgefunden", "Was sonst herausgefunden wurde"),
        Report::Impact => labelled("Auswirkung", "high, medium, limited oder very-limited"),
        Report::Urgency => labelled("Dringlichkeit", "critical, high, medium oder low"),
        Report::Priority => labelled(
            "Priorität",
            "1 bis 4, anstelle von Auswirkung und Dringlichkeit; Meldungen mit Matrix verlangen einen Grund",
        ),
        Report::PriorityReason => labelled("Grund", "Warum die Priorität direkt gesetzt wird"),
        Report::Class => labelled("Einstufung", "Auswirkung und Dringlichkeit, oder die Stufe"),
        Report::ClassReason => labelled("Grund", "Warum sich die Einstufung ändert"),
        Report::Description => labelled("Beschreibung", "Die Störung mit mehr Worten"),
        Report::Component => labelled("Komponente", "Teil des Produkts, um den es geht, etwa 'Windows App'"),
        Report::Detail => labelled(
            "Angaben",
            "Eine Angabe, die der Vertrag verlangt, etwa system-id=ABC123; mehrfach möglich",
        ),
        Report::Failing => labelled(
            "fällt aus",
            "Eine Hauptfunktion, die ausfällt: place, receive, transfer oder forward; mehrfach möglich; none: alle gehen",
        ),
        Report::Mark => {
            labelled("vor Ort", "Der Befund: ok, fail, oder open, um ihn zurückzunehmen; mehrfach möglich")
        }
        Report::CheckNote => labelled("Notiz", "Was dazu zu sagen ist"),
        Report::Calls => {
            labelled("Anrufe zugleich", "Zeigen, welche Bandbreite so viele gleichzeitige Anrufe brauchen")
        }
        Report::Kind => labelled("Art", "incident, question oder advice"),
        Report::ReportKind => {
            labelled("Art", "incident, question oder advice; die letzten beiden brauchen keine Einstufung")
        }
        Report::Scope => {
            labelled("worum es geht", "Thema nach dem Vertrag, etwa peripherals oder fix-missing")
        }
        Report::NoScope => labelled("nichts davon", "Zurücknehmen, was gesagt wurde"),
        Report::ScopeReason => labelled("Grund", "Warum; nötig bei dem, was der Vertrag nicht abdeckt"),
        Report::Tenant => labelled("Mandant", "Mandant, der ihn hat"),
        Report::Contract => labelled("Vertrag", "Kann entfallen, wenn der Mandant nur einen hat"),
        Report::Subject => labelled("Betreff", "Worum es geht, in einer Zeile"),
        Report::Channel => labelled("Kanal", "phone, ticket, mail oder monitoring"),
        Report::Reporter => labelled(
            "Kontakt",
            "Kontakt, der ihn meldet: vom Reseller, oder vom Mandanten, wo der Vertrag dessen eigener ist",
        ),
        Report::Received => labelled("Eingang", "Zeitpunkt des Eingangs [Vorgabe: jetzt]"),
        Report::NoCallsSince => labelled(
            "keine Anrufe seit",
            "Seit wann keine Anrufe möglich sind, oder die genannten Funktionen fehlen: ein Zeitpunkt mit Zone oder -2h",
        ),
        Report::Exception => labelled(
            "Ausnahme, warum",
            "Einen Melder ohne die verlangte Berechtigung annehmen, aus diesem Grund",
        ),
    }
}

pub(super) fn work(label: Work) -> Labelled {
    match label {
        Work::Level => labelled("Stufe", "Stufe der Eskalationsleiter, ab 1"),
        Work::EscalationReason => labelled("Grund", "Warum eskaliert wird"),
        Work::ByReseller => labelled("vom Reseller", "Der Reseller hat es verlangt"),
        Work::ByCustomer => {
            labelled("vom Kunden", "Der Kunde hat es verlangt, wo der Vertrag sein eigener ist")
        }
        Work::RequestedBy => labelled("verlangt von", "Wer es verlangt hat"),
        Work::InWords => labelled("Wortlaut", "Was sonst noch zu sagen ist"),
        Work::Cause => labelled("Ursache", "Was es war"),
        Work::CallsAreBack => labelled("Anrufe gehen wieder", "Anrufe sind wieder möglich"),
        Work::Worked => {
            labelled("Arbeitszeit", "Zeit, die daran gearbeitet wurde, etwa 1h30m, 1:30 oder 0,5AT")
        }
        Work::WhyMissed => labelled(
            "warum versäumt",
            "Warum eine Frist versäumt wurde, einer der Gründe des Desks (siehe `incident explain`)",
        ),
        Work::MissedNote => labelled("Wortlaut", "Mehr Worte dazu"),
        Work::Next => labelled("was", "Schließen, oder wieder öffnen"),
        Work::ReopenReason => labelled("Grund", "Warum es nicht vorbei ist"),
        Work::LastWord => labelled("Notiz (optional)", "Ein letztes Wort dazu"),
        Work::Master => labelled("mit", "Der Hauptvorfall, der für die gemeinsame Ursache steht"),
        Work::Clock => labelled("Frist", "Frist, etwa restore"),
        Work::TargetLength => labelled(
            "Dauer",
            "Dauer auf dem Kalender der Frist ab Eingang, etwa 16h, oder 3AT nach dem Bürotag des Vertrags",
        ),
        Work::BreachReason => labelled(
            "Grund",
            "Einer der Gründe des Desks: staff, diagnosis, customer, supplier, change, other, wenn der Desk keine eigenen hat",
        ),
        Work::MissedClock => {
            labelled("Frist", "Frist, die versäumt wurde; ohne Angabe alle, die noch keinen Grund haben")
        }
        Work::Telephony => labelled("Telefonie", "Was die Telefonie des Mandanten tut: down oder works"),
        Work::Since => labelled("seit", "Seit wann [Vorgabe: jetzt]"),
        Work::Fails => labelled(
            "fällt aus",
            "Was ausfällt, wenn nicht jeder Anruf: place, receive, transfer oder forward; mehrfach möglich",
        ),
    }
}
