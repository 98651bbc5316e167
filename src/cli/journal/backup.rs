//! `pikett desk backup`

use std::path::PathBuf;

use serde_json::json;

use crate::cli::output::{Problem, print_json, print_line};
use crate::engine::Clock;
use crate::store::SqliteJournal;

#[derive(Debug, clap::Args)]
pub struct BackupArgs {
    /// File to write; nothing may be there yet
    file: PathBuf,
    /// In the copy, records of a clock that was ahead get the present time
    #[arg(long)]
    mend_times: bool,
    /// Answer in JSON
    #[arg(long)]
    json: bool,
}

pub async fn run(journal: &SqliteJournal, args: &BackupArgs) -> Result<(), Problem> {
    if args.file.exists() {
        let what = format!("{} exists", args.file.display());
        return Err(Problem::failed(what, "give a path where nothing is yet"));
    }
    let records = match args.mend_times {
        true => journal.mended(&args.file, Clock::System.now()).await?,
        false => journal.backup(&args.file).await?,
    };
    if args.json {
        return print_json(&json!({ "records": records, "file": args.file }));
    }
    print_line(&format!("{records} records in {}", args.file.display()))
}
