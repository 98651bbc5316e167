//! `pikett desk`: the desk file itself.

mod backup;
mod copy;
mod restore;
mod verify;

use clap::Subcommand;

use super::args::DeskArgs;
use super::desk;
use super::home::Home;
use super::lang::about;
use super::output::Problem;
use crate::store::Access;
use crate::words::about::Read;
use crate::words::trouble::OfFile;

#[derive(Debug, Subcommand)]
pub enum JournalCommand {
    #[command(about = about(Read::CopyDesk))]
    Backup(backup::BackupArgs),
    #[command(about = about(Read::MoveDesk))]
    Copy(copy::CopyArgs),
    #[command(about = about(Read::RestoreDesk))]
    Restore(restore::RestoreArgs),
    #[command(about = about(Read::VerifyDesk))]
    Verify(verify::VerifyArgs),
}

pub fn run(desk_args: &DeskArgs, command: &JournalCommand) -> Result<(), Problem> {
    if desk_args.for_reseller.is_some() {
        return Err(Problem::wrong(OfFile::ViewIsNoFile));
    }
    desk::block_on(async {
        match command {
            JournalCommand::Backup(args) => backup::run(&Home::of(desk_args)?, args).await,
            JournalCommand::Copy(args) => copy::run(args).await,
            JournalCommand::Restore(args) => restore::run(args).await,
            JournalCommand::Verify(args) => {
                verify::run(&*Home::of(desk_args)?.open(Access::Existing)?.journal, args).await
            }
        }
    })
}
