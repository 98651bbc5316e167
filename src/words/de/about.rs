//! What the help says of commands.

use crate::words::Words;
use crate::words::about::{About, Group, Monthly, Read};

pub(in crate::words) fn purpose(_words: Words, about: About) -> String {
    match about {
        About::Group(it) => group(it),
        About::Read(it) => read(it),
        About::Monthly(it) => monthly(it),
    }
    .to_owned()
}

fn group(it: Group) -> &'static str {
    match it {
        Group::Pikett => "Einsatzkonsole für den Support-Desk eines Anbieters gehosteter Telefonie",
        Group::PikettLong => {
            "Einsatzkonsole für den Support-Desk eines Anbieters gehosteter Telefonie.\n\nOhne Unterbefehl öffnet sich die Konsole auf dem Desk."
        }
        Group::Demo => "Die Konsole auf einem simulierten Desk öffnen",
        Group::Tour => {
            "Eine Schicht in drei Minuten: welche Taste und wozu, Schritt für Schritt, auf einem simulierten Desk"
        }
        Group::Calendar => "Mit einer Kalenderdatei rechnen",
        Group::Sla => "Zeigen, was ein Vertrag zusagt",
        Group::Import => "Daten importieren",
        Group::Incident => "Vorfälle melden, auflisten und bearbeiten",
        Group::Update => "Der Updateplan und seine Aufschübe",
        Group::Report => "Was zu berichten ist",
        Group::Storage => "Speicher der Mandanten",
        Group::Backup => "Backups der Server und der eigenen Systeme von Mandanten",
        Group::Licence => "Lizenzen der Systeme der Mandanten",
        Group::Credit => "Guthabenkonten gemieteter Software",
        Group::Hours => "Supportstunden, die Verträge enthalten",
        Group::Equipment => "Womit Kunden telefonieren und was davon getestet ist",
        Group::Duty => "Wozu Kunden nach ihren Verträgen verpflichtet sind",
        Group::Reseller => "Reseller, ihre Ansprechpartner und ihre Codes",
        Group::Availability => "Vertragsjahre der Mandanten und was darin nicht zählt",
        Group::Roster => "Die Menschen des Desks: wann sie erreichbar sind und wer Bereitschaft hat",
        Group::Desk => "Die Desk-Datei: kopieren, prüfen",
        Group::Lock => "Die Passphrase einer gesperrten Konsole",
        Group::Contracts => "Die Verträge mit ihren Versionen, Einstellungen und Regeln",
        Group::Completions => {
            "Vervollständigungen der Befehlszeile für eine Shell: `pikett completions bash`"
        }
        Group::Doctor => {
            "Terminal, Einstellungen, Desk und Uhr ansehen und sagen, was zu tun ist; Exit-Code 1 bei einem Fehler"
        }
        Group::Man => "Handbuchseiten, eine für jeden Befehl: `pikett man DIR`",
        Group::Alarms => "Alles, was Beachtung verlangt, das Dringendste zuerst",
        Group::Check => "Eine Zeile für ein Monitoring, Exit-Code 0 bis 3",
        Group::Serve => "Ein Desk für viele: Konsolen, Wandbildschirme, Reseller und Programme, über HTTP",
        Group::Wall => "Ein Bildschirm an der Wand: große Zahlen, Seiten im Wechsel, nichts zu drücken",
        Group::WallOnDemo => "Dasselbe auf einem simulierten Desk",
        Group::Token => "Tokens, an denen ein Server erkennt, wer handelt: anlegen, auflisten, widerrufen",
        Group::Login => {
            "An einem Server anmelden: mit einem Token oder einem Code, der im Browser eingegeben wird"
        }
        Group::Logout => "Das gespeicherte Token eines Servers löschen",
    }
}

