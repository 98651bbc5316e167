//! What the help says of options and arguments.

use crate::words::Words;
use crate::words::help::{All, Data, Help, Look, Serve, Time, Update, Wall};

pub(in crate::words) fn option(_words: Words, help: Help) -> String {
    match help {
        Help::All(All::Tenant(example)) => return format!("Mandant, etwa {example}"),
        Help::All(it) => all(it),
        Help::Look(it) => look(it),
        Help::Time(it) => time(it),
        Help::Data(it) => data(it),
        Help::Update(it) => update(it),
        Help::Wall(it) => wall(it),
        Help::Serve(it) => serve(it),
    }
    .to_owned()
}

fn all(it: All) -> &'static str {
    match it {
        All::Desk => {
            "Desk: eine Datei, postgres://USER@HOST/DATABASE oder ein Server: https://HOST oder unix:/SOCKET [Umgebung: PIKETT_DESK] [Vorgabe: desk.db im Datenordner]"
        }
        All::ForReseller => "Nur ansehen, und nur was diesen Reseller betrifft [Umgebung: PIKETT_RESELLER]",
        All::Lang => {
            "Sprache von Konsole und Antworten: en oder de [Umgebung: PIKETT_LANG] [Vorgabe: laut Locale]"
        }
        All::JsonUtc => "Antwort in JSON, Zeiten in UTC",
        All::Json => "Antwort in JSON",
        All::At => "Die Fristen zu diesem Zeitpunkt lesen statt jetzt",
        All::OnlyOfTenant => "Nur von diesem Mandanten",
        All::OnlyTenant => "Nur dieser Mandant",
        All::By => "Wer handelt [Vorgabe: $PIKETT_USER, sonst der Anmeldename]",
        All::CommandId => "Id des Befehls: erneut angegeben wirkt er nur einmal und antwortet wie zuvor",
        All::TrustClock => {
            "Auch speichern, wenn die Uhr dieses Rechners dem letzten Eintrag um Jahre voraus ist"
        }
        All::Tenant(_) => "Mandant",
        All::Account => "Konto, etwa 88",
        All::Incident => "Vorfall, etwa I-4711",
        All::Contract => "Vertrag, etwa xelion-xaas",
        All::Impact => "Auswirkung: high, medium, limited oder very-limited",
        All::Urgency => "Dringlichkeit: critical, high, medium oder low",
        All::Priority => {
            "1 bis 4 statt Auswirkung und Dringlichkeit; Meldungen unter einer Matrix verlangen --reason"
        }
    }
}

fn look(it: Look) -> &'static str {
    match it {
        Look::Theme => "dark, light, contrast, gruvbox, wall, wall-night, mono oder ein eigenes Farbschema",
        Look::Color => "Farben des Terminals [Vorgabe: laut Umgebung]",
        Look::Glyphs => "Zeichen des Terminals [Vorgabe: laut Locale]",
        Look::Keys => "Tasten, nach denen sich die Konsole richtet",
        Look::Readonly => "Nur ansehen: der Desk bleibt, wie er ist; Kopien und Exporte werden geschrieben",
        Look::LowBandwidth => "Leitung schonen: Sekunden nur bei P1, sonst Minuten",
        Look::Lines => "Zeilen statt Bildschirm, für Screenreader [auch durch TERM=dumb]",
        Look::Mouse => {
            "Klicks auf Zeilen und das Mausrad annehmen; mit Umschalt markiert wie sonst das Terminal"
        }
        Look::Vim => "hjkl und Buchstaben",
        Look::Plain => "Pfeil-, Bild- und Funktionstasten",
        Look::TrueColour => "24 Bit",
        Look::Indexed => "256 Farben",
        Look::Ansi => "Die 16 Farben der Palette des Terminals",
        Look::Mono => "Keine: nur fett und invertiert",
        Look::DemoAt => "Wann die Vorführung beginnt [Vorgabe: jetzt]",
        Look::Speed => "Wievielmal schneller als in Wirklichkeit",
        Look::Seed => "Startwert: jede Zahl ergibt einen anderen Desk",
        Look::Incidents => "Offene Vorfälle",
        Look::Calm => {
            "Außer Vorfällen geht nichts schief: kein fehlgeschlagenes Update, kein abgeschaltetes System"
        }
        Look::Keep => "Den Desk in dieser Datei aufbewahren; ohne Terminal geschieht nur das",
    }
}

