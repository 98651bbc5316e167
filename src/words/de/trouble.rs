//! Why a command of the command line was not done.

mod serve;
mod token;

use crate::domain::readings::refusal::Thing;
use crate::domain::readings::trend::NotDays;
use crate::words::de::login::login;
use crate::words::said::said;
use crate::words::trouble::{NoCode, NoPassphrase, OfConsole, OfFile, OfName, OfPlan, OfTime, Trouble};
use crate::words::{Said, Words};

const CODE: &str = "den Code eingeben, oder --none angeben";
const TYPE: &str = "Buchstaben, Ziffern, Zeichen und Leerzeichen eingeben, höchstens 256 Bytes";

pub(in crate::words) fn trouble(words: Words, trouble: &Trouble) -> Said {
    match trouble {
        Trouble::File(trouble) => file(words, trouble),
        Trouble::Console(trouble) => console(trouble),
        Trouble::Time(trouble) => time(words, trouble),
        Trouble::Name(trouble) => name(trouble),
        Trouble::Plan(trouble) => plan(words, trouble),
        Trouble::Login(trouble) => login(trouble),
        Trouble::Serve(trouble) => serve::said_of(trouble),
        Trouble::Token(trouble) => token::said_of(trouble),
    }
}

fn file(words: Words, trouble: &OfFile) -> Said {
    match trouble {
        OfFile::CannotStart { why } => {
            said(format!("Start nicht möglich: {why}"), "die Grenzen des Systems prüfen")
        }
        OfFile::CannotMake { path, why } => {
            said(format!("{} lässt sich nicht anlegen: {why}", path.display()), "--desk PATH angeben")
        }
        OfFile::CannotRead { path, why } => {
            said(format!("{} lässt sich nicht lesen: {why}", path.display()), "den Pfad prüfen")
        }
        OfFile::NoFile { path, folder: true } => {
            said(format!("{} ist ein Ordner", path.display()), "durch eine Datei ersetzen oder entfernen")
        }
        OfFile::NoFile { path, folder: false } => said(
            format!("{} ist keine Datei, sondern Pipe, Socket oder Gerät", path.display()),
            "durch eine Datei ersetzen oder entfernen",
        ),
        OfFile::CannotWrite { path, why } => said(
            format!("{} lässt sich nicht schreiben: {why}", path.display()),
            "den Pfad prüfen; was vorher da war, ist unverändert",
        ),
        OfFile::CannotPrint { why } => {
            said(format!("Ausgabe nicht möglich: {why}"), "prüfen, wohin die Ausgabe geht")
        }
        OfFile::Exists(path) => {
            said(format!("{} gibt es schon", path.display()), "einen Pfad angeben, an dem noch nichts ist")
        }
        OfFile::DeskExists(path) => said(
            format!("{} gibt es schon", path.display()),
            "einen Pfad angeben, an dem noch nichts ist, oder mit --desk öffnen",
        ),
        OfFile::NoHome => said(
            "es gibt kein Home-Verzeichnis für einen Desk",
            "--desk PATH angeben oder PIKETT_DESK setzen",
        ),
        OfFile::BackupIsFile => said(
            "ein Backup ist eine Datei, kein Desk auf einem Server",
            "mit `pikett desk copy FROM TO` kommt ein Desk auf einen Server",
        ),
        OfFile::OtherDesk { path, from } => said(
            format!("unter {} liegt ein anderer Desk: ab Eintrag {from} ist er anders", path.display()),
            "dorthin kopieren, wo keiner liegt; was dort liegt, bleibt, wie es ist",
        ),
        OfFile::HoldsRecords(path) => said(
            format!("unter {} liegt schon ein Desk mit Einträgen", path.display()),
            "dorthin wiederherstellen, wo keiner liegt; `pikett desk copy` setzt eine abgebrochene Kopie fort",
        ),
        OfFile::MendsFilesOnly => said(
            "--mend-times berichtigt die Kopie einer Desk-Datei, nicht die eines Desks auf einem Server",
            "den Desk zuerst in eine Datei kopieren: `pikett desk copy`",
        ),
        OfFile::ViewIsNoFile => said(
            "die Sicht eines Resellers ist keine Desk-Datei",
            "--for-reseller und PIKETT_RESELLER weglassen",
        ),
        OfFile::Readonly => said("--readonly: am Desk wird nichts geändert", "--readonly weglassen"),
        OfFile::BadReseller(why) => {
            said(format!("PIKETT_RESELLER: {}", words.misread(why)), "die Variable leeren oder korrigieren")
        }
    }
}

