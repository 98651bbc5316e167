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
        Terminal => "terminal",
        Colours => "colours",
        Characters => "characters",
        Multiplexer => "multiplexer",
        Line => "line",
        Settings => "settings",
        Keys => "keys",
        Themes => "themes",
        Desk => "desk",
        Clock => "clock",
    }
}

each! {
    standing(Verdict) {
        Fine => "ok",
        Note => "note",
        Fault => "FAULT",
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
        Checkup::Told { plain, .. } => plain.clone(),
    }
}

fn fine(what: impl Into<String>) -> Said {
    said(what, "")
}

fn terminal(found: &OfTerminal) -> Said {
    match found {
        OfTerminal::None => said(
            "not asked in a terminal: size and line were not looked at",
            "run it where the console is to run",
        ),
        OfTerminal::Is { name, width, height } => fine(format!("{name}, {width}x{height}")),
        OfTerminal::Unnamed => {
            said("TERM is not set", "set it to what the terminal is, such as xterm-256color")
        }
        OfTerminal::Dumb => said(
            "TERM=dumb: such a terminal cannot place its cursor",
            "set TERM to what the terminal is, or use the subcommands",
        ),
        OfTerminal::Small { width, height } => said(
            format!("{width}x{height}: one pane at a time, without frames"),
            "make the window 80x24 or larger",
        ),
        OfTerminal::OneScreen(name) => said(
            format!("{name} has no second screen: what stood there before is gone after the console"),
            "",
        ),
    }
}

fn from(whence: &Whence) -> String {
    match whence {
        Whence::Option(name) => format!("by {name}"),
        Whence::File => "by config.toml".to_owned(),
        Whence::Variable { name, value } => format!("by {name}={value}"),
        Whence::Nothing => "nothing says otherwise".to_owned(),
    }
}

fn look(found: &OfLook) -> Said {
    match found {
        OfLook::Colours { level, from: whence } => fine(format!("{level}, {}", from(whence))),
        OfLook::FewColours { level, from: whence } => said(
            format!("{level}, {}", from(whence)),
            "if the terminal can do more: TERM=xterm-256color, COLORTERM=truecolor, or color = \"256\" in config.toml",
        ),
        OfLook::Characters { level, from: whence } => fine(format!("{level}, {}", from(whence))),
        OfLook::Ascii { from: whence } => said(
            format!("ascii, {}: frames are drawn with + and -, names lose their accents", from(whence)),
            "set LANG=C.UTF-8, or glyphs = \"unicode\" in config.toml",
        ),
    }
}

fn multiplexer(found: &OfMultiplexer) -> Said {
    match found {
        OfMultiplexer::None => fine("none"),
        OfMultiplexer::Tmux { client } if client.is_empty() => fine("tmux, nobody attached"),
        OfMultiplexer::Tmux { client } => fine(format!("tmux on {client}")),
        OfMultiplexer::TmuxIsSilent => {
            said("tmux does not answer: its settings were not looked at", "check that `tmux info` works")
        }
        OfMultiplexer::NoPassthrough => said(
            "tmux passes neither notifications nor the clipboard on",
            "set -g allow-passthrough on, in ~/.tmux.conf",
        ),
        OfMultiplexer::NotUtf8 => {
            said("tmux draws for a client without UTF-8: frames become underscores", "attach with `tmux -u`")
        }
        OfMultiplexer::NoBell => {
            said("tmux swallows the bell that calls to a P1", "set -g bell-action any, in ~/.tmux.conf")
        }
        OfMultiplexer::FewColours { client } => said(
            format!("tmux on {client} rounds 24-bit colours to 256"),
            "set -as terminal-features ',*:RGB', in ~/.tmux.conf",
        ),
        OfMultiplexer::Screen => said(
            "screen passes no notifications on",
            "leave bell = \"bell\" in config.toml, or use tmux with allow-passthrough",
        ),
    }
}

fn line(found: &OfLine) -> Said {
    let over = |remote: &bool| if *remote { "over SSH" } else { "local" };
    match found {
        OfLine::Answers { ms, remote } => fine(format!("{}, the terminal answers in {ms} ms", over(remote))),
        OfLine::Slow { ms, remote } => said(
            format!("{}, the terminal answers in {ms} ms: keys are seen that late", over(remote)),
            "work on a machine nearer by, or tell the network's people",
        ),
        OfLine::NoAnswer => said(
            "the terminal does not answer; the console goes on without",
            "use a terminal that answers `ESC [ 5 n`, if the line is slow",
        ),
        OfLine::Unasked { remote } => fine(over(remote)),
    }
}

fn settings(found: &OfSettings) -> Said {
    match found {
        OfSettings::Read(file) => fine(format!("{} is read", file.display())),
        OfSettings::None(file) => fine(format!("all as they come: there is no {}", file.display())),
        OfSettings::NoHome => {
            said("there is no home folder: no settings, nothing is kept between sessions", "set HOME")
        }
        OfSettings::ActsAs(user) => fine(format!("you act as {user}")),
        OfSettings::Nameless => {
            said("nobody says who you are: you would act as \"somebody\"", "set PIKETT_USER to your name")
        }
        OfSettings::Unkept(folder) => said(
            format!("{} cannot be written: drafts and views are not kept", folder.display()),
            "give yourself the right to write there",
        ),
        OfSettings::Folder { path, there: true } => fine(format!("they lie in {}", path.display())),
        OfSettings::Folder { path, there: false } => {
            fine(format!("they would lie in {}, which is not there", path.display()))
        }
        OfSettings::Shut(folder) => said(
            format!("{} cannot be looked into: settings, keys and themes are not read", folder.display()),
            "make it a folder that you may read and enter",
        ),
        OfSettings::Open(folder) => said(
            format!("everybody on this machine may write to {}", folder.display()),
            format!("chmod o-w {}", folder.display()),
        ),
        OfSettings::Keys { file: None } => fine("as they come"),
        OfSettings::Keys { file: Some(file) } => {
            fine(format!("{} is read, no two actions on one key", file.display()))
        }
        OfSettings::Themes { own: 0 } => fine("those that come along"),
        OfSettings::Themes { own } => fine(format!("{own} of your own besides those that come along")),
    }
}

