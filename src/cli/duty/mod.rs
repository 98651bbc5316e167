//! `pikett duty`: what customers are held to, and what their installations must meet.

mod list;

use clap::Subcommand;

use super::args::{DeskArgs, TenantReadArgs};
use super::entered::Entered;
use super::lang::about;
use super::output::Problem;
use crate::domain::acts::entry::Room;
use crate::words::about::Read;

#[derive(Debug, Subcommand)]
pub enum DutyCommand {
    #[command(about = about(Read::Duties))]
    List(TenantReadArgs),
    #[command(flatten)]
    Entered(Entered<{ Room::Duty as usize }>),
}

pub fn run(desk: &DeskArgs, command: &DutyCommand) -> Result<(), Problem> {
    match command {
        DutyCommand::List(args) => list::run(desk, args),
        DutyCommand::Entered(act) => act.run(desk),
    }
}
