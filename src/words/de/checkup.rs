//! What a look at the surroundings finds.

use crate::domain::base::span;
use crate::words::Words;
use crate::words::checkup::{
    Area, Checkup, OfDeskFile, OfLine, OfLook, OfMachine, OfMultiplexer, OfServer, OfSettings, OfTerminal,
    Verdict, Whence,
};
use crate::words::said::{Said, said};

each! {
    area(Area) {
        Terminal => "Terminal",
        Colours => "Farben",
        Characters => "Zeichen",
        Multiplexer => "Multiplexer",
        Line => "Leitung",
        Settings => "Einstellungen",
        Keys => "Tasten",
        Themes => "Farbschemata",
        Desk => "Desk",
        Clock => "Uhr",
    }
}

each! {
    standing(Verdict) {
        Fine => "gut",
        Note => "Hinweis",
        Fault => "FEHLER",
    }
}

pub(in crate::words) fn checkup(words: Words, found: &Checkup) -> Said {
    match found {
        Checkup::Terminal(found) => terminal(found),
        Checkup::Look(found) => look(found),
        Checkup::Multiplexer(found) => multiplexer(found),
        Checkup::Line(found) => line(found),
        Checkup::Settings(found) => settings(found),
        Checkup::Desk(found) => desk(words, found),
        Checkup::Server(found) => server(words, found),
        Checkup::Clock(found) => clock(words, found),
        Checkup::Told { said, .. } => said.clone(),
    }
}

fn fine(what: impl Into<String>) -> Said {
    said(what, "")
}

fn terminal(found: &OfTerminal) -> Said {
    match found {
        OfTerminal::None => said(
            "nicht in einem Terminal gefragt: Größe und Leitung sind nicht angesehen",
            "dort aufrufen, wo die Konsole laufen soll",
        ),
        OfTerminal::Is { name, width, height } => fine(format!("{name}, {width}x{height} Zeichen")),
        OfTerminal::Unnamed => said("TERM ist nicht gesetzt", "auf das Terminal setzen, etwa xterm-256color"),
        OfTerminal::Dumb => said(
            "TERM=dumb: ein solches Terminal kann den Cursor nicht setzen",
            "TERM auf das Terminal setzen oder die Unterbefehle nehmen",
        ),
        OfTerminal::Small { width, height } => said(
            format!("{width}x{height}: nur eine Liste auf einmal, ohne Rahmen"),
            "das Fenster auf 80x24 oder mehr vergrößern",
        ),
        OfTerminal::OneScreen(name) => said(
            format!("{name} hat keinen zweiten Bildschirm: was vorher dastand, ist nach der Konsole fort"),
            "",
        ),
    }
}

fn from(whence: &Whence) -> String {
    match whence {
        Whence::Option(name) => format!("durch {name}"),
        Whence::File => "durch config.toml".to_owned(),
        Whence::Variable { name, value } => format!("durch {name}={value}"),
        Whence::Nothing => "nichts sagt es anders".to_owned(),
    }
}

fn look(found: &OfLook) -> Said {
    match found {
        OfLook::Colours { level, from: whence } => fine(format!("Stufe {level}, {}", from(whence))),
        OfLook::FewColours { level, from: whence } => said(
            format!("Stufe {level}, {}", from(whence)),
            "kann das Terminal mehr: TERM=xterm-256color, COLORTERM=truecolor oder color = \"256\" in config.toml",
        ),
        OfLook::Characters { level, from: whence } => fine(format!("Stufe {level}, {}", from(whence))),
        OfLook::Ascii { from: whence } => said(
            format!("ascii, {}: Rahmen aus + und -, Umlaute fallen weg", from(whence)),
            "LANG=C.UTF-8 setzen oder glyphs = \"unicode\" in config.toml",
        ),
    }
}

fn multiplexer(found: &OfMultiplexer) -> Said {
    match found {
        OfMultiplexer::None => fine("keiner"),
        OfMultiplexer::Tmux { client } if client.is_empty() => fine("tmux, niemand angehängt"),
        OfMultiplexer::Tmux { client } => fine(format!("tmux auf {client}")),
        OfMultiplexer::TmuxIsSilent => said(
            "tmux antwortet nicht: seine Einstellungen sind nicht angesehen",
            "prüfen, ob `tmux info` geht",
        ),
        OfMultiplexer::NoPassthrough => said(
            "tmux reicht weder Benachrichtigungen noch die Zwischenablage weiter",
            "in ~/.tmux.conf: set -g allow-passthrough on",
        ),
        OfMultiplexer::NotUtf8 => said(
            "tmux zeichnet für einen Client ohne UTF-8: Rahmen werden Unterstriche",
            "mit `tmux -u` anhängen",
        ),
        OfMultiplexer::NoBell => {
            said("tmux schluckt die Glocke, die zu einem P1 ruft", "in ~/.tmux.conf: set -g bell-action any")
        }
        OfMultiplexer::FewColours { client } => said(
            format!("tmux auf {client} rundet 24-Bit-Farben auf 256"),
            "in ~/.tmux.conf: set -as terminal-features ',*:RGB'",
        ),
        OfMultiplexer::Screen => said(
            "screen reicht keine Benachrichtigungen weiter",
            "bell = \"bell\" in config.toml lassen oder tmux mit allow-passthrough nehmen",
        ),
    }
}

