//! What went wrong below the desk.

use crate::domain::base::span;
use crate::domain::facts::event::VERSION;
use crate::domain::world::{Absent, Inconsistent};
use crate::engine::{ATTEMPTS, Failure};
use crate::store::{Damage, Foreign, Moved, NoAddress, NoServer, ServerError, StoreError};
use crate::words::de::node;
use crate::words::said::said;
use crate::words::{Said, Words};

pub(in crate::words) fn failure(words: Words, failure: &Failure) -> Said {
    match failure {
        Failure::Refused(refusal) => said(words.refused(refusal), words.help(refusal)),
        Failure::Conflict => said(
            format!("jemand anderes war {ATTEMPTS}-mal hintereinander schneller"),
            "noch einmal versuchen",
        ),
        Failure::Clock { now, last } => said(
            format!(
                "die Uhr dieses Rechners steht auf {now}, {} nach dem letzten Eintrag",
                span::short(*now - *last)
            ),
            "die Uhr stellen; stimmt sie, einmal --trust-clock angeben",
        ),
        Failure::Store(error) => store(words, error),
        Failure::Inconsistent(inconsistent) => {
            said(contradiction(inconsistent), "die Desk-Datei aus ihrem Backup wiederherstellen")
        }
    }
}

pub(in crate::words) fn store(_words: Words, error: &StoreError) -> Said {
    match error {
        StoreError::Missing(at) => said(
            format!("unter {at} gibt es keinen Desk"),
            "--desk angeben oder mit `pikett import desk FILE.toml` einen neuen füllen",
        ),
        StoreError::Foreign { at, why } => {
            let why = foreign(*why);
            let what = format!("{at} ist kein Desk von pikett: {why}");
            said(what, "mit --desk einen anderen Pfad angeben; diese Datei bleibt, wie sie ist")
        }
        StoreError::Newer { at, found, known } => said(
            format!("{at} stammt von einem neueren pikett (Format {found}, dieses liest bis {known})"),
            "das neuere pikett verwenden; diese Datei bleibt, wie sie ist",
        ),
        StoreError::Moved { at, how } => said(
            format!("{at} ist nicht der geöffnete Desk: {}", moved(how)),
            "die Datei zurücklegen oder pikett neu starten; nichts wurde gespeichert",
        ),
        StoreError::Full => said(
            "der Datenträger ist voll",
            "Platz schaffen und noch einmal versuchen; nichts wurde gespeichert",
        ),
        StoreError::Empty(at) => said(
            format!("der Desk lässt sich nicht schreiben: {at}: er ist leer"),
            "die Rechte an der Datei und ihrem Ordner prüfen",
        ),
        StoreError::ReadOnly(why) => said(
            format!("der Desk lässt sich nicht schreiben: {why}"),
            "die Rechte an der Datei und ihrem Ordner prüfen",
        ),
        StoreError::Unreadable(why) => said(
            format!("der Desk lässt sich nicht lesen: {why}"),
            "beim Eigentümer das Recht holen, die Datei zu lesen und ihren Ordner zu betreten",
        ),
        StoreError::LooksOnly => said(
            "die Sicht eines Resellers liest nur: nichts wird geschrieben",
            "zum Arbeiten am Desk --for-reseller weglassen",
        ),
        StoreError::Busy => said(
            "der Desk ist belegt: ein anderes Programm hält ihn zu lange",
            "noch einmal versuchen oder das Programm beenden, das ihn hält",
        ),
        StoreError::InUse(at) => said(
            format!("die Datenbank des Desks meldet einen Fehler: {at} ist in Gebrauch"),
            "Datenträger und Datei prüfen; nichts wurde gespeichert",
        ),
        StoreError::Damaged { seq, how } => said(
            format!("Eintrag {seq} des Journals lässt sich nicht lesen: {}", damage(how)),
            "die Desk-Datei aus ihrem Backup wiederherstellen",
        ),
        StoreError::Database(why) => said(
            format!("die Datenbank des Desks meldet einen Fehler: {why}"),
            "Datenträger und Datei prüfen; nichts wurde gespeichert",
        ),
        StoreError::Server(error) => server(error),
        StoreError::Stopped => said("das Journal läuft nicht mehr", "pikett neu starten"),
    }
}

