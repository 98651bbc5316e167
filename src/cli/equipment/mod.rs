//! `pikett equipment`: what customers call with, and what of it was tested.

mod list;
mod tests;

use clap::Subcommand;

use super::args::{DeskArgs, ReadArgs, TenantReadArgs};
use super::entered::Entered;
use super::lang::about;
use super::output::Problem;
use crate::domain::acts::entry::Room;
use crate::words::about::Read;

#[derive(Debug, Subcommand)]
pub enum EquipmentCommand {
    #[command(about = about(Read::Equipment))]
    List(TenantReadArgs),
    #[command(about = about(Read::Tests))]
    Tests(ReadArgs),
    #[command(flatten)]
    Entered(Entered<{ Room::Equipment as usize }>),
}

pub fn run(desk: &DeskArgs, command: &EquipmentCommand) -> Result<(), Problem> {
    match command {
        EquipmentCommand::List(args) => list::run(desk, args),
        EquipmentCommand::Tests(read) => tests::run(desk, read),
        EquipmentCommand::Entered(act) => act.run(desk),
    }
}
