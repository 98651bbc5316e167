//! `pikett update`: the schedule, notices, deferrals.

mod compare;
mod confirm;
mod decide;
mod defer;
mod done;
mod export;
mod fail;
mod halt;
mod hotfix;
mod list;
mod notice;
mod owed;
mod plan;
mod release;
mod resume;
mod rollback;
mod rollout;
mod schedule;
mod start;
mod test;
mod versions;
mod withdraw;

use std::process::ExitCode;

use clap::Subcommand;

use super::act::{self, Written};
use super::args::{DeskArgs, ReadArgs};
use super::lang::about;
use super::output::Problem;
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
    Act(UpdateAct),
}

#[derive(Debug, Subcommand)]
pub enum UpdateAct {
    /// Write down a release, or declare a test version stable
    Release(release::ReleaseArgs),
    /// Record that a reseller asks for a test version on a server
    Test(test::TestArgs),
    /// Plan the update of a server
    Schedule(schedule::ScheduleArgs),
    /// Record that the notice was sent
    Notice(notice::NoticeArgs),
    /// Record that the update is running
    Start(start::StartArgs),
    /// Record that the update succeeded
    Done(done::DoneArgs),
    /// Record that the update failed
    Fail(fail::FailArgs),
    /// Record that the server runs its former version again
    Rollback(rollback::RollbackArgs),
    /// Halt the rollout of a release
    Halt(halt::HaltArgs),
    /// Let a halted rollout go on
    Resume(resume::ResumeArgs),
    /// Record that a release is a hotfix: little tested
    Hotfix(hotfix::HotfixArgs),
    /// Record that the success message was sent
    Confirm(confirm::ConfirmArgs),
    /// Apply for a later date
    Defer(defer::DeferArgs),
    /// Grant or refuse a deferral
    Decide(decide::DecideArgs),
    /// Take a deferral back
    Withdraw(withdraw::WithdrawArgs),
}

impl UpdateAct {
    pub fn written(&self) -> &dyn Written {
        match self {
            UpdateAct::Release(args) => args,
            UpdateAct::Test(args) => args,
            UpdateAct::Schedule(args) => args,
            UpdateAct::Notice(args) => args,
            UpdateAct::Start(args) => args,
            UpdateAct::Done(args) => args,
            UpdateAct::Fail(args) => args,
            UpdateAct::Rollback(args) => args,
            UpdateAct::Halt(args) => args,
            UpdateAct::Resume(args) => args,
            UpdateAct::Hotfix(args) => args,
            UpdateAct::Withdraw(args) => args,
            UpdateAct::Confirm(args) => args,
            UpdateAct::Defer(args) => args,
            UpdateAct::Decide(args) => args,
        }
    }
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
        UpdateCommand::Act(act) => act::run(desk, act.written()),
    }
}
