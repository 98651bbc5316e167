//! What is wrong with a log of another system.

use chrono::NaiveDateTime;

use crate::domain::base::written::Wrong;
use crate::import::servicenow::{BadCsv, BadFile, BadRow, Broken};
use crate::words::{Said, Words};

pub(in crate::words) fn bad_csv(words: Words, BadCsv { line, column, what }: &BadCsv) -> String {
    let what = match what {
        BadFile::Unreadable(why) => format!("nicht lesbar: {why}"),
        BadFile::Encoding(encoding) => {
            let Said { what, help } = words.wrong(&Wrong::Encoding(*encoding));
            format!("{what}; {help}")
        }
        BadFile::Empty => "die Datei ist leer; ihre erste Zeile nennt die Spalten".to_owned(),
        BadFile::Heading => "die Anführungszeichen der Kopfzeile passen nicht zusammen".to_owned(),
        BadFile::NoColumn { name, heading, more } => {
            let more = if *more > 0 { format!(" und {more} weitere") } else { String::new() };
            format!("die Spalte `{name}` fehlt; die Kopfzeile hat {heading}{more}")
        }
        BadFile::NoRows => "die Datei hat eine Kopfzeile und keine Zeilen darunter".to_owned(),
        BadFile::TwoReadings => {
            "die Daten der Datei lassen sich mit dem Tag oder mit dem Monat zuerst lesen; \
                                 mit --date-format D/M/YYYY oder --date-format M/D/YYYY angeben, wie"
                .to_owned()
        }
        BadFile::Changed => "die Datei hat sich beim Lesen geändert".to_owned(),
    };
    format!("Zeile {line}, Spalte {column}: {what}")
}

pub(in crate::words) fn bad_row(_: Words, row: &BadRow) -> String {
    match row {
        BadRow::Broken(how) => broken(how),
        BadRow::Width { row, heading } => format!("die Zeile hat {row} Felder, die Kopfzeile {heading}"),
        BadRow::NoNumber => "number: ein Vorfall ohne Nummer".to_owned(),
        BadRow::NoTime { column, text } => format!(
            "{column}: `{text}` ist kein Zeitpunkt; er muss aussehen wie 29-02-2016 01:16 oder 2016-02-29 01:16:00"
        ),
        BadRow::NoDay(column) => format!("{column}: diesen Tag gibt es nicht"),
        BadRow::Early { at, opened } => {
            format!("sys_updated_at: {} liegt vor opened_at, {}", time(at), time(opened))
        }
        BadRow::RunsBack(at) => format!(
            "sys_updated_at: {} läuft hinter eine andere Zeile des Vorfalls zurück, deren sys_mod_count nicht größer ist",
            time(at)
        ),
        BadRow::NoDigit { column, text } => format!("{column}: `{text}` beginnt nicht mit seiner Nummer"),
        BadRow::NoStep { column, step } => format!("{column}: die Stufe {step} gibt es nicht"),
        BadRow::NoState(text) => format!("incident_state: den Status `{text}` gibt es nicht"),
    }
}

fn broken(how: &Broken) -> String {
    let (column, what) = match how {
        Broken::Open { column } => (column, "dieses Anführungszeichen wird nie geschlossen"),
        Broken::Inside { column } => (
            column,
            "ein Anführungszeichen in einem Feld; das ganze Feld in Anführungszeichen setzen und dieses verdoppeln",
        ),
        Broken::Behind { column } => (
            column,
            "auf das schließende Anführungszeichen folgt etwas; Felder durch ein Trennzeichen trennen",
        ),
        Broken::Foreign(_) => return "diese Bytes sind kein UTF-8".to_owned(),
    };
    format!("Spalte {column}: {what}")
}

fn time(at: &NaiveDateTime) -> String {
    at.format("%d.%m.%Y %H:%M:%S").to_string()
}
