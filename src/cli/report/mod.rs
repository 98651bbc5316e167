//! `pikett report`

mod handover;
mod month;
mod monthly;
mod trends;

use clap::Subcommand;

use super::args::DeskArgs;
use super::lang::about;
use super::output::Problem;
use crate::report::scope::Subject;
use crate::words::about::Monthly;

#[derive(Debug, Subcommand)]
pub enum ReportCommand {
    #[command(about = about(Monthly::Handover))]
    Handover(handover::HandoverArgs),
    #[command(about = about(Monthly::Sla))]
    Sla(monthly::MonthlyArgs),
    #[command(about = about(Monthly::Breaches))]
    Breaches(monthly::MonthlyArgs),
    #[command(about = about(Monthly::Incidents))]
    Incidents(monthly::MonthlyArgs),
    #[command(about = about(Monthly::Availability))]
    Availability(monthly::MonthlyArgs),
    #[command(about = about(Monthly::Licences))]
    Licences(monthly::MonthlyArgs),
    #[command(about = about(Monthly::Billing))]
    Billing(monthly::MonthlyArgs),
    #[command(about = about(Monthly::Credits))]
    Credits(monthly::MonthlyArgs),
    #[command(about = about(Monthly::Hours))]
    Hours(monthly::MonthlyArgs),
    #[command(about = about(Monthly::Storage))]
    Storage(monthly::MonthlyArgs),
    #[command(about = about(Monthly::Month))]
    Month(month::MonthArgs),
    #[command(about = about(Monthly::Trends))]
    Trends(trends::TrendsArgs),
}

pub fn run(desk: &DeskArgs, command: &ReportCommand) -> Result<(), Problem> {
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
        ReportCommand::Month(args) => month::run(desk, args),
        ReportCommand::Trends(args) => trends::run(desk, args),
    }
}