fn console(trouble: &OfConsole) -> Said {
    match trouble {
        OfConsole::NoTerminal { why } => {
            said(format!("es gibt kein Terminal für die Konsole: {why}"), "in einem Terminal starten")
        }
        OfConsole::Stopped => said("der Desk läuft nicht mehr", "pikett neu starten"),
        OfConsole::NoTheme { name, known } => said(
            format!("das Farbschema `{name}` gibt es nicht"),
            format!("Farbschemas: {}", known.join(", ")),
        ),
        OfConsole::OtherCode => said("die beiden sind nicht gleich", "zweimal denselben Code eingeben"),
        OfConsole::Code(NoCode::Unread { why }) => {
            said(format!("ein Code lässt sich nicht lesen: {why}"), CODE)
        }
        OfConsole::Code(NoCode::NotGiven) => said("es wurde kein Code angegeben", CODE),
        OfConsole::Code(NoCode::Empty) => said("der Code ist leer", CODE),
        OfConsole::NotTheSame => said("die beiden sind nicht gleich", "zweimal dieselbe Passphrase eingeben"),
        OfConsole::NoHash { why } => {
            said(format!("ein Hash lässt sich nicht bilden: {why}"), "noch einmal versuchen")
        }
        OfConsole::Passphrase(NoPassphrase::Unread { why }) => {
            said(format!("eine Passphrase lässt sich nicht lesen: {why}"), TYPE)
        }
        OfConsole::Passphrase(NoPassphrase::NotGiven) => said("es wurde keine Passphrase angegeben", TYPE),
        OfConsole::Passphrase(NoPassphrase::Empty) => said("die Passphrase ist leer", TYPE),
        OfConsole::Passphrase(NoPassphrase::Untypeable) => {
            said("das lässt sich an der Sperre nicht eingeben", TYPE)
        }
    }
}

fn time(words: Words, trouble: &OfTime) -> Said {
    match trouble {
        OfTime::NegativeSeconds => said("--seconds ist negativ", "0 oder mehr angeben"),
        OfTime::PauseBackwards => said("eine --pause endet, bevor sie beginnt", "als VON/BIS schreiben"),
        OfTime::TooManySeconds { last_year } => said(
            format!("der Kalender ist bis zum Ende des Jahres {last_year} nicht lange genug geöffnet"),
            "weniger Sekunden oder mehr Öffnungszeiten angeben",
        ),
        OfTime::NeverOpens { last_year } => said(
            format!("der Kalender ist bis zum Ende des Jahres {last_year} nicht lange genug geöffnet"),
            "einen Kalender mit mehr Öffnungszeiten angeben",
        ),
        OfTime::NotBegun { month } => said(
            format!("{month} hat noch nicht begonnen"),
            "einen begonnenen Monat angeben, etwa --month 2026-11",
        ),
        OfTime::BillingAhead => {
            said("der Monat liegt in der Zukunft", "den laufenden oder einen früheren Monat angeben")
        }
        OfTime::Days(NotDays::Reversed) => {
            said("--to liegt vor --from", "den früheren Tag mit --from angeben")
        }
        OfTime::FromAhead { day } => said(
            format!("--from {} liegt in der Zukunft", words.whole_day(*day)),
            "einen früheren Tag angeben; ohne --to ist heute der letzte",
        ),
        OfTime::FromTooEarly { day } => said(
            format!("von {} bis heute sind mehr Tage, als ein Jahr hat", words.whole_day(*day)),
            "einen späteren Tag angeben, oder mit --to den letzten: höchstens 366 Tage",
        ),
        OfTime::Days(NotDays::NotBegun) => {
            said("--to hat noch nicht begonnen", "heute oder einen früheren Tag angeben")
        }
        OfTime::Days(NotDays::TooMany) => said("mehr Tage als ein Jahr hat", "höchstens 366 Tage angeben"),
        OfTime::NoRating => said(
            "weder Priorität noch Auswirkung und Dringlichkeit",
            "--impact und --urgency angeben, oder --priority",
        ),
        OfTime::NoMatrix { contract } => {
            said(format!("{contract} kennt keine Auswirkung und Dringlichkeit"), "--priority 1 bis 4 angeben")
        }
        OfTime::Filter(why) => {
            said(format!("--filter, {}", words.misunderstood(why)), "mehr mit `pikett incident list --help`")
        }
    }
}

