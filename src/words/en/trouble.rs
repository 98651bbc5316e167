//! Why a command of the command line was not done.

mod serve;
mod token;

use crate::domain::readings::refusal::Thing;
use crate::domain::readings::trend::NotDays;
use crate::words::en::login::login;
use crate::words::said::said;
use crate::words::trouble::{NoCode, NoPassphrase, OfConsole, OfFile, OfName, OfPlan, OfTime, Trouble};
use crate::words::{Said, Words};

const CODE: &str = "type the code, or say --none";
const TYPE: &str = "type letters, digits, signs and spaces, at most 256 bytes";

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
        OfFile::CannotStart { why } => said(format!("cannot start: {why}"), "check the system's limits"),
        OfFile::CannotMake { path, why } => {
            said(format!("cannot make {}: {why}", path.display()), "give --desk PATH")
        }
        OfFile::CannotRead { path, why } => {
            said(format!("cannot read {}: {why}", path.display()), "check the path")
        }
        OfFile::NoFile { path, folder: true } => {
            said(format!("{} is a folder", path.display()), "put a file in its place, or take it away")
        }
        OfFile::NoFile { path, folder: false } => said(
            format!("{} is no file, but a pipe, a socket or a device", path.display()),
            "put a file in its place, or take it away",
        ),
        OfFile::CannotWrite { path, why } => said(
            format!("cannot write {}: {why}", path.display()),
            "check the path; what was there before is unchanged",
        ),
        OfFile::CannotPrint { why } => said(format!("cannot print: {why}"), "check where the output goes"),
        OfFile::Exists(path) => {
            said(format!("{} exists", path.display()), "give a path where nothing is yet")
        }
        OfFile::DeskExists(path) => said(
            format!("{} exists", path.display()),
            "give a path where nothing is yet, or open it with --desk",
        ),
        OfFile::NoHome => {
            said("there is no home folder to keep a desk in", "give --desk PATH or set PIKETT_DESK")
        }
        OfFile::BackupIsFile => said(
            "a backup is a file, not a desk on a server",
            "`pikett desk copy FROM TO` copies a desk onto a server",
        ),
        OfFile::OtherDesk { path, from } => said(
            format!("another desk lies at {}: its records are others from record {from} on", path.display()),
            "copy to where there is none; what lies there is left as it is",
        ),
        OfFile::HoldsRecords(path) => said(
            format!("a desk with records lies at {}", path.display()),
            "restore to where there is none; `pikett desk copy` goes on with a copy that broke off",
        ),
        OfFile::MendsFilesOnly => said(
            "--mend-times puts right a copy of a desk file, not of a desk on a server",
            "copy the desk into a file first: `pikett desk copy`",
        ),
        OfFile::ViewIsNoFile => {
            said("a reseller's view is no desk file", "leave --for-reseller and PIKETT_RESELLER out")
        }
        OfFile::Readonly => said("--readonly: nothing is changed on the desk", "leave --readonly out"),
        OfFile::BadReseller(why) => {
            said(format!("PIKETT_RESELLER: {}", words.misread(why)), "unset it, or mend it")
        }
    }
}

fn console(trouble: &OfConsole) -> Said {
    match trouble {
        OfConsole::NoTerminal { why } => {
            said(format!("there is no terminal to open the console in: {why}"), "start it in a terminal")
        }
        OfConsole::Stopped => said("the desk has stopped", "start pikett again"),
        OfConsole::NoTheme { name, known } => {
            said(format!("there is no theme `{name}`"), format!("the themes are {}", known.join(", ")))
        }
        OfConsole::OtherCode => said("the two are not the same", "type the same code twice"),
        OfConsole::Code(NoCode::Unread { why }) => said(format!("cannot read a code: {why}"), CODE),
        OfConsole::Code(NoCode::NotGiven) => said("no code was given", CODE),
        OfConsole::Code(NoCode::Empty) => said("the code is empty", CODE),
        OfConsole::NotTheSame => said("the two are not the same", "type the same passphrase twice"),
        OfConsole::NoHash { why } => said(format!("cannot make a hash: {why}"), "try again"),
        OfConsole::Passphrase(NoPassphrase::Unread { why }) => {
            said(format!("cannot read a passphrase: {why}"), TYPE)
        }
        OfConsole::Passphrase(NoPassphrase::NotGiven) => said("no passphrase was given", TYPE),
        OfConsole::Passphrase(NoPassphrase::Empty) => said("the passphrase is empty", TYPE),
        OfConsole::Passphrase(NoPassphrase::Untypeable) => said("this cannot be typed at the lock", TYPE),
    }
}

