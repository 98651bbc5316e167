//! `pikett desk verify`

use serde_json::json;

use crate::cli::lang::{help, note};
use crate::cli::output::{Problem, print_json, print_line};
use crate::store::{Journal, StoreError};
use crate::words::help::All;
use crate::words::note::Note;

/// Records read at a time.
const PAGE: usize = 4_096;

#[derive(Debug, clap::Args)]
pub struct VerifyArgs {
    #[arg(long, help = help(All::Json))]
    json: bool,
}

pub async fn run(journal: &dyn Journal, args: &VerifyArgs) -> Result<(), Problem> {
    match read(journal).await {
        Ok(records) if args.json => print_json(&json!({ "records": records, "whole": true })),
        Ok(records) => print_line(&note(&Note::Verified(records))),
        Err(error) => {
            if let (StoreError::Damaged { seq, .. }, true) = (&error, args.json) {
                print_json(&json!({ "whole": false, "damaged": seq }))?;
            }
            Err(error.into())
        }
    }
}

/// Every record, held against its checksum and the one before it. Answers with their number.
///
/// # Errors
/// One of them is damaged or missing, or the desk cannot be read.
pub async fn read(journal: &dyn Journal) -> Result<u64, StoreError> {
    let mut last = 0;
    loop {
        let page = journal.read(last, PAGE).await?;
        last = page.last().map_or(last, |record| record.seq);
        if page.len() < PAGE {
            return Ok(last);
        }
    }
}