fn read(it: Read) -> &'static str {
    match it {
        Read::Availability => "Vertragsjahre mit der verbleibenden Ausfallzeit, die knappsten zuerst",
        Read::ContractYear => "Vertragsjahr eines Mandanten: Ausfälle, Ausnahmen, Rechenweg",
        Read::AvailabilityByServer => {
            "Nach Server: Mandanten, der schlechteste, und wie lange mindestens einer ausgefallen war"
        }
        Read::Backups => "Alter, Ort und Tests der Backups, die schlimmsten zuerst",
        Read::Due => "Wann so viele Sekunden innerhalb der Öffnungszeiten vergangen sind",
        Read::Elapsed => "Wie viele Sekunden der Öffnungszeiten zwischen zwei Zeitpunkten liegen",
        Read::Accounts => "Konten mit Guthaben und Laufzeit, die schlimmsten zuerst",
        Read::Account => "Ein Konto: was zu welchem Preis gemietet ist, was zu tun ist",
        Read::Loading => "Was das Laden von Guthaben ändern würde, zu jetzigen und zu neuen Preisen",
        Read::PriceList => "Die geltende Preisliste: was sich mieten lässt, zu welchem Preis seit wann",
        Read::Duties => "Pflichten der Kunden nach ihren Verträgen und was festgestellt wurde",
        Read::Equipment => "Trunks und wer erreichbar sein muss, mit dem, was nicht stimmt",
        Read::Tests => "Getestete Telefone, Headsets, Konferenztelefone und Trunks",
        Read::Hours => "Stunden des laufenden Zeitraums, verbraucht und übrig, die schlimmsten zuerst",
        Read::HoursOfTenant => "Zeitraum eines Mandanten: Kontingent, Buchungen, Pflichten des Kunden",
        Read::ImportDesk => "Reseller, Mandanten, Verträge, Kontakte, Server, Lizenzen aus einer TOML-Datei",
        Read::ImportServicenow => "Vorfälle aus einem Ereignisprotokoll von ServiceNow",
        Read::Incidents => "Vorfälle in der Reihenfolge der Arbeit auflisten",
        Read::Incident => "Einen Vorfall mit seinen Fristen und seinem Protokoll zeigen",
        Read::Why => "Zeigen, woher jede seiner Zahlen kommt",
        Read::CopyDesk => "Den Desk in eine neue Datei kopieren, während er benutzt wird",
        Read::MoveDesk => {
            "Einen Desk Eintrag für Eintrag kopieren, zwischen Datei und Server; setzt eine abgebrochene Kopie fort"
        }
        Read::RestoreDesk => "Aus einem Backup einen neuen Desk machen, in einer Datei oder auf einem Server",
        Read::VerifyDesk => "Jeden Eintrag lesen und mit seiner Prüfsumme vergleichen",
        Read::Licences => {
            "Bedarf und Bestand je Produkt, wer ohne ist, was vorausgesetzt wird; die schlimmsten zuerst"
        }
        Read::LicenceBilling => {
            "Benutzerlizenzen, wie sie abgerechnet werden, und was davon dieses Jahr noch kündbar ist"
        }
        Read::Sites => "Welche Lizenzen jeder Standort eines Mandanten braucht und wer ohne ist",
        Read::LockHash => "Eine Passphrase lesen und die Zeile für config.toml ausgeben",
        Read::Code => {
            "Den Code für Meldungen außerhalb der Bürozeiten setzen, ändern oder wegnehmen; er wird verdeckt eingegeben"
        }
        Read::Resellers => "Reseller mit ihren Ansprechpartnern und ob sie einen Code haben",
        Read::SlaExplain => "Fristen und Eskalationsleiter eines Vorfalls, der zu einer Zeit eingeht",
        Read::Pools => "Speicher mit Kontingent, Nutzung und Reichweite, die vollsten zuerst",
        Read::PoolsByServer => "Was die Kontingente auf jedem Server von ihm belegen, die vollsten zuerst",
        Read::PoolWhatIf => "Kontingent und Nutzung eines Mandanten mit einer anderen Zahl von Lizenzen",
        Read::Updates => "Geplante Updates mit ihren Terminen",
        Read::Versions => "Apps und Betriebssysteme der Mandanten und ob sie zugesichert sind",
        Read::Compare => "Prüfen, ob eine App mit einem Server zusammenarbeitet",
        Read::ExportUpdates => "Den Plan für Kalenderprogramme schreiben",
        Read::Rollout => "Wie weit jeder Rollout ist",
        Read::Plan => "Termine für einen Rollout vorschlagen, die jede Regel einhalten",
        Read::Roster => "Alle mit Telefon, Mail, Zeiten und Stufen, und ob sie erreichbar sind",
        Read::OnCall => "Wer diese und die nächsten Wochen Bereitschaft hat, und wen jede Stufe jetzt anruft",
        Read::NewToken => "Ein Token anlegen; es wird einmal ausgegeben und nirgends aufbewahrt",
        Read::Tokens => "Alle Tokens mit Rolle, Gültigkeit und letzter Benutzung",
        Read::RevokeToken => "Ein Token widerrufen, sofort und endgültig",
        Read::Owed => "Was zu Updates aussteht, nach Fälligkeit",
    }
}

fn monthly(it: Monthly) -> &'static str {
    match it {
        Monthly::Handover => "Was die nächste Schicht wissen muss",
        Monthly::Sla => "Eingehaltene und versäumte Fristen eines Monats",
        Monthly::Breaches => "Versäumte Fristen eines Monats nach den Gründen des Desks",
        Monthly::Incidents => "Vorfälle eines Monats: gelöst, schon mit der ersten Antwort, nicht abgedeckt",
        Monthly::Availability => "Ausfallzeit eines Monats und die Vertragsjahre an seinem Ende",
        Monthly::Licences => "Lizenzen der Systeme der Mandanten am Ende eines Monats",
        Monthly::Billing => {
            "Was die Lizenzen eines Monats jeden Reseller kosten und was er noch kündigen darf"
        }
        Monthly::Credits => "Guthabenkonten am Ende eines Monats",
        Monthly::Hours => "Supportstunden der Verträge am Ende eines Monats",
        Monthly::Storage => "Speicher am Ende eines Monats",
        Monthly::Month => "Alle Tabellen eines Monats, mit `--format html` als eine Seite mit Bildern",
        Monthly::Trends => "Was Tag für Tag einging, gelöst und eingehalten wurde, in Zahlen und Bildern",
    }
}
