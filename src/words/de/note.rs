//! What commands say to people beside their answers.

use crate::words::Words;
use crate::words::de::phrase::many;
use crate::words::note::{Entrance, Note};

pub(in crate::words) fn note(words: Words, note: &Note) -> String {
    match note {
        Note::NothingRecorded => "; nichts wurde gespeichert".to_owned(),
        Note::RecordedAs(command) => format!("; es wurde gespeichert, als Befehl {command}"),
        Note::AnswerAgain(command) => format!("--id {command} gibt die Antwort noch einmal; nichts geschieht doppelt"),
        Note::KeptBefore(events) => format!("; {events} Ereignisse waren schon gespeichert und bleiben"),
        Note::ImportAgain => "; dann noch einmal importieren: es geht von dort weiter".to_owned(),
        Note::MendPlace => "die Datei an dieser Stelle korrigieren".to_owned(),
        Note::NothingImported => "; nichts wurde importiert".to_owned(),
        Note::MendAndImport => "das beheben; nichts wurde importiert".to_owned(),
        Note::Copied { records, file } => format!("{} in {}", many(*records, "Eintrag", "Einträge"), file.display()),
        Note::TokensStay(tokens) => format!("Tokens wurden nicht wiederhergestellt (im Backup gültig: {tokens}): `pikett token new` legt neue an"),
        Note::Verified(records) => format!("{}, unverändert wie geschrieben", many(*records, "Eintrag", "Einträge")),
        Note::Kept { open, file } => format!("{} aufbewahrt in {}", many(*open, "offener Vorfall", "offene Vorfälle"), file.display()),
        Note::OneGeneration => "aufbewahrt wird eine Generation: Älteres als das letzte gute Backup lässt sich nicht wiederherstellen".to_owned(),
        Note::ColdAdvised => "ein kaltes Backup vor dem nächsten Update ist empfohlen".to_owned(),
        Note::Proposed { slots, left_out } => format!("{} vorgeschlagen; --commit plant sie ein; {left_out} Server ausgelassen", many(*slots, "Termin", "Termine")),
        Note::Scheduled { slots, left_out } => format!("{} eingeplant; {left_out} Server ausgelassen", many(*slots, "Termin", "Termine")),
        Note::NewTenant(tenant) => format!("{tenant} ist ein neuer Mandant"),
        Note::Taken { incidents, events, known, skipped } => format!("{}, {}, {}, {} übergangen", many(*incidents, "Vorfall", "Vorfälle"), many(*events, "neues Ereignis", "neue Ereignisse"), many(*known, "schon bekanntes Update", "schon bekannte Updates"), many(*skipped, "Zeile", "Zeilen")),
        Note::Skipped { line, why } => format!("Zeile {line}: {why}"),
        Note::Incomplete(numbers) => format!("unvollständig, ihre Fristen werden nicht gewertet: {numbers}"),
        Note::Entries { entries, new } => format!("{}, davon {new} neu oder geändert", many(*entries, "Eintrag", "Einträge")),
        Note::TakenAsItIs { what } => format!("{what}, übernommen wie es ist"),
        Note::OutsideWindows { at, server } => format!("{} liegt außerhalb der Wartungsfenster von {server}", words.wall(*at)),
        Note::Pages { pages, folder } => format!("{pages} Seiten in {}", folder.display()),
        Note::Unlisted(name) => format!("kein [[platform]] oder [[software]] hat die Id {name}"),
        Note::AskPassphrase => "Passphrase: ".to_owned(),
        Note::AskCode => "Code: ".to_owned(),
        Note::Unchanged => "nichts zu ändern".to_owned(),
        Note::CodeSet => "Code gesetzt".to_owned(),
        Note::ShownOnce(until) => format!("dieses Token wird nur einmal gezeigt und nirgends aufbewahrt; es gilt bis {}", words.wall(*until)),
        Note::Revoked { token, label, at } => format!("{token} ({label}) ist widerrufen seit {}", words.wall(*at)),
        Note::AskToken => "Token: ".to_owned(),
        Note::Entrance(it) => entrance(words, it),
        Note::CodeTaken => "Code weggenommen".to_owned(),
        Note::AskAgain => "Noch einmal: ".to_owned(),
    }
}

fn entrance(words: Words, it: &Entrance) -> String {
    match it {
        Entrance::LoggedIn { at, label, role, reseller, until } => {
            let of = reseller.as_ref().map(|reseller| format!(" {reseller}")).unwrap_or_default();
            let until = until.map(|until| format!(", gültig bis {}", words.wall(until))).unwrap_or_default();
            format!("an {at} angemeldet als {label} ({role}{of}){until}")
        }
        Entrance::LoggedOut(at) => format!("von {at} abgemeldet: das Token ist hier gelöscht"),
        Entrance::NotLoggedIn(at) => format!("für {at} ist kein Token gespeichert"),
        Entrance::EnterCode { address, code } => format!("{address} im Browser öffnen und {code} eingeben"),
        Entrance::GoesBefore(variable) => {
            format!("{variable} ist gesetzt und gilt statt des gespeicherten Tokens")
        }
    }
}
