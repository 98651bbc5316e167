//! What commands say to people beside their answers.

use std::path::PathBuf;

use uuid::Uuid;

use crate::domain::base::instant::Instant;

/// A line, or a part that is added to one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    NothingRecorded,
    RecordedAs(Uuid),
    AnswerAgain(Uuid),
    KeptBefore(usize),
    ImportAgain,
    MendPlace,
    NothingImported,
    MendAndImport,
    Copied {
        records: u64,
        file: PathBuf,
    },
    Verified(u64),
    /// So many tokens hold in a backup, and not where it was restored.
    TokensStay(usize),
    Kept {
        open: usize,
        file: PathBuf,
    },
    OneGeneration,
    ColdAdvised,
    Proposed {
        slots: usize,
        left_out: usize,
    },
    Scheduled {
        slots: usize,
        left_out: usize,
    },
    NewTenant(String),
    Taken {
        incidents: usize,
        events: usize,
        known: usize,
        skipped: usize,
    },
    Skipped {
        line: u64,
        why: String,
    },
    Incomplete(String),
    Entries {
        entries: usize,
        new: usize,
    },
    TakenAsItIs {
        what: String,
    },
    OutsideWindows {
        at: Instant,
        server: String,
    },
    Pages {
        pages: usize,
        folder: PathBuf,
    },
    Unlisted(String),
    AskPassphrase,
    AskAgain,
    AskCode,
    Unchanged,
    CodeSet,
    CodeTaken,
    /// A new token, and when it ends.
    ShownOnce(Instant),
    AskToken,
    Entrance(Entrance),
    Revoked {
        token: String,
        label: String,
        at: Instant,
    },
}

/// How somebody comes in at a server, and goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entrance {
    /// The server takes whoever holds this token for somebody of that name.
    LoggedIn {
        at: String,
        label: String,
        role: String,
        reseller: Option<String>,
        until: Option<Instant>,
    },
    LoggedOut(String),
    NotLoggedIn(String),
    /// Where a code is to be entered, and which.
    EnterCode {
        address: String,
        code: String,
    },
    /// This variable goes before what was kept just now.
    GoesBefore(&'static str),
}
