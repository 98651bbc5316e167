//! `pikett desk backup`

use std::path::PathBuf;

use serde_json::json;

use crate::cli::home::Home;
use crate::cli::journal::copy;
use crate::cli::lang::{help, note};
use crate::cli::output::{Problem, print_json, print_line};
use crate::client::Clock;
use crate::store::{Access, SqliteJournal};
use crate::words::help::{All, Data};
use crate::words::note::Note;
use crate::words::trouble::OfFile;

#[derive(Debug, clap::Args)]
pub struct BackupArgs {
    #[arg(help = help(Data::CopyTo))]
    file: PathBuf,
    #[arg(long, help = help(Data::MendTimes))]
    mend_times: bool,
    #[arg(long, help = help(All::Json))]
    json: bool,
}

/// Of a desk on a server it is a desk file.
pub async fn run(home: &Home, args: &BackupArgs) -> Result<(), Problem> {
    if let Home::Postgres(_) | Home::Http(_) = Home::named(&args.file) {
        return Err(Problem::wrong(OfFile::BackupIsFile));
    }
    if args.file.exists() {
        return Err(Problem::not_done(OfFile::Exists(args.file.clone())));
    }
    let records = match home {
        Home::Postgres(_) if args.mend_times => return Err(Problem::wrong(OfFile::MendsFilesOnly)),
        Home::Postgres(_) | Home::Http(_) => {
            let journal = home.open(Access::Look)?.journal;
            copy::into_file(&*journal, &args.file).await?
        }
        Home::File(path) => {
            let journal = SqliteJournal::open(path, Access::Existing)?;
            match args.mend_times {
                true => journal.repaired(&args.file, Clock::System.now()).await?,
                false => journal.backup(&args.file).await?,
            }
        }
    };
    if args.json {
        return print_json(&json!({ "records": records, "file": args.file }));
    }
    print_line(&note(&Note::Copied { records, file: args.file.clone() }))
}
