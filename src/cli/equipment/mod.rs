//! `pikett equipment`: what customers call with, and what of it was tested.

mod list;
mod tests;

use std::process::ExitCode;

use clap::Subcommand;

use super::args::{DeskArgs, ReadArgs, TenantReadArgs};
use super::entered::Entered;
use super::output::Problem;
use crate::domain::act::Room;

#[derive(Debug, Subcommand)]
pub enum EquipmentCommand {
    /// Trunks and those who must be reachable, with what is not as it should be
    List(TenantReadArgs),
    /// Phones, headsets, conference phones and trunks that were tested
    Tests(ReadArgs),
    #[command(flatten)]
    Entered(Entered<{ Room::Equipment as usize }>),
}

pub fn run(desk: &DeskArgs, command: &EquipmentCommand) -> Result<ExitCode, Problem> {
    match command {
        EquipmentCommand::List(args) => list::run(desk, args),
        EquipmentCommand::Tests(read) => tests::run(desk, read),
        EquipmentCommand::Entered(act) => act.run(desk),
    }
}
