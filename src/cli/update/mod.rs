//! `pikett update`: the schedule, notices, deferrals.

mod compare;
mod export;
mod list;
mod owed;
mod plan;
mod rollout;
mod versions;

use std::process::ExitCode;

use clap::Subcommand;

use super::args::{DeskArgs, ReadArgs};
use super::entered::Entered;
use super::output::Problem;
use crate::domain::act::Room;

#[derive(Debug, Subcommand)]
pub enum UpdateCommand {
    /// Planned updates with their dates
    List(ReadArgs),
    /// Apps and operating systems of the tenants, and whether they are guaranteed
    Versions(versions::VersionsArgs),
    /// Say whether an app works with a server
    Compare(compare::CompareArgs),
    /// Write the schedule for calendar programs
    Export(export::ExportArgs),
    /// How far each rollout is
    Rollout(rollout::RolloutArgs),
    /// Propose slots for a rollout that keep every rule
    Plan(plan::PlanArgs),
    /// What is owed about updates, by the moment it is due
    Owed(ReadArgs),
    #[command(flatten)]
    Entered(Entered<{ Room::Update as usize }>),
}

pub fn run(desk: &DeskArgs, command: &UpdateCommand) -> Result<ExitCode, Problem> {
    match command {
        UpdateCommand::List(read) => list::run(desk, read).map(|()| ExitCode::SUCCESS),
        UpdateCommand::Versions(args) => versions::run(desk, args).map(|()| ExitCode::SUCCESS),
        UpdateCommand::Compare(args) => compare::run(desk, args).map(|()| ExitCode::SUCCESS),
        UpdateCommand::Export(args) => export::run(desk, args).map(|()| ExitCode::SUCCESS),
        UpdateCommand::Rollout(args) => rollout::run(desk, args).map(|()| ExitCode::SUCCESS),
        UpdateCommand::Plan(args) => plan::run(desk, args).map(|()| ExitCode::SUCCESS),
        UpdateCommand::Owed(read) => owed::run(desk, read).map(|()| ExitCode::SUCCESS),
        UpdateCommand::Entered(act) => act.run(desk),
    }
}
