//! `pikett desk verify`

use serde_json::json;

use crate::cli::lang::{help, note};
use crate::cli::output::{Problem, print_json, print_line};
use crate::store::{Journal, SqliteJournal};
use crate::words::help::All;
use crate::words::note::Note;

/// Records read at a time.
const PAGE: usize = 4_096;

#[derive(Debug, clap::Args)]
pub struct VerifyArgs {
    #[arg(long, help = help(All::Json))]
    json: bool,
}

pub async fn run(journal: &SqliteJournal, args: &VerifyArgs) -> Result<(), Problem> {
    let mut last = 0;
    loop {
        let page = journal.read(last, PAGE).await?;
        last = page.last().map_or(last, |record| record.seq);
        if page.len() < PAGE {
            break;
        }
    }
    if args.json {
        return print_json(&json!({ "records": last }));
    }
    print_line(&note(&Note::Verified(last)))
}
