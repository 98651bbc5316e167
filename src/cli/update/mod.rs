//! `pikett update`: the schedule, notices, deferrals.

mod compare;
mod export;
mod list;
mod owed;
mod plan;
mod rollout;
mod versions;

use clap::Subcommand;

use super::args::{DeskArgs, ReadArgs};
use super::entered::Entered;
use super::lang::about;
use super::output::Problem;
use crate::domain::acts::entry::Room;
use crate::words::about::Read;

#[derive(Debug, Subcommand)]
pub enum UpdateCommand {
    #[command(about = about(Read::Updates))]
    List(ReadArgs),
    #[command(about = about(Read::Versions))]
    Versions(versions::VersionsArgs),
    #[command(about = about(Read::Compare))]
    Compare(compare::CompareArgs),
    #[command(about = about(Read::ExportUpdates))]
    Export(export::ExportArgs),
    #[command(about = about(Read::Rollout))]
    Rollout(rollout::RolloutArgs),
    #[command(about = about(Read::Plan))]
    Plan(plan::PlanArgs),
    #[command(about = about(Read::Owed))]
    Owed(ReadArgs),
    #[command(flatten)]
    Entered(Entered<{ Room::Update as usize }>),
}

pub fn run(desk: &DeskArgs, command: &UpdateCommand) -> Result<(), Problem> {
    match command {
        UpdateCommand::List(read) => list::run(desk, read),
        UpdateCommand::Versions(args) => versions::run(desk, args),
        UpdateCommand::Compare(args) => compare::run(desk, args),
        UpdateCommand::Export(args) => export::run(desk, args),
        UpdateCommand::Rollout(args) => rollout::run(desk, args),
        UpdateCommand::Plan(args) => plan::run(desk, args),
        UpdateCommand::Owed(read) => owed::run(desk, read),
        UpdateCommand::Entered(act) => act.run(desk),
    }
}
