//! `pikett backup`: daily runs, tests of restoring and cold backups.

mod list;

use clap::Subcommand;

use super::args::{DeskArgs, ReadArgs};
use super::entered::Entered;
use super::lang::about;
use super::output::Problem;
use crate::domain::acts::entry::Room;
use crate::words::about::Read;

#[derive(Debug, Subcommand)]
pub enum BackupCommand {
    #[command(about = about(Read::Backups))]
    List(ReadArgs),
    #[command(flatten)]
    Entered(Entered<{ Room::Backup as usize }>),
}

pub fn run(desk: &DeskArgs, command: &BackupCommand) -> Result<(), Problem> {
    match command {
        BackupCommand::List(read) => list::run(desk, read),
        BackupCommand::Entered(act) => act.run(desk),
    }
}