fn line(found: &OfLine) -> Said {
    let over = |remote: &bool| if *remote { "über SSH" } else { "an dieser Maschine" };
    match found {
        OfLine::Answers { ms, remote } => {
            fine(format!("{}, das Terminal antwortet in {ms} ms", over(remote)))
        }
        OfLine::Slow { ms, remote } => said(
            format!("{}, das Terminal antwortet in {ms} ms: so spät ist jede Taste zu sehen", over(remote)),
            "auf einer näheren Maschine arbeiten oder das Netz prüfen lassen",
        ),
        OfLine::NoAnswer => said(
            "das Terminal antwortet nicht; die Konsole kommt ohne aus",
            "bei langsamer Leitung ein Terminal nehmen, das auf `ESC [ 5 n` antwortet",
        ),
        OfLine::Unasked { remote } => fine(over(remote)),
    }
}

fn settings(found: &OfSettings) -> Said {
    match found {
        OfSettings::Read(file) => fine(format!("{} ist gelesen", file.display())),
        OfSettings::None(file) => fine(format!("alles wie mitgebracht: {} gibt es nicht", file.display())),
        OfSettings::NoHome => {
            said("kein Heimatordner: keine Einstellungen, zwischen Sitzungen bleibt nichts", "HOME setzen")
        }
        OfSettings::ActsAs(user) => fine(format!("unterwegs als {user}")),
        OfSettings::Nameless => said(
            "niemand sagt, wer hier sitzt: im Protokoll stünde \"somebody\"",
            "PIKETT_USER auf den Namen setzen",
        ),
        OfSettings::Unkept(folder) => said(
            format!("{} ist nicht beschreibbar: Entwürfe und Ansichten bleiben nicht", folder.display()),
            "sich dort das Schreibrecht geben",
        ),
        OfSettings::Folder { path, there: true } => fine(format!("sie liegen in {}", path.display())),
        OfSettings::Folder { path, there: false } => {
            fine(format!("sie lägen in {}; den Ordner gibt es nicht", path.display()))
        }
        OfSettings::Shut(folder) => said(
            format!(
                "{} lässt sich nicht öffnen: weder Einstellungen noch Tasten oder Farben",
                folder.display()
            ),
            "einen Ordner daraus machen, der sich lesen und betreten lässt",
        ),
        OfSettings::Open(folder) => said(
            format!("in {} darf jeder auf dieser Maschine schreiben", folder.display()),
            format!("chmod o-w {}", folder.display()),
        ),
        OfSettings::Keys { file: None } => fine("wie mitgebracht"),
        OfSettings::Keys { file: Some(file) } => {
            fine(format!("{} ist gelesen, keine Taste doppelt", file.display()))
        }
        OfSettings::Themes { own: 0 } => fine("nur die mitgebrachten"),
        OfSettings::Themes { own } => fine(format!("{own} eigene neben den mitgebrachten")),
    }
}

fn desk(words: Words, found: &OfDeskFile) -> Said {
    let size = |bytes: &u64| words.size(*bytes);
    match found {
        OfDeskFile::Missing { path, default: true } => said(
            format!("noch keiner: {}", path.display()),
            "`pikett` legt einen an oder zeigt eine Vorführung; `pikett import desk FILE` füllt einen",
        ),
        OfDeskFile::Missing { path, default: false } => said(
            format!("{} gibt es nicht", path.display()),
            "--desk und PIKETT_DESK prüfen; `pikett import desk FILE` legt ihn an",
        ),
        OfDeskFile::Is { path, records, bytes } => {
            fine(format!("{}: {records} Einträge, {}", path.display(), size(bytes)))
        }
        OfDeskFile::Whole { records } => fine(format!(
            "die letzten {records} Einträge sind, wie sie geschrieben wurden; alle liest `pikett desk verify`"
        )),
        OfDeskFile::NotWritable(path) => said(
            format!("{} kann nur angesehen werden", path.display()),
            "den Besitzer fragen oder die Rechte der Datei und ihres Ordners ansehen",
        ),
        OfDeskFile::ForAll { path, mode } => said(
            format!("jeder auf dieser Maschine kommt an {} heran (Rechte {mode:o})", path.display()),
            format!("chmod o-rwx {}", path.display()),
        ),
        OfDeskFile::Network { kind } => said(
            format!(
                "er liegt auf {kind}: das Journal von SQLite braucht eine Platte dieser Maschine, sonst gehen Einträge verloren"
            ),
            "den Desk auf eine lokale Platte legen und alle Konsolen auf dieser Maschine laufen lassen",
        ),
        OfDeskFile::InMemory => said(
            "er liegt im Speicher: der nächste Start der Maschine nimmt ihn mit",
            "ihn auf eine Platte legen",
        ),
        OfDeskFile::LongLog { bytes } => said(
            format!("{} warten im Journal daneben", size(bytes)),
            "einmal alle Konsolen schließen: die letzte schreibt es in die Datei",
        ),
        OfDeskFile::LittleRoom { bytes } => said(
            format!("auf seiner Platte sind noch {} frei", size(bytes)),
            "Platz schaffen: auf einer vollen Platte wird nichts festgehalten",
        ),
    }
}

