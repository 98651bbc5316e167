//! `pikett report`

mod handover;
mod monthly;

use std::process::ExitCode;

use clap::Subcommand;

use super::args::DeskArgs;
use super::output::Problem;
use crate::report::monthly::Subject;

#[derive(Debug, Subcommand)]
pub enum ReportCommand {
    /// What the next shift has to know
    Handover(handover::HandoverArgs),
    /// Targets met and missed in a month
    Sla(monthly::MonthlyArgs),
    /// Missed targets of a month by the desk's reasons
    Breaches(monthly::MonthlyArgs),
    /// Incidents of a month: resolved, by the first answer already, not covered
    Incidents(monthly::MonthlyArgs),
    /// Downtime of a month, and the contract years at its end
    Availability(monthly::MonthlyArgs),
    /// Licences of the tenants' systems at the end of a month
    Licences(monthly::MonthlyArgs),
    /// What the licences of a month cost each reseller, and what it may still cancel
    Billing(monthly::MonthlyArgs),
    /// Credit accounts at the end of a month
    Credits(monthly::MonthlyArgs),
    /// Support hours of the contracts at the end of a month
    Hours(monthly::MonthlyArgs),
    /// Storage pools at the end of a month
    Storage(monthly::MonthlyArgs),
}

pub fn run(desk: &DeskArgs, command: &ReportCommand) -> Result<ExitCode, Problem> {
    match command {
        ReportCommand::Handover(args) => handover::run(desk, args),
        ReportCommand::Sla(args) => monthly::run(desk, args, Subject::Sla),
        ReportCommand::Breaches(args) => monthly::run(desk, args, Subject::Breaches),
        ReportCommand::Incidents(args) => monthly::run(desk, args, Subject::Incidents),
        ReportCommand::Availability(args) => monthly::run(desk, args, Subject::Availability),
        ReportCommand::Licences(args) => monthly::run(desk, args, Subject::Licences),
        ReportCommand::Billing(args) => monthly::run(desk, args, Subject::Billing),
        ReportCommand::Credits(args) => monthly::run(desk, args, Subject::Credits),
        ReportCommand::Hours(args) => monthly::run(desk, args, Subject::Hours),
        ReportCommand::Storage(args) => monthly::run(desk, args, Subject::Storage),
    }
}