fn moved(how: &Moved) -> String {
    match how {
        Moved::Gone => "er ist nicht mehr da".to_owned(),
        Moved::Replaced => "dort liegt jetzt eine andere Datei".to_owned(),
        Moved::Torn(part) => format!("was dazugehört, wurde entfernt: {part}"),
    }
}

fn server(error: &ServerError) -> Said {
    match error {
        ServerError::Address(why) => said(
            format!("das ist keine Adresse eines Desks: {}", no_address(why)),
            "als postgres://USER@HOST/DATABASE schreiben, mehrere Hosts mit Komma getrennt",
        ),
        ServerError::Unreachable { at, why } => said(
            format!("kein Server von {at} führt zurzeit den Desk: {}", no_servers(why)),
            "prüfen, ob PostgreSQL dort läuft und Schreiben zulässt; nichts wurde gespeichert",
        ),
        ServerError::Unsure => said(
            "gesendet, aber ohne Antwort: es ist gespeichert oder auch nicht",
            "mit derselben --id noch einmal senden: dann geschieht es einmal, und die Antwort kommt",
        ),
        ServerError::Node(error) => node::node(error),
    }
}

fn no_address(why: &NoAddress) -> String {
    match why {
        NoAddress::Misread(why) => why.clone(),
        NoAddress::Schema(name) => {
            format!("`{name}` ist kein Name für ein Schema: erlaubt sind Kleinbuchstaben, Ziffern und _")
        }
        NoAddress::Scheme => "sie beginnt nicht mit postgres://".to_owned(),
        NoAddress::At => "sie enthält mehr als ein @: eines im Passwort als %40 schreiben".to_owned(),
        NoAddress::NoHost => "sie nennt keinen Host".to_owned(),
        NoAddress::NoUser => "sie nennt keinen Benutzer".to_owned(),
        NoAddress::NoCertificate(file) => format!("in {file} steht kein Zertifikat"),
    }
}

fn no_servers(all: &[NoServer]) -> String {
    let said = all.iter().map(|why| match why {
        NoServer::Said(why) => why.as_str(),
        NoServer::Silent => "er antwortet nicht",
        NoServer::Standby => "er ist ein Standby und nimmt nichts an",
        NoServer::LeftBehind => "ein anderer hat seinen Platz eingenommen",
    });
    said.collect::<Vec<_>>().join("; ")
}

fn foreign(why: Foreign) -> &'static str {
    match why {
        Foreign::NoDatabase => "es ist keine Datenbank",
        Foreign::Folder => "es ist ein Ordner",
        Foreign::NoFile => "es ist keine Datei, sondern Pipe, Socket oder Gerät",
        Foreign::OtherProgram => "es ist die Datenbank eines anderen Programms",
    }
}

fn damage(how: &Damage) -> String {
    match how {
        Damage::Missing => "er fehlt".to_owned(),
        Damage::Checksum => "er wurde verändert: die Prüfsumme stimmt nicht".to_owned(),
        Damage::Version(version) => {
            format!("das JSON darin hat Version {version}, dieses pikett liest bis {VERSION}")
        }
        Damage::Channel(word) => format!("unbekannter Kanal `{word}`"),
        Damage::Unreadable(why) => why.clone(),
    }
}

fn contradiction(inconsistent: &Inconsistent) -> String {
    match inconsistent {
        Inconsistent::Unknown { seq, what } => {
            format!("Eintrag {seq} nennt {}, und kein früherer Eintrag hat das eingeführt", absent(what))
        }
        Inconsistent::Gap { last, seq } => format!("Eintrag {seq} folgt nicht auf Eintrag {last}"),
    }
}

fn absent(what: &Absent) -> String {
    match what {
        Absent::Incident(number) => format!("den Vorfall {number}"),
        Absent::TimeZone(name) => format!("die Zeitzone {name}"),
        Absent::Record(seq) => format!("den Eintrag {seq}"),
        Absent::Tenant(id) => format!("den Mandanten {id}"),
        Absent::Server(id) => format!("den Server {id}"),
        Absent::Account(id) => format!("das Konto {id}"),
        Absent::Update { server, release } => format!("das Update von {server} auf {release}"),
        Absent::Room => "zu viele Vertragsversionen".to_owned(),
        Absent::Deferral(number) => format!("den Aufschub D-{number}"),
    }
}