fn time(it: Time) -> &'static str {
    match it {
        Time::CalendarFile => "Öffnungszeiten und Feiertage als TOML",
        Time::CountFrom => "Ab wann gezählt wird",
        Time::CountTo => "Bis wann gezählt wird",
        Time::Seconds => "Zu zählende Sekunden innerhalb der Öffnungszeiten, 0 oder mehr",
        Time::Pause => "Ein Zeitraum, der nicht zählt; mehrfach möglich",
        Time::CheckAt => "Zu diesem Zeitpunkt prüfen statt jetzt",
        Time::Received => "Wann der Vorfall eingeht",
        Time::Office => "Bürozeiten statt der vertraglichen",
        Time::Month => "Der Monat, etwa 2026-11 [Vorgabe: der laufende]",
        Time::MonthOfDowntime => {
            "Der Monat, dessen Ausfallzeit gezählt wird, etwa 2026-11 [Vorgabe: der laufende]"
        }
        Time::MonthOfBilling => {
            "Monat, etwa 2026-11, zum Stand an seinem Ende [Vorgabe: der laufende bis jetzt]"
        }
        Time::Since => "Änderungen seitdem [Vorgabe: 8 Stunden davor]",
        Time::FromDay => "Der erste Tag [Vorgabe: 29 Tage vor dem letzten]",
        Time::ToDay => "Der letzte Tag [Vorgabe: heute]",
    }
}

fn data(it: Data) -> &'static str {
    match it {
        Data::Format => "Wie es geschrieben wird",
        Data::Markdown => "Markdown",
        Data::File => "Zu lesende Datei",
        Data::ImportContract => "Vertrag, unter den die Vorfälle fallen",
        Data::ImportTenant => {
            "Mandant, zu dem sie gehören; fehlt er, wird er angelegt, und die Antwort sagt es"
        }
        Data::NewTenant => "Den Mandanten anlegen, obwohl ein vorhandener fast so heißt",
        Data::TimeZone => "Zeitzone der Datei [Vorgabe: die des Desks]",
        Data::DateFormat => "Wie die Datei Tage schreibt, etwa D/M/YYYY, wenn sie es nicht selbst zeigt",
        Data::CopyFrom => "Zu kopierender Desk: eine Datei oder postgres://USER@HOST/DATABASE",
        Data::CopyDeskTo => {
            "Anzulegender Desk: eine Datei oder postgres://USER@HOST/DATABASE; dort darf kein anderer sein"
        }
        Data::RestoreFrom => "Backup, wie `pikett desk backup` es schreibt",
        Data::RestoreTo => {
            "Anzulegender Desk: eine Datei oder postgres://USER@HOST/DATABASE; dort darf kein Eintrag sein"
        }
        Data::CopyTo => "Zu schreibende Datei; dort darf noch nichts sein",
        Data::MendTimes => "In der Kopie erhalten Einträge einer vorgehenden Uhr die jetzige Zeit",
        Data::Filter => "Etwa 'p:1,2 is:open -tenant:lab'",
        Data::Prices => {
            "Neuer Preis einer gemieteten Lizenz, je Stück und Durchschnittsmonat; mehrfach möglich"
        }
        Data::Reseller => "Reseller, etwa tks",
        Data::NoCode => "Er hat keinen Code mehr",
        Data::Loaded => "iSC, die geladen würden, etwa 250 oder 88.25",
        Data::Licences => "Lizenzen, die Speicher reservieren, insgesamt",
        Data::Role => "viewer, engineer, manager, reseller, connector oder wall: wofür es ist",
        Data::RoleReseller => "Reseller, auf den es beschränkt ist; nur bei der Rolle reseller",
        Data::Label => "Wem es gehört oder wofür es ist, etwa 'M. Köhler' oder 'Wand im Flur'",
        Data::Days => "Wie viele Tage es gilt; höchstens 180, bei wall und connector 365",
        Data::Token => "Seine Id, wie `pikett token list` sie zeigt",
        Data::Address => "Der Server: https://HOST[:PORT], http://127.0.0.1:PORT oder unix:/PFAD",
        Data::TokenFile => {
            "Datei mit dem Token, nur vom Besitzer lesbar [Standard: von der Standardeingabe oder über die Anmeldung des Servers]"
        }
        Data::ManFolder => "Ordner für die Seiten, etwa ~/.local/share/man/man1; fehlt er, wird er angelegt",
        Data::Shell => "Shell, für die die Vervollständigungen sind",
        Data::Pictures => "Bilder, alle auf einem Blatt",
        Data::Picture => "Ein Bild statt aller",
        Data::Page => "Eine Seite mit Tabellen und Bildern, zum Lesen und Drucken",
    }
}