fn desk(words: Words, found: &OfDeskFile) -> Said {
    match found {
        OfDeskFile::Missing { path, default: true } => said(
            format!("there is none yet: {}", path.display()),
            "`pikett` makes one or shows a demonstration; `pikett import desk FILE` fills one",
        ),
        OfDeskFile::Missing { path, default: false } => said(
            format!("there is no {}", path.display()),
            "check --desk and PIKETT_DESK; `pikett import desk FILE` makes it",
        ),
        OfDeskFile::Is { path, records, bytes } => {
            fine(format!("{}: {records} records, {}", path.display(), words.size(*bytes)))
        }
        OfDeskFile::Whole { records } => fine(format!(
            "the last {records} records are as they were written; `pikett desk verify` reads all"
        )),
        OfDeskFile::NotWritable(path) => said(
            format!("{} can only be looked at", path.display()),
            "ask its owner, or look at the rights of the file and its folder",
        ),
        OfDeskFile::ForAll { path, mode } => said(
            format!("everybody on this machine may get at {} (mode {mode:o})", path.display()),
            format!("chmod o-rwx {}", path.display()),
        ),
        OfDeskFile::Network { kind } => said(
            format!(
                "it lies on {kind}: SQLite's log needs a disk of this machine, and may lose records there"
            ),
            "put the desk on a local disk, and let all consoles run on that machine",
        ),
        OfDeskFile::InMemory => {
            said("it lies in memory: the next start of the machine takes it away", "put it on a disk")
        }
        OfDeskFile::LongLog { bytes } => said(
            format!("{} wait in the log beside it", words.size(*bytes)),
            "close all consoles once: the last one folds the log in",
        ),
        OfDeskFile::LittleRoom { bytes } => said(
            format!("{} are left on its disk", words.size(*bytes)),
            "make room: a full disk records nothing",
        ),
    }
}

fn server(words: Words, found: &OfServer) -> Said {
    match found {
        OfServer::Is { at, version, records, bytes } => {
            fine(format!("{at}: PostgreSQL {version}, {records} records, {}", words.size(*bytes)))
        }
        OfServer::NoFlush => said(
            "the server does not force commits to its disk: a power cut loses what was acknowledged",
            "set `fsync = on` in postgresql.conf",
        ),
        OfServer::WaitsForNobody => said(
            "commits wait for a standby and none is connected: nothing is recorded until one is",
            "start the standby, or take it out of `synchronous_standby_names` on this server",
        ),
        OfServer::Standbys(None) => fine("commits wait for a standby"),
        OfServer::Standbys(Some(standbys)) => {
            fine(format!("commits wait for a standby; {standbys} connected"))
        }
        OfServer::Alone => said(
            "there is no standby that commits wait for: what is recorded is on one disk",
            "set up a synchronous standby, or take backups often",
        ),
        OfServer::InTheClear => said(
            "the connection is not encrypted",
            "within one machine that is fine; otherwise leave `sslmode=disable` out of the address",
        ),
        OfServer::Serves { at, version, records, label, role, reseller: None } => {
            fine(format!("{at}: pikett {version}, {records} records, takes you for {label} ({role})"))
        }
        OfServer::Serves { at, version, records, label, role, reseller: Some(reseller) } => fine(format!(
            "{at}: pikett {version}, {records} records, takes you for {label} ({role}), shows {reseller}"
        )),
        OfServer::TakesNothing => said(
            "the server answers, and cannot record anything at the moment",
            "look at the server's own log: its disk or its database is not in reach",
        ),
    }
}

fn clock(words: Words, found: &OfMachine) -> Said {
    match found {
        OfMachine::Zone { desk, machine: None } => fine(format!("times are shown in {desk}")),
        OfMachine::Zone { desk, machine: Some(_) } => {
            fine(format!("times are shown in {desk}, which is this machine's zone"))
        }
        OfMachine::OtherZone { desk, machine } => {
            fine(format!("times are shown in {desk}; this machine's zone is {machine}"))
        }
        OfMachine::Synchronised => fine("this machine's clock is synchronised"),
        OfMachine::NotSynchronised => said(
            "this machine's clock is not synchronised: every target is measured by it",
            "timedatectl set-ntp true, or run chrony",
        ),
        OfMachine::Unknown => fine("nobody here says whether this machine's clock is synchronised"),
        OfMachine::Differs { behind } => said(
            format!(
                "this machine's clock is {} {} that of the server; what is shown goes by the server's",
                span::short(behind.abs()),
                if *behind > 0 { "behind" } else { "ahead of" }
            ),
            "timedatectl set-ntp true, or run chrony",
        ),
        OfMachine::Behind { now, last } => said(
            format!("it is {} here, and {} was recorded already", words.wall(*now), words.wall(*last)),
            "set this machine's clock right before anything is recorded",
        ),
    }
}
