//! `pikett desk copy`: a desk moves from a file to a server, or back.

use std::path::{Path, PathBuf};

use serde_json::json;

use crate::cli::home::Home;
use crate::cli::lang::{help, note};
use crate::cli::output::{Problem, print_json, print_line};
use crate::cli::progress::Bar;
use crate::domain::facts::event::Record;
use crate::import::servicenow::Progress;
use crate::store::{Access, Appended, Journal, StoreError};
use crate::words::help::{All, Data};
use crate::words::note::Note;
use crate::words::trouble::OfFile;

/// Records that are copied at a time.
const PAGE: usize = 4_096;

#[derive(Debug, clap::Args)]
pub struct CopyArgs {
    #[arg(help = help(Data::CopyFrom))]
    from: PathBuf,
    #[arg(help = help(Data::CopyDeskTo))]
    to: PathBuf,
    #[arg(long, help = help(All::Json))]
    json: bool,
}

pub async fn run(args: &CopyArgs) -> Result<(), Problem> {
    let (from, to) = (Home::named(&args.from), Home::named(&args.to));
    let source = from.open(Access::Look)?.journal;
    let records = into(&*source, &to).await?;
    let place = to.place();
    if args.json {
        return print_json(&json!({ "records": records, "to": place }));
    }
    print_line(&note(&Note::Copied { records, file: place }))
}

/// Copies all records into a desk that is new, or is a copy that was not finished. Answers with their number
/// when each was read again and is the same.
///
/// # Errors
/// When one of the two cannot be used, or there is another desk already.
pub async fn into(from: &dyn Journal, to: &Home) -> Result<u64, Problem> {
    let copy = to.open(Access::Create)?.journal;
    let last = from.tail(1).await?.last().map_or(0, |record| record.seq);
    let mut bar = Bar::plain();
    let mut seq = 0;
    let copied = loop {
        let page = whole_commands(from, seq).await?;
        let Some(end) = page.last().map(|record| record.seq) else { break Ok(seq) };
        if let Err(problem) = put(&*copy, to, seq, &page).await {
            break Err(problem);
        }
        seq = end;
        bar.show(Progress::Taken(count(seq), count(last.max(seq))));
    };
    bar.clear();
    copied
}

/// The same into a new file, which gets its name when it is whole.
///
/// # Errors
/// As [`into`]'s, and when the file cannot be written.
pub async fn into_file(from: &dyn Journal, to: &Path) -> Result<u64, Problem> {
    let mut part = to.to_owned().into_os_string();
    part.push(".part");
    let part = PathBuf::from(part);
    // What was ended on its way.
    let _ = std::fs::remove_file(&part);
    let records = into(from, &Home::File(part.clone())).await?;
    let cannot = |e: std::io::Error| OfFile::CannotWrite { path: to.to_owned(), why: e.to_string() };
    std::fs::rename(&part, to).map_err(|e| Problem::not_done(cannot(e)))?;
    Ok(records)
}

/// The next records, each command with all of its own: they are numbered within it.
async fn whole_commands(from: &dyn Journal, after: u64) -> Result<Vec<Record>, StoreError> {
    let mut limit = PAGE;
    loop {
        let mut page = from.read(after, limit).await?;
        let last = page.last().map(|record| record.command);
        let before = page.iter().rposition(|record| Some(record.command) != last);
        match before {
            _ if page.len() < limit => return Ok(page),
            Some(place) => {
                page.truncate(place + 1);
                return Ok(page);
            }
            // All of them are of one command, and there may be more of it.
            None => limit *= 2,
        }
    }
}

/// Writes a page where it is not there yet, and holds what is there then against it.
async fn put(copy: &dyn Journal, to: &Home, after: u64, page: &[Record]) -> Result<(), Problem> {
    let other = || Problem::not_done(OfFile::OtherDesk { path: to.place(), from: after + 1 });
    let there = copy.read(after, page.len()).await?;
    if !page.starts_with(&there) {
        return Err(other());
    }
    let missing = page[there.len()..].to_vec();
    if !missing.is_empty() {
        let end = after + there.len() as u64;
        // Without an answer it is there or is not: that is seen now.
        match copy.append(end, missing).await? {
            Appended::Done | Appended::Unsure => {}
            Appended::Behind | Appended::Known => return Err(other()),
        }
        if copy.read(after, page.len()).await? != page {
            return Err(other());
        }
    }
    Ok(())
}

fn count(records: u64) -> usize {
    usize::try_from(records).unwrap_or(usize::MAX)
}