fn server(words: Words, found: &OfServer) -> Said {
    match found {
        OfServer::Is { at, version, records, bytes } => {
            fine(format!("{at}: PostgreSQL {version}, {records} Einträge, {}", words.size(*bytes)))
        }
        OfServer::NoFlush => said(
            "der Server schreibt Commits nicht sofort auf die Platte: ein Stromausfall kostet Bestätigtes",
            "in postgresql.conf `fsync = on` setzen",
        ),
        OfServer::WaitsForNobody => said(
            "Commits warten auf einen Standby, und keiner ist verbunden: bis dahin wird nichts gespeichert",
            "den Standby starten oder auf diesem Server aus `synchronous_standby_names` nehmen",
        ),
        OfServer::Standbys(None) => fine("Commits warten auf einen Standby"),
        OfServer::Standbys(Some(standbys)) => {
            fine(format!("Commits warten auf einen Standby; verbunden: {standbys}"))
        }
        OfServer::Alone => said(
            "Commits warten auf keinen Standby: was gespeichert ist, liegt auf einer einzigen Platte",
            "einen synchronen Standby einrichten oder häufig sichern",
        ),
        OfServer::Serves { at, version, records, label, role, reseller: None } => {
            fine(format!("{at}: pikett {version}, {records} Einträge, angemeldet als {label} ({role})"))
        }
        OfServer::Serves { at, version, records, label, role, reseller: Some(reseller) } => fine(format!(
            "{at}: pikett {version}, {records} Einträge, angemeldet als {label} ({role}), nur {reseller}"
        )),
        OfServer::TakesNothing => said(
            "der Server antwortet, kann aber zurzeit nichts speichern",
            "im Log des Servers nachsehen: seine Platte oder Datenbank ist nicht erreichbar",
        ),
        OfServer::InTheClear => said(
            "die Verbindung ist nicht verschlüsselt",
            "innerhalb eines Rechners ist das in Ordnung; sonst `sslmode=disable` aus der Adresse nehmen",
        ),
    }
}

fn clock(words: Words, found: &OfMachine) -> Said {
    match found {
        OfMachine::Zone { desk, machine: None } => fine(format!("Zeiten stehen in {desk}")),
        OfMachine::Zone { desk, machine: Some(_) } => {
            fine(format!("Zeiten stehen in {desk}, der Zone dieser Maschine"))
        }
        OfMachine::OtherZone { desk, machine } => {
            fine(format!("Zeiten stehen in {desk}; die Zone dieser Maschine ist {machine}"))
        }
        OfMachine::Synchronised => fine("die Uhr dieser Maschine wird gestellt (NTP)"),
        OfMachine::NotSynchronised => said(
            "die Uhr dieser Maschine wird nicht gestellt: nach ihr wird jede Frist gemessen",
            "timedatectl set-ntp true, oder chrony laufen lassen",
        ),
        OfMachine::Unknown => fine("ob die Uhr dieser Maschine gestellt wird (NTP), sagt hier niemand"),
        OfMachine::Differs { behind } => said(
            format!(
                "die Uhr dieser Maschine geht gegenüber dem Server {} {}; es gilt die des Servers",
                span::short(behind.abs()),
                if *behind > 0 { "nach" } else { "vor" }
            ),
            "timedatectl set-ntp true, oder chrony einrichten",
        ),
        OfMachine::Behind { now, last } => said(
            format!("hier ist es {}, festgehalten ist aber schon {}", words.wall(*now), words.wall(*last)),
            "die Uhr dieser Maschine stellen, bevor etwas festgehalten wird",
        ),
    }
}