fn name(trouble: &OfName) -> Said {
    match trouble {
        OfName::PictureIsSvg => said(
            "--picture wählt ein Bild, und dieses Format hat keine",
            "mit --format svg angeben oder --picture weglassen",
        ),
        OfName::NoSuch { thing, name, see } => said(
            format!("{} {name} gibt es nicht", one(*thing)),
            format!("was es gibt, zeigt `pikett {see}`"),
        ),
        OfName::NoReseller(name) => said(
            format!("den Reseller {name} gibt es nicht"),
            "--for-reseller angeben, wie ihn der Desk kennt",
        ),
        OfName::NoContract { name, known } => {
            said(format!("den Vertrag {name} gibt es nicht"), format!("Verträge: {}", known.join(", ")))
        }
        OfName::NoPromise { tenant } => said(
            format!("keinen Mandanten {tenant} mit zugesagter Verfügbarkeit gefunden"),
            "die Mandanten zeigt `pikett availability list`",
        ),
        OfName::NoHours { tenant } => said(
            format!("keinen Mandanten {tenant} mit Supportstunden im Vertrag gefunden"),
            "die Mandanten zeigt `pikett hours list`",
        ),
        OfName::NoStorage { tenant } => said(
            format!("{tenant} hat keinen Vertrag mit Speicher"),
            "zuerst einen Vertrag geben, der Speicher reserviert",
        ),
        OfName::NoServerOf { reseller } => {
            said(format!("{reseller} hat keinen Server"), "die Reseller zeigt `pikett update list`")
        }
        OfName::NoVersions => said("kein Vertrag spricht von Versionen", "sein Paket neben den Desk legen"),
    }
}

fn plan(words: Words, trouble: &OfPlan) -> Said {
    match trouble {
        OfPlan::Backwards => said("der Plan endet, bevor er beginnt", "--until nach --from angeben"),
        OfPlan::Waves(why) => said(words.misread(why), "schreiben wie --waves 5,25,100"),
        OfPlan::NoPair(text) => {
            said(format!("--price `{text}` ist kein Paar"), "schreiben wie 'PBX user=5.5'")
        }
        OfPlan::Price(why) => said(words.misread(why), "schreiben wie 'PBX user=5.5'"),
    }
}

fn one(thing: Thing) -> &'static str {
    match thing {
        Thing::Tenant => "den Mandanten",
        Thing::Reseller => "den Reseller",
        Thing::Server => "den Server",
        Thing::DataCentre => "das Rechenzentrum",
        Thing::Release => "das Release",
        Thing::Account => "das Konto",
        Thing::Contract => "den Vertrag",
        Thing::Person => "die Person im Dienstplan",
        Thing::BackedUp => "den Server oder Mandanten",
    }
}