fn update(it: Update) -> &'static str {
    match it {
        Update::App => "Version der App, etwa 8.3.1",
        Update::Server => "Version des Servers, etwa 8.1",
        Update::Ics => "Als iCalendar-Datei, für Kalenderprogramme",
        Update::Out => "In diese Datei schreiben, `-` für die Standardausgabe [Vorgabe: -]",
        Update::OnlyServersOf => "Nur Server dieses Resellers",
        Update::OnlyServer => "Nur dieser Server",
        Update::OnlyServers => "Nur dieser Server; mehrfach möglich",
        Update::ScheduleAt => "Den Plan zu diesem Zeitpunkt lesen statt jetzt",
        Update::Release => "Auszurollende Version",
        Update::From => "Kein Termin davor [Vorgabe: sobald ein Tag für die Ankündigungen bleibt]",
        Update::Until => "Kein Termin danach [Vorgabe: sechzig Nächte später]",
        Update::Waves => "Server, die es am Ende jeder Welle haben, in Prozent, etwa 5,25,100",
        Update::Soak => "Nächte zwischen dem letzten Termin einer Welle und dem ersten der nächsten",
        Update::PerNight => "Höchstzahl der Server eines Resellers in einer Nacht",
        Update::Commit => "Die Termine einplanen, alle oder keinen",
        Update::OnlyRelease => "Nur dieses Release",
    }
}

fn serve(it: Serve) -> &'static str {
    match it {
        Serve::Listen => {
            "Wo gelauscht wird: 127.0.0.1:7455 oder unix:PFAD; über diesen Rechner hinaus nur mit TLS"
        }
        Serve::Certificate => "Zertifikatskette als PEM; eine erneuerte gilt ohne Neustart",
        Serve::Key => "Der Schlüssel dazu als PEM",
        Serve::Config => "Einstellungen (TOML): desk, listen, tls_cert, tls_key, [log], [oidc]",
        Serve::LogJson => "Das Protokoll als JSON schreiben, ein Objekt je Zeile",
        Serve::Verbose => "Mehr protokollieren, solange etwas gesucht wird",
    }
}

fn wall(it: Wall) -> &'static str {
    match it {
        Wall::Pages => "Seiten im Wechsel: incidents, clocks, updates, capacity, oder ihre Nummern",
        Wall::Rotate => "Wie lange eine Seite gezeigt wird",
        Wall::Names => {
            "Mandanten mit Namen zeigen, worum es in Vorfällen geht und wer unter welcher Nummer gerufen wird; sonst nichts davon"
        }
        Wall::Night => "Wann der Bildschirm dunkler ist, etwa 22:00-06:00",
        Wall::Check => "Sagen, von wo der Text dieses Terminals lesbar ist, etwa 55in,5m, und enden",
    }
}
