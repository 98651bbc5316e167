//! What a look at the surroundings finds.

use chrono_tz::{Europe, UTC};
use pikett::words::checkup::{
    Area, Checkup, OfDeskFile, OfLine, OfLook, OfMachine, OfMultiplexer, OfServer, OfSettings, OfTerminal,
    Verdict, Whence,
};

use super::in_both;

fn served(reseller: Option<String>) -> Checkup {
    let x = || "x".to_owned();
    OfServer::Serves { at: x(), version: x(), records: 3, label: x(), role: x(), reseller }.into()
}

/// Of the terminal and what lies before it.
fn outside() -> Vec<Checkup> {
    let x = || "x".to_owned();
    let whence = [
        Whence::Option("--color"),
        Whence::File,
        Whence::Variable { name: "TERM", value: x() },
        Whence::Nothing,
    ];
    let mut all: Vec<Checkup> = vec![
        OfTerminal::None.into(),
        OfTerminal::Is { name: x(), width: 80, height: 24 }.into(),
        OfTerminal::Unnamed.into(),
        OfTerminal::Dumb.into(),
        OfTerminal::Small { width: 60, height: 20 }.into(),
        OfTerminal::OneScreen(x()).into(),
        OfLook::FewColours { level: "16col", from: Whence::Nothing }.into(),
        OfLook::Ascii { from: Whence::Nothing }.into(),
        OfMultiplexer::None.into(),
        OfMultiplexer::Tmux { client: x() }.into(),
        OfMultiplexer::Tmux { client: String::new() }.into(),
        OfMultiplexer::TmuxIsSilent.into(),
        OfMultiplexer::NoPassthrough.into(),
        OfMultiplexer::NotUtf8.into(),
        OfMultiplexer::NoBell.into(),
        OfMultiplexer::FewColours { client: x() }.into(),
        OfMultiplexer::Screen.into(),
        OfLine::Answers { ms: 3, remote: true }.into(),
        OfLine::Slow { ms: 300, remote: false }.into(),
        OfLine::NoAnswer.into(),
        OfLine::Unasked { remote: false }.into(),
    ];
    for from in whence {
        all.push(OfLook::Characters { level: "utf-8", from: from.clone() }.into());
        all.push(OfLook::Colours { level: "mono", from }.into());
    }
    all
}

/// Of the settings, the desk and the clock.
fn inside() -> Vec<Checkup> {
    let (x, path) = (|| "x".to_owned(), || "/x".into());
    let at = crate::support::at("2026-11-24T14:03:27+01:00");
    vec![
        OfSettings::Read(path()).into(),
        OfSettings::None(path()).into(),
        OfSettings::NoHome.into(),
        OfSettings::ActsAs(x()).into(),
        OfSettings::Nameless.into(),
        OfSettings::Unkept(path()).into(),
        OfSettings::Folder { path: path(), there: true }.into(),
        OfSettings::Folder { path: path(), there: false }.into(),
        OfSettings::Shut(path()).into(),
        OfSettings::Open(path()).into(),
        OfSettings::Keys { file: None }.into(),
        OfSettings::Keys { file: Some(path()) }.into(),
        OfSettings::Themes { own: 0 }.into(),
        OfSettings::Themes { own: 2 }.into(),
        OfDeskFile::Missing { path: path(), default: true }.into(),
        OfDeskFile::Missing { path: path(), default: false }.into(),
        OfDeskFile::Is { path: path(), records: 3, bytes: 4_096 }.into(),
        OfDeskFile::Whole { records: 3 }.into(),
        OfDeskFile::NotWritable(path()).into(),
        OfDeskFile::ForAll { path: path(), mode: 0o644 }.into(),
        OfDeskFile::Network { kind: "NFS" }.into(),
        OfDeskFile::InMemory.into(),
        OfDeskFile::LongLog { bytes: 1 << 30 }.into(),
        OfDeskFile::LittleRoom { bytes: 1 << 20 }.into(),
        OfServer::Is { at: "/x".to_owned(), version: "15.1".to_owned(), records: 3, bytes: 1 }.into(),
        OfServer::NoFlush.into(),
        OfServer::WaitsForNobody.into(),
        OfServer::Standbys(None).into(),
        OfServer::Standbys(Some(1)).into(),
        OfServer::Alone.into(),
        OfServer::InTheClear.into(),
        served(None),
        served(Some("x".into())),
        OfServer::TakesNothing.into(),
        OfMachine::Zone { desk: UTC, machine: None }.into(),
        OfMachine::Zone { desk: UTC, machine: Some(UTC) }.into(),
        OfMachine::OtherZone { desk: Europe::Berlin, machine: UTC }.into(),
        OfMachine::Synchronised.into(),
        OfMachine::NotSynchronised.into(),
        OfMachine::Unknown.into(),
        OfMachine::Behind { now: at, last: at }.into(),
        OfMachine::Differs { behind: 3 }.into(),
        OfMachine::Differs { behind: -3 }.into(),
    ]
}

#[test]
fn findings_and_what_to_do() {
    for found in outside().into_iter().chain(inside()) {
        in_both(&[], |words| words.checkup(&found).what);
        if !words_help(&found).is_empty() {
            in_both(&["chmod o-rwx /x", "chmod o-w /x"], |words| words.checkup(&found).help);
        }
    }
    for verdict in [Verdict::Fine, Verdict::Note, Verdict::Fault] {
        in_both(&[], |words| words.standing(verdict).to_owned());
    }
    let areas =
        [Area::Colours, Area::Characters, Area::Line, Area::Settings, Area::Keys, Area::Themes, Area::Clock];
    for area in areas {
        in_both(&[], |words| words.area(area).to_owned());
    }
}

fn words_help(found: &Checkup) -> String {
    crate::support::ENGLISH.checkup(found).help
}
