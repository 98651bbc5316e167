//! `pikett duty`: what customers are held to, and what their installations must meet.

mod list;
mod mark;

use std::process::ExitCode;

use clap::Subcommand;

use super::act::{self, Written};
use super::args::{DeskArgs, TenantReadArgs};
use super::lang::about;
use super::output::Problem;
use crate::words::about::Read;

#[derive(Debug, Subcommand)]
pub enum DutyCommand {
    #[command(about = about(Read::Duties))]
    List(TenantReadArgs),
    #[command(flatten)]
    Act(DutyAct),
}

#[derive(Debug, Subcommand)]
pub enum DutyAct {
    /// Record what was found about duties of a customer, or about its installation
    Mark(mark::MarkArgs),
}

impl DutyAct {
    pub fn written(&self) -> &dyn Written {
        match self {
            DutyAct::Mark(args) => args,
        }
    }
}

pub fn run(desk: &DeskArgs, command: &DutyCommand) -> Result<ExitCode, Problem> {
    match command {
        DutyCommand::List(args) => list::run(desk, args),
        DutyCommand::Act(act) => act::run(desk, act.written()),
    }
}
