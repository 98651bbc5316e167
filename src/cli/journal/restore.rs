//! `pikett desk restore`: a new desk out of a backup.

use std::path::PathBuf;

use serde_json::json;

use crate::cli::home::{Home, Opened};
use crate::cli::journal::{copy, verify};
use crate::cli::lang::{help, note};
use crate::cli::output::{Problem, print_json, print_line};
use crate::client::Clock;
use crate::store::{Access, StoreError};
use crate::words::help::{All, Data};
use crate::words::note::Note;
use crate::words::trouble::OfFile;

#[derive(Debug, clap::Args)]
pub struct RestoreArgs {
    #[arg(help = help(Data::RestoreFrom))]
    file: PathBuf,
    #[arg(help = help(Data::RestoreTo))]
    to: PathBuf,
    #[arg(long, help = help(All::Json))]
    json: bool,
}

/// The backup is read through before anything is written, and the desk when it is there.
///
/// Tokens stay behind, wherever it goes: one that was revoked since the backup would hold again.
pub async fn run(args: &RestoreArgs) -> Result<(), Problem> {
    let (from, to) = (Home::named(&args.file), Home::named(&args.to));
    if from.file().is_none() {
        return Err(Problem::wrong(OfFile::BackupIsFile));
    }
    let backup = from.open(Access::Look)?;
    verify::read(&*backup.journal).await?;
    is_free(&to).await?;
    let records = match &to {
        Home::File(path) if !path.exists() => copy::into_file(&*backup.journal, path).await?,
        to => copy::into(&*backup.journal, to).await?,
    };
    // By a connection of its own: what that reads is what is kept.
    let found = verify::read(&*to.open(Access::Look)?.journal).await?;
    let place = to.place();
    if found != records {
        return Err(Problem::not_done(OfFile::OtherDesk { path: place, from: records.min(found) + 1 }));
    }
    let tokens = left_behind(&backup).await?;
    if args.json {
        let whole = json!({ "records": records, "to": place, "whole": true, "tokens_left_behind": tokens });
        return print_json(&whole);
    }
    print_line(&note(&Note::Copied { records, file: place }))?;
    match tokens {
        0 => Ok(()),
        tokens => print_line(&note(&Note::TokensStay(tokens))),
    }
}

/// Nothing has been recorded where the desk is to be.
async fn is_free(to: &Home) -> Result<(), Problem> {
    let there = match to.open(Access::Look) {
        Ok(there) => there.journal,
        Err(StoreError::Missing(_) | StoreError::Empty(_)) => return Ok(()),
        Err(other) => return Err(other.into()),
    };
    match there.tail(1).await?.is_empty() {
        true => Ok(()),
        false => Err(Problem::not_done(OfFile::HoldsRecords(to.place()))),
    }
}

/// Tokens that would hold on a desk that had them.
async fn left_behind(backup: &Opened) -> Result<usize, StoreError> {
    let now = Clock::System.now();
    let tokens = backup.tokens.list().await?;
    Ok(tokens.iter().filter(|token| token.is_valid(now)).count())
}
