//! `pikett storage`: pools of the tenants.

mod list;
mod servers;
mod what_if;

use clap::Subcommand;

use super::args::{DeskArgs, ReadArgs};
use super::entered::Entered;
use super::lang::about;
use super::output::Problem;
use crate::domain::acts::entry::Room;
use crate::words::about::Read;

#[derive(Debug, Subcommand)]
pub enum StorageCommand {
    #[command(about = about(Read::Pools))]
    List(ReadArgs),
    #[command(about = about(Read::PoolsByServer))]
    Servers(ReadArgs),
    #[command(about = about(Read::PoolWhatIf))]
    WhatIf(what_if::WhatIfArgs),
    #[command(flatten)]
    Entered(Entered<{ Room::Storage as usize }>),
}

pub fn run(desk: &DeskArgs, command: &StorageCommand) -> Result<(), Problem> {
    match command {
        StorageCommand::List(read) => list::run(desk, read),
        StorageCommand::Servers(read) => servers::run(desk, read),
        StorageCommand::WhatIf(args) => what_if::run(desk, args),
        StorageCommand::Entered(act) => act.run(desk),
    }
}
