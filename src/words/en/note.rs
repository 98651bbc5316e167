//! What commands say to people beside their answers.

use crate::words::Words;
use crate::words::note::{Entrance, Note};

pub(in crate::words) fn note(words: Words, note: &Note) -> String {
    match note {
        Note::NothingRecorded => "; nothing was recorded".to_owned(),
        Note::RecordedAs(command) => format!("; it was recorded, as command {command}"),
        Note::AnswerAgain(command) => format!("--id {command} gives the answer again; nothing is done twice"),
        Note::KeptBefore(events) => format!("; {events} events had been recorded before and are kept"),
        Note::ImportAgain => "; then import again: it goes on from there".to_owned(),
        Note::MendPlace => "mend the file at that place".to_owned(),
        Note::NothingImported => "; nothing was imported".to_owned(),
        Note::MendAndImport => "mend that; nothing was imported".to_owned(),
        Note::Copied { records, file } => format!("{records} records in {}", file.display()),
        Note::TokensStay(tokens) => {
            format!(
                "tokens were not restored ({tokens} hold in the backup): `pikett token new` makes new ones"
            )
        }
        Note::Verified(records) => format!("{records} records, all of them as they were written"),
        Note::Kept { open, file } => format!("{open} open incidents kept in {}", file.display()),
        Note::OneGeneration => {
            "one generation is kept: nothing older than the last good backup can be restored".to_owned()
        }
        Note::ColdAdvised => "a cold backup before the next update is advised".to_owned(),
        Note::Proposed { slots, left_out } => {
            format!("{slots} slots proposed; --commit schedules them; {left_out} servers left out")
        }
        Note::Scheduled { slots, left_out } => {
            format!("{slots} slots scheduled; {left_out} servers left out")
        }
        Note::NewTenant(tenant) => format!("{tenant} is a new tenant"),
        Note::Taken { incidents, events, known, skipped } => format!(
            "{incidents} incidents, {events} new events, {known} updates known before, {skipped} lines skipped"
        ),
        Note::Skipped { line, why } => format!("line {line}: {why}"),
        Note::Incomplete(numbers) => format!("incomplete, their clocks are not judged: {numbers}"),
        Note::Entries { entries, new } => format!("{entries} entries, {new} of them new or different"),
        Note::TakenAsItIs { what } => format!("{what}, taken as it is"),
        Note::OutsideWindows { at, server } => {
            format!("{} lies outside the maintenance windows of {server}", words.wall(*at))
        }
        Note::Pages { pages, folder } => format!("{pages} pages in {}", folder.display()),
        Note::Unlisted(name) => format!("no [[platform]] or [[software]] has the id {name}"),
        Note::AskPassphrase => "Passphrase: ".to_owned(),
        Note::AskCode => "Code: ".to_owned(),
        Note::Unchanged => "nothing to change".to_owned(),
        Note::CodeSet => "code set".to_owned(),
        Note::ShownOnce(until) => {
            format!("this token is shown once and kept nowhere; it is valid until {}", words.wall(*until))
        }
        Note::Revoked { token, label, at } => {
            format!("{token} ({label}) is revoked since {}", words.wall(*at))
        }
        Note::AskToken => "Token: ".to_owned(),
        Note::Entrance(it) => entrance(words, it),
        Note::CodeTaken => "code taken away".to_owned(),
        Note::AskAgain => "Once more: ".to_owned(),
    }
}

fn entrance(words: Words, it: &Entrance) -> String {
    match it {
        Entrance::LoggedIn { at, label, role, reseller, until } => {
            let of = reseller.as_ref().map(|reseller| format!(" {reseller}")).unwrap_or_default();
            let until = until.map(|until| format!(", until {}", words.wall(until))).unwrap_or_default();
            format!("logged in at {at} as {label} ({role}{of}){until}")
        }
        Entrance::LoggedOut(at) => format!("logged out of {at}: its token is kept here no longer"),
        Entrance::NotLoggedIn(at) => format!("no token is kept for {at}"),
        Entrance::EnterCode { address, code } => format!("open {address} in a browser and enter {code}"),
        Entrance::GoesBefore(variable) => {
            format!("{variable} is set and is used in place of the token that is kept")
        }
    }
}
