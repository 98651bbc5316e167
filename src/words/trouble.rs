//! Why a command of the command line was not done, beside the refusals of the desk.

use std::path::PathBuf;

use chrono::NaiveDate;

use crate::domain::base::misread::Misread;
use crate::domain::facts::authority::{Mismatch, Role};
use crate::domain::readings::filter::Misunderstood;
use crate::domain::readings::refusal::Thing;
use crate::domain::readings::trend::NotDays;

/// Why, by area.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    File(OfFile),
    Console(OfConsole),
    Time(OfTime),
    Name(OfName),
    Plan(OfPlan),
    Login(OfLogin),
    Serve(OfServe),
    Token(OfToken),
}

/// Files, and what stands for them. `why` is as the system says it.
#[derive(Clone, Debug, PartialEq)]
pub enum OfFile {
    CannotStart {
        why: String,
    },
    CannotMake {
        path: PathBuf,
        why: String,
    },
    CannotRead {
        path: PathBuf,
        why: String,
    },
    /// A folder, or a pipe, a socket or a device.
    NoFile {
        path: PathBuf,
        folder: bool,
    },
    CannotWrite {
        path: PathBuf,
        why: String,
    },
    CannotPrint {
        why: String,
    },
    /// Where a new file is to be made.
    Exists(PathBuf),
    /// The same, of a desk.
    DeskExists(PathBuf),
    NoHome,
    /// A reseller's view was asked for what concerns the file.
    ViewIsNoFile,
    /// Times are put right in a copy of a file.
    MendsFilesOnly,
    /// A backup goes into a file, not onto a server.
    BackupIsFile,
    /// Where a copy was to be made there are other records from this one on.
    OtherDesk {
        path: PathBuf,
        from: u64,
    },
    /// Where a backup was to be restored somebody has recorded something.
    HoldsRecords(PathBuf),
    Readonly,
    /// What the environment says of the reseller.
    BadReseller(Misread),
}

/// A server that does not start.
#[derive(Clone, Debug, PartialEq)]
pub enum OfServe {
    /// It is no address to listen on.
    NoPlace(String),
    /// A certificate without its key, or the other way round.
    HalfTls,
    /// In plain text it is for this machine alone.
    PlainAbroad,
    /// A server is of the whole desk: who sees a part of it, tokens say.
    Whole,
    BadCertificate {
        file: PathBuf,
        why: String,
    },
    CannotListen {
        place: String,
        why: String,
    },
    /// The provider of identities would be asked in the clear.
    PlainIssuer(String),
    /// What this server shows to it.
    NoSecret {
        file: PathBuf,
        why: String,
    },
    /// Everybody on the machine can read it.
    OpenSecret {
        file: PathBuf,
        mode: u32,
    },
    /// Whoever has this in a claim would get a role and a reseller that do not go together.
    BadGrant {
        value: String,
        mismatch: Mismatch,
    },
    /// Nobody would be let in by it.
    NoGrant,
    LoginDays {
        role: Role,
        most: u16,
    },
    NoLogins {
        why: String,
    },
}

/// The console, its look and its lock.
#[derive(Clone, Debug, PartialEq)]
pub enum OfConsole {
    NoTerminal {
        why: String,
    },
    Stopped,
    NoTheme {
        name: String,
        known: Vec<&'static str>,
    },
    NotTheSame,
    NoHash {
        why: String,
    },
    Passphrase(NoPassphrase),
    /// Typed again, a reseller's code was another one.
    OtherCode,
    Code(NoCode),
}

/// Why no passphrase was read.
#[derive(Clone, Debug, PartialEq)]
pub enum NoPassphrase {
    Unread { why: String },
    NotGiven,
    Empty,
    Untypeable,
}

/// Why no code of a reseller was read.
#[derive(Clone, Debug, PartialEq)]
pub enum NoCode {
    Unread { why: String },
    NotGiven,
    Empty,
}

/// Times, calendars and ratings.
#[derive(Clone, Debug, PartialEq)]
pub enum OfTime {
    NegativeSeconds,
    PauseBackwards,
    /// So many open seconds do not come before the last year ends.
    TooManySeconds {
        last_year: i32,
    },
    /// A clock's seconds do not.
    NeverOpens {
        last_year: i32,
    },
    NotBegun {
        month: String,
    },
    BillingAhead,
    /// Two days that make no stretch of days.
    Days(NotDays),
    /// Only the first of them was given.
    FromAhead {
        day: NaiveDate,
    },
    FromTooEarly {
        day: NaiveDate,
    },
    NoRating,
    NoMatrix {
        contract: String,
    },
    Filter(Misunderstood),
}

/// What is named and is not there.
#[derive(Clone, Debug, PartialEq)]
pub enum OfName {
    /// One picture of a report was asked for in figures.
    PictureIsSvg,
    /// `see` is the command that lists what there is.
    NoSuch {
        thing: Thing,
        name: String,
        see: &'static str,
    },
    NoReseller(String),
    NoContract {
        name: String,
        known: Vec<String>,
    },
    NoPromise {
        tenant: String,
    },
    NoHours {
        tenant: String,
    },
    NoStorage {
        tenant: String,
    },
    NoServerOf {
        reseller: String,
    },
    NoVersions,
}

/// Rollouts and prices.
#[derive(Clone, Debug, PartialEq)]
pub enum OfPlan {
    Backwards,
    Waves(Misread),
    Price(Misread),
    /// A price without its licence, or a licence without its price.
    NoPair(String),
}

/// Tokens for a server, and where they lie.
#[derive(Clone, Debug, PartialEq)]
pub enum OfLogin {
    /// `why` is as the system says it.
    Unread {
        path: PathBuf,
        why: String,
    },
    /// Others than its owner can read it.
    ForOthers {
        path: PathBuf,
        mode: u32,
    },
    Empty {
        path: PathBuf,
    },
    /// What was kept for one server stands in the file of another.
    OtherServer {
        path: PathBuf,
        server: String,
    },
    /// It could not be written, or taken away.
    Unkept {
        path: PathBuf,
        why: String,
    },
    /// There is no home folder to keep it in.
    NoHome,
    /// What was given can be none.
    NoToken,
    /// Nothing was given, and the server knows no other way.
    NotGiven {
        at: String,
    },
    /// Where the code of a login is entered somebody said no.
    Denied,
    /// The code of a login was not entered in time.
    TooLate,
    /// The provider knows who it is, and the server lets them do nothing.
    NotLetIn {
        at: String,
        who: String,
    },
}

/// Tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfToken {
    NoSuch(String),
    /// A role and a reseller that do not go together.
    Mismatch(Mismatch),
    Days {
        role: Role,
        most: u16,
    },
    /// Nothing of it can be seen.
    NoLabel,
    /// As the system says it.
    NoRandom {
        why: String,
    },
}

macro_rules! troubles {
    ($($area:ident($of:ty),)+) => {
        $(impl From<$of> for Trouble {
            fn from(trouble: $of) -> Self {
                Self::$area(trouble)
            }
        })+
    };
}

troubles! {
    File(OfFile),
    Console(OfConsole),
    Time(OfTime),
    Name(OfName),
    Plan(OfPlan),
    Login(OfLogin),
    Serve(OfServe),
    Token(OfToken),
}