fn time(words: Words, trouble: &OfTime) -> Said {
    match trouble {
        OfTime::NegativeSeconds => said("--seconds is negative", "give 0 or more"),
        OfTime::PauseBackwards => said("a --pause ends before it begins", "write it as FROM/TO"),
        OfTime::TooManySeconds { last_year } => said(
            format!("the calendar is not open long enough before the year {last_year} ends"),
            "give fewer seconds, or more opening hours",
        ),
        OfTime::NeverOpens { last_year } => said(
            format!("the calendar is not open long enough before the year {last_year} ends"),
            "give a calendar with more opening hours",
        ),
        OfTime::NotBegun { month } => {
            said(format!("{month} has not begun"), "give a month that has, such as --month 2026-11")
        }
        OfTime::BillingAhead => said("that month lies ahead", "give this month or an earlier one"),
        OfTime::Days(NotDays::Reversed) => said("--to is before --from", "give the earlier day with --from"),
        OfTime::FromAhead { day } => said(
            format!("--from {} lies ahead", words.whole_day(*day)),
            "give an earlier day; without --to the last day is today",
        ),
        OfTime::FromTooEarly { day } => said(
            format!("from {} to today is more than a year of days", words.whole_day(*day)),
            "give a later day, or with --to the last one: 366 days at most",
        ),
        OfTime::Days(NotDays::NotBegun) => said("--to has not begun", "give today or an earlier day"),
        OfTime::Days(NotDays::TooMany) => said("more than a year of days", "give 366 days at most"),
        OfTime::NoRating => {
            said("neither priority nor impact and urgency", "give --impact and --urgency, or --priority")
        }
        OfTime::NoMatrix { contract } => {
            said(format!("{contract} has no impact and urgency"), "give --priority 1 to 4")
        }
        OfTime::Filter(why) => {
            said(format!("--filter, {}", words.misunderstood(why)), "see `pikett incident list --help`")
        }
    }
}

fn name(trouble: &OfName) -> Said {
    match trouble {
        OfName::PictureIsSvg => said(
            "--picture chooses a picture, and this format has none",
            "give --format svg with it, or leave --picture out",
        ),
        OfName::NoSuch { thing, name, see } => {
            said(format!("there is no {} {name}", one(*thing)), format!("see `pikett {see}`"))
        }
        OfName::NoReseller(name) => {
            said(format!("there is no reseller {name}"), "give --for-reseller as the desk has it")
        }
        OfName::NoContract { name, known } => {
            said(format!("there is no contract {name}"), format!("the contracts are {}", known.join(", ")))
        }
        OfName::NoPromise { tenant } => said(
            format!("no tenant {tenant} with a promise of availability"),
            "see `pikett availability list` for the tenants",
        ),
        OfName::NoHours { tenant } => said(
            format!("no tenant {tenant} with a contract that includes hours"),
            "see `pikett hours list` for the tenants",
        ),
        OfName::NoStorage { tenant } => said(
            format!("{tenant} holds no contract with storage"),
            "give it a contract that reserves storage first",
        ),
        OfName::NoServerOf { reseller } => {
            said(format!("{reseller} has no server"), "see `pikett update list` for the resellers")
        }
        OfName::NoVersions => said("no contract speaks of versions", "put its pack beside the desk"),
    }
}

fn plan(words: Words, trouble: &OfPlan) -> Said {
    match trouble {
        OfPlan::Backwards => said("the plan ends before it begins", "give --until after --from"),
        OfPlan::Waves(why) => said(words.misread(why), "write them like --waves 5,25,100"),
        OfPlan::NoPair(text) => said(format!("--price `{text}` is no pair"), "write it like 'PBX user=5.5'"),
        OfPlan::Price(why) => said(words.misread(why), "write it like 'PBX user=5.5'"),
    }
}

fn one(thing: Thing) -> &'static str {
    match thing {
        Thing::Tenant => "tenant",
        Thing::Reseller => "reseller",
        Thing::Server => "server",
        Thing::DataCentre => "data centre",
        Thing::Release => "release",
        Thing::Account => "account",
        Thing::Contract => "contract",
        Thing::Person => "person on the roster",
        Thing::BackedUp => "server and no tenant",
    }
}
