//! Commands of the command line.

use crate::words::Words;
use crate::words::console::{Command, Taken};

pub(in crate::words) fn typed(_: Words, command: Command) -> Taken {
    let (args, doc) = match command {
        Command::Incidents => ("[NUMMER]", "die Warteschlange oder ein Vorfall darin"),
        Command::Clocks => ("", "alle laufenden Fristen"),
        Command::Updates => ("", "der Updateplan"),
        Command::Storage => ("", "Speicher der Mandanten"),
        Command::Licences => ("", "Lizenzen und Guthaben"),
        Command::Availability => ("", "Vertragsjahre"),
        Command::Contracts => ("", "Verträge: Phase, Stunden, Backups, Kontakte"),
        Command::Log => ("", "was geschehen ist"),
        Command::Trends => ("", "Bilder der letzten dreißig Tage"),
        Command::Filter => ("[BEGRIFFE]", "nur zeigen, was durch den Filter kommt; ohne Begriffe alles"),
        Command::View => ("NAME | save NAME | drop NAME", "ein gespeicherter Filter mit seiner Ordnung"),
        Command::Why => ("NUMMER", "warum ein Vorfall dort steht oder verborgen ist"),
        Command::What => (
            "cancel MANDANT N | topup KONTO ISC | class AUSWIRKUNG DRINGLICHKEIT",
            "was die Folge wäre: einer Kündigung, von Guthaben, einer Einstufung",
        ),
        Command::Describe => ("", "mehr angeben: Komponente, Beschreibung, verlangte Angaben"),
        Command::Caller => ("", "angeben, wer angerufen hat, oder den Code nachtragen, wo das unklar war"),
        Command::Duties => ("", "die Pflichten des Kunden und Anforderungen an seine Anlage abhaken"),
        Command::Checklist => ("", "abhaken, was vor Ort zu prüfen ist (Anhang A)"),
        Command::Backup => ("", "ein Backup, ein kaltes oder einen Restore-Test erfassen"),
        Command::Hours => ("", "Arbeitsstunden für den Mandanten buchen"),
        Command::Export => ("", "festhalten, dass Daten von Hand entnommen wurden"),
        Command::Sort => {
            ("[ORDNUNG]", "die Warteschlange sortieren; - davor kehrt um; ohne Angabe die eigene Ordnung")
        }
        Command::Handover => (
            "[SEIT]",
            "was die nächste Schicht wissen muss; Änderungen der letzten 8 Stunden oder seit einem Zeitpunkt",
        ),
        Command::Release => {
            ("", "eine Funktion eines Benutzers abschalten oder sehen, was das mit sich bringt")
        }
        Command::Rules => ("", "die Verträge mit ihren Versionen und jede Einstellung mit ihrer Festlegung"),
        Command::Theme => ("[NAME]", "Farbschema; ohne Namen ein Menü, in dem jedes gleich zu sehen ist"),
        Command::At => ("ZEIT", "der Desk, wie er zu einer Zeit war, etwa 13:10, -2h oder 2026-11-24T13:10"),
        Command::Now => ("", "zurück in die Gegenwart"),
        Command::Readonly => ("", "ab jetzt nur ansehen"),
        Command::Write => ("", "wieder schreiben"),
        Command::Quit => ("", "pikett verlassen"),
    };
    Taken { args, doc }
}
