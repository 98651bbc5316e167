//! `pikett roster`: the people of the desk, and who is on call.

mod list;
mod on_call;

use clap::Subcommand;

use super::args::{DeskArgs, ReadArgs};
use super::entered::Entered;
use super::lang::about;
use super::output::Problem;
use crate::domain::acts::entry::Room;
use crate::words::about::Read;

#[derive(Debug, Subcommand)]
pub enum RosterCommand {
    #[command(about = about(Read::Roster))]
    List(ReadArgs),
    #[command(about = about(Read::OnCall))]
    OnCall(ReadArgs),
    #[command(flatten)]
    Entered(Entered<{ Room::Roster as usize }>),
}

pub fn run(desk: &DeskArgs, command: &RosterCommand) -> Result<(), Problem> {
    match command {
        RosterCommand::List(args) => list::run(desk, args),
        RosterCommand::OnCall(args) => on_call::run(desk, args),
        RosterCommand::Entered(act) => act.run(desk),
    }
}
