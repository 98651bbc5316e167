//! What went wrong below the desk.

use crate::domain::base::span;
use crate::domain::facts::event::VERSION;
use crate::domain::world::{Absent, Inconsistent};
use crate::engine::{ATTEMPTS, Failure};
use crate::store::{Damage, Foreign, Moved, NoAddress, NoServer, ServerError, StoreError};
use crate::words::en::node;
use crate::words::said::said;
use crate::words::{Said, Words};

pub(in crate::words) fn failure(words: Words, failure: &Failure) -> Said {
    match failure {
        Failure::Refused(refusal) => said(words.refused(refusal), words.help(refusal)),
        Failure::Conflict => {
            said(format!("somebody else was faster, {ATTEMPTS} times in a row"), "try again")
        }
        Failure::Clock { now, last } => said(
            format!("this machine's clock says {now}, {} after the last record", span::short(*now - *last)),
            "set the clock right; if it is right, give --trust-clock once",
        ),
        Failure::Store(error) => store(words, error),
        Failure::Inconsistent(inconsistent) => {
            said(contradiction(inconsistent), "restore the desk file from its backup")
        }
    }
}

pub(in crate::words) fn store(_words: Words, error: &StoreError) -> Said {
    match error {
        StoreError::Missing(at) => said(
            format!("there is no desk at {at}"),
            "give --desk, or fill a new one with `pikett import desk FILE.toml`",
        ),
        StoreError::Foreign { at, why } => {
            let why = foreign(*why);
            let what = format!("{at} is not a pikett desk: {why}");
            said(what, "give another path with --desk; this file is left as it is")
        }
        StoreError::Newer { at, found, known } => said(
            format!("{at} was written by a newer pikett (layout {found}, this one reads up to {known})"),
            "use the newer pikett; this file is left as it is",
        ),
        StoreError::Moved { at, how } => {
            let how = match how {
                Moved::Gone => "it is no longer there",
                Moved::Replaced => "another file lies there now",
                Moved::Torn(part) => &format!("what belongs to it was removed: {part}"),
            };
            let what = format!("{at} is not the desk that was opened: {how}");
            said(what, "put the file back, or start pikett again; this was not recorded")
        }
        StoreError::Full => said("the disk is full", "free some space and try again; this was not recorded"),
        StoreError::Empty(at) => said(
            format!("the desk cannot be written: {at}: the desk is empty"),
            "check the permissions of the file and its folder",
        ),
        StoreError::ReadOnly(why) => said(
            format!("the desk cannot be written: {why}"),
            "check the permissions of the file and its folder",
        ),
        StoreError::Unreadable(why) => said(
            format!("the desk cannot be read: {why}"),
            "ask its owner for the right to read the file and to enter its folder",
        ),
        StoreError::LooksOnly => said(
            "a reseller's view looks only: nothing is written",
            "leave --for-reseller out to work on the desk",
        ),
        StoreError::Busy => said(
            "the desk is busy: another program has held it for too long",
            "try again, or end the program that holds it",
        ),
        StoreError::InUse(at) => said(
            format!("the desk's database failed: {at}: it is in use"),
            "check the disk and the file; nothing was recorded",
        ),
        StoreError::Damaged { seq, how } => said(
            format!("record {seq} of the journal cannot be read: {}", damage(how)),
            "restore the desk file from its backup",
        ),
        StoreError::Database(why) => said(
            format!("the desk's database failed: {why}"),
            "check the disk and the file; nothing was recorded",
        ),
        StoreError::Server(error) => server(error),
        StoreError::Stopped => said("the journal has stopped", "start pikett again"),
    }
}

fn server(error: &ServerError) -> Said {
    match error {
        ServerError::Address(why) => said(
            format!("this is no address of a desk: {}", no_address(why)),
            "write it as postgres://USER@HOST/DATABASE, several hosts with commas between them",
        ),
        ServerError::Unreachable { at, why } => said(
            format!("no server of {at} holds the desk at the moment: {}", no_servers(why)),
            "check that PostgreSQL runs there and takes writes; nothing was recorded",
        ),
        ServerError::Unsure => said(
            "it was sent and no answer came: it is recorded, or it is not",
            "send it again with the same --id: then it is done once, and you get its answer",
        ),
        ServerError::Node(error) => node::node(error),
    }
}

fn no_address(why: &NoAddress) -> String {
    match why {
        NoAddress::Misread(why) => why.clone(),
        NoAddress::Schema(name) => {
            format!("`{name}` is no name of a schema: small letters, digits and _ are")
        }
        NoAddress::Scheme => "it does not begin with postgres://".to_owned(),
        NoAddress::At => "it has more than one @: write one in a password as %40".to_owned(),
        NoAddress::NoHost => "it names no host".to_owned(),
        NoAddress::NoUser => "it names no user".to_owned(),
        NoAddress::NoCertificate(file) => format!("there is no certificate in {file}"),
    }
}

fn no_servers(all: &[NoServer]) -> String {
    let said = all.iter().map(|why| match why {
        NoServer::Said(why) => why.as_str(),
        NoServer::Silent => "it does not answer",
        NoServer::Standby => "it is a standby and takes no writes",
        NoServer::LeftBehind => "another one took its place",
    });
    said.collect::<Vec<_>>().join("; ")
}

fn foreign(why: Foreign) -> &'static str {
    match why {
        Foreign::NoDatabase => "it is no database",
        Foreign::Folder => "it is a folder",
        Foreign::NoFile => "it is no file, but a pipe, a socket or a device",
        Foreign::OtherProgram => "it is another program's database",
    }
}

fn damage(how: &Damage) -> String {
    match how {
        Damage::Missing => "it is missing".to_owned(),
        Damage::Checksum => "it is not what was written: its checksum differs".to_owned(),
        Damage::Version(version) => {
            format!("its JSON has version {version}, this pikett reads up to {VERSION}")
        }
        Damage::Channel(word) => format!("unknown channel `{word}`"),
        Damage::Unreadable(why) => why.clone(),
    }
}

fn contradiction(inconsistent: &Inconsistent) -> String {
    match inconsistent {
        Inconsistent::Unknown { seq, what } => {
            format!("record {seq} speaks of {}, which no earlier record brought in", absent(what))
        }
        Inconsistent::Gap { last, seq } => format!("record {seq} does not follow on record {last}"),
    }
}

fn absent(what: &Absent) -> String {
    match what {
        Absent::Incident(number) => number.to_string(),
        Absent::TimeZone(name) => format!("time zone {name}"),
        Absent::Record(seq) => format!("record {seq}"),
        Absent::Tenant(id) => format!("tenant {id}"),
        Absent::Server(id) => format!("server {id}"),
        Absent::Account(id) => format!("account {id}"),
        Absent::Update { server, release } => format!("the update of {server} to {release}"),
        Absent::Room => "too many contract versions".to_owned(),
        Absent::Deferral(number) => format!("deferral D-{number}"),
    }
}
