//! `pikett report`

mod handover;

use std::process::ExitCode;

use clap::Subcommand;

use super::args::DeskArgs;
use super::output::Problem;

#[derive(Debug, Subcommand)]
pub enum ReportCommand {
    /// What the next shift has to know
    Handover(handover::HandoverArgs),
}

pub fn run(desk: &DeskArgs, command: &ReportCommand) -> Result<ExitCode, Problem> {
    match command {
        ReportCommand::Handover(args) => handover::run(desk, args),
    }
}
