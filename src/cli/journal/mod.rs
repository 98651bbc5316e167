//! `pikett desk`: the desk file itself.

mod backup;
mod verify;

use clap::Subcommand;

use super::args::DeskArgs;
use super::desk;
use super::lang::about;
use super::output::Problem;
use crate::store::{Access, SqliteJournal};
use crate::words::about::Read;
use crate::words::trouble::OfFile;

#[derive(Debug, Subcommand)]
pub enum JournalCommand {
    #[command(about = about(Read::CopyDesk))]
    Backup(backup::BackupArgs),
    #[command(about = about(Read::VerifyDesk))]
    Verify(verify::VerifyArgs),
}

pub fn run(desk_args: &DeskArgs, command: &JournalCommand) -> Result<(), Problem> {
    if desk_args.for_reseller.is_some() {
        return Err(Problem::wrong(OfFile::ViewIsNoFile));
    }
    let journal = SqliteJournal::open(&desk::path(desk_args)?, Access::Existing)?;
    desk::block_on(async {
        match command {
            JournalCommand::Backup(args) => backup::run(&journal, args).await,
            JournalCommand::Verify(args) => verify::run(&journal, args).await,
        }
    })
}
