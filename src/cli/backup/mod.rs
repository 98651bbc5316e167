//! `pikett backup`: daily runs, tests of restoring and cold backups.

mod list;

use std::process::ExitCode;

use clap::Subcommand;

use super::args::{DeskArgs, ReadArgs};
use super::entered::Entered;
use super::output::Problem;
use crate::domain::act::Room;

#[derive(Debug, Subcommand)]
pub enum BackupCommand {
    /// Age, place and tests of the backups, the worst first
    List(ReadArgs),
    #[command(flatten)]
    Entered(Entered<{ Room::Backup as usize }>),
}

pub fn run(desk: &DeskArgs, command: &BackupCommand) -> Result<ExitCode, Problem> {
    match command {
        BackupCommand::List(read) => list::run(desk, read).map(|()| ExitCode::SUCCESS),
        BackupCommand::Entered(act) => act.run(desk),
    }
}
