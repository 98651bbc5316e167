//! What a look at the surroundings finds: `pikett doctor`.

use std::path::PathBuf;

use chrono_tz::Tz;

use super::Said;
use crate::domain::base::instant::Instant;

/// What was looked at, and what is to be done where something is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Checkup {
    Terminal(OfTerminal),
    Look(OfLook),
    Multiplexer(OfMultiplexer),
    Line(OfLine),
    Settings(OfSettings),
    Desk(OfDeskFile),
    Server(OfServer),
    Clock(OfMachine),
    /// Said in words already, by what found it, and as programs are told.
    Told {
        said: Said,
        plain: Said,
    },
}

/// What it is about: the first column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    Terminal,
    Colours,
    Characters,
    Multiplexer,
    Line,
    Settings,
    Keys,
    Themes,
    Desk,
    Clock,
}

/// How it stands: the word before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    Fine,
    /// It works, and would work better otherwise.
    Note,
    /// Something does not work.
    Fault,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfTerminal {
    /// It is not asked in one.
    None,
    Is {
        name: String,
        width: u16,
        height: u16,
    },
    Unnamed,
    Dumb,
    Small {
        width: u16,
        height: u16,
    },
    /// It has no second screen to draw on.
    OneScreen(String),
}

/// Where a setting comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whence {
    Option(&'static str),
    File,
    Variable {
        name: &'static str,
        value: String,
    },
    /// Nothing says so.
    Nothing,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfLook {
    Colours {
        level: &'static str,
        from: Whence,
    },
    /// By a name that says too little about the terminal.
    FewColours {
        level: &'static str,
        from: Whence,
    },
    Characters {
        level: &'static str,
        from: Whence,
    },
    Ascii {
        from: Whence,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfMultiplexer {
    None,
    /// What the client is called that it draws on.
    Tmux {
        client: String,
    },
    TmuxIsSilent,
    NoPassthrough,
    NotUtf8,
    NoBell,
    FewColours {
        client: String,
    },
    Screen,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfLine {
    /// In milliseconds, there and back.
    Answers {
        ms: u128,
        remote: bool,
    },
    Slow {
        ms: u128,
        remote: bool,
    },
    NoAnswer,
    /// Nobody was there to be asked.
    Unasked {
        remote: bool,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfSettings {
    Read(PathBuf),
    None(PathBuf),
    NoHome,
    ActsAs(String),
    Nameless,
    Unkept(PathBuf),
    /// The folder of the settings: it may not be there.
    Folder {
        path: PathBuf,
        there: bool,
    },
    /// It is no folder, or this user may not look into it.
    Shut(PathBuf),
    /// Others may write there: keys and themes are theirs then.
    Open(PathBuf),
    Keys {
        file: Option<PathBuf>,
    },
    Themes {
        own: usize,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfDeskFile {
    /// `default` where nobody has said which one.
    Missing {
        path: PathBuf,
        default: bool,
    },
    Is {
        path: PathBuf,
        records: u64,
        bytes: u64,
    },
    /// Its pages and its last records were read.
    Whole {
        records: u64,
    },
    /// It can be looked at only.
    NotWritable(PathBuf),
    ForAll {
        path: PathBuf,
        mode: u32,
    },
    /// A file system that is somewhere else.
    Network {
        kind: &'static str,
    },
    InMemory,
    /// Bytes.
    LongLog {
        bytes: u64,
    },
    LittleRoom {
        bytes: u64,
    },
}

/// A desk on PostgreSQL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfServer {
    Is {
        at: String,
        version: String,
        records: u64,
        bytes: u64,
    },
    /// What it acknowledges may not be on its disk.
    NoFlush,
    /// Its commits wait for a standby, and none is there.
    WaitsForNobody,
    /// So many, where it tells.
    Standbys(Option<u64>),
    /// Its disk is the only one.
    Alone,
    InTheClear,
    /// Behind `pikett serve`, which takes whoever asks for this one.
    Serves {
        at: String,
        version: String,
        records: u64,
        label: String,
        role: String,
        /// The only one whose part is shown.
        reseller: Option<String>,
    },
    /// It answers, and nothing can be recorded at the moment.
    TakesNothing,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfMachine {
    Zone {
        desk: Tz,
        machine: Option<Tz>,
    },
    OtherZone {
        desk: Tz,
        machine: Tz,
    },
    /// The machine's clock is set by others.
    Synchronised,
    NotSynchronised,
    /// Nobody says whether it is.
    Unknown,
    Behind {
        now: Instant,
        last: Instant,
    },
    /// By so many seconds it is behind the server's clock, or ahead of it.
    Differs {
        behind: i64,
    },
}

macro_rules! areas {
    ($($area:ident($of:ty),)+) => {
        $(impl From<$of> for Checkup {
            fn from(found: $of) -> Self {
                Self::$area(found)
            }
        })+
    };
}

areas! {
    Terminal(OfTerminal),
    Look(OfLook),
    Multiplexer(OfMultiplexer),
    Line(OfLine),
    Settings(OfSettings),
    Desk(OfDeskFile),
    Server(OfServer),
    Clock(OfMachine),
}

impl Area {
    /// By which programs know it.
    pub fn key(self) -> &'static str {
        match self {
            Area::Terminal => "terminal",
            Area::Colours => "colours",
            Area::Characters => "characters",
            Area::Multiplexer => "multiplexer",
            Area::Line => "line",
            Area::Settings => "settings",
            Area::Keys => "keys",
            Area::Themes => "themes",
            Area::Desk => "desk",
            Area::Clock => "clock",
        }
    }
}

impl Verdict {
    /// By which programs know it.
    pub fn key(self) -> &'static str {
        match self {
            Verdict::Fine => "ok",
            Verdict::Note => "note",
            Verdict::Fault => "fault",
        }
    }
}
