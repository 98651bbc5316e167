//! What can be written on the command line. Types only; each subcommand's file does the work.

use clap::{Parser, Subcommand};

use super::act::Written;
use super::args::DeskArgs;
use super::availability::AvailabilityCommand;
use super::backup::BackupCommand;
use super::credit::CreditCommand;
use super::duty::DutyCommand;
use super::equipment::EquipmentCommand;
use super::hours::HoursCommand;
use super::incident::IncidentCommand;
use super::journal::JournalCommand;
use super::licence::LicenceCommand;
use super::report::ReportCommand;
use super::reseller::ResellerCommand;
use super::storage::StorageCommand;
use super::update::UpdateCommand;
use crate::words::Lang;

/// Operations console for the support desk of a hosted-telephony provider.
///
/// Without a subcommand the console opens on the desk.
#[derive(Debug, Parser)]
#[command(name = "pikett", version, max_term_width = 100, disable_help_subcommand = true)]
pub struct Cli {
    #[command(flatten)]
    pub desk: DeskArgs,
    /// Language of console and answers: en or de [env: PIKETT_LANG] [default: what the locale says]
    #[arg(long, value_name = "LANG", global = true, value_parser = super::lang::parse)]
    pub lang: Option<Lang>,
    #[command(flatten)]
    pub look: super::console::LookArgs,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Open the console on a simulated desk
    Demo(super::demo::DemoArgs),
    /// Compute with a calendar file
    #[command(subcommand)]
    Calendar(super::calendar::CalendarCommand),
    /// Say what a contract promises
    #[command(subcommand)]
    Sla(super::sla::SlaCommand),
    /// Bring data in
    #[command(subcommand)]
    Import(super::import::ImportCommand),
    /// Report, list and work incidents
    #[command(subcommand)]
    Incident(IncidentCommand),
    /// The update schedule and its deferrals
    #[command(subcommand)]
    Update(UpdateCommand),
    /// What has to be told
    #[command(subcommand)]
    Report(ReportCommand),
    /// Storage of the tenants
    #[command(subcommand)]
    Storage(StorageCommand),
    /// Backups of the servers, and of tenants' own systems
    #[command(subcommand)]
    Backup(BackupCommand),
    /// Licences of the tenants' systems
    #[command(subcommand)]
    Licence(LicenceCommand),
    /// Credit accounts of rented software
    #[command(subcommand)]
    Credit(CreditCommand),
    /// Hours of work that contracts include
    #[command(subcommand)]
    Hours(HoursCommand),
    /// What customers call with, and what of it was tested
    #[command(subcommand)]
    Equipment(EquipmentCommand),
    /// What customers are held to by their contracts
    #[command(subcommand)]
    Duty(DutyCommand),
    /// Resellers, their contacts and their codes
    #[command(subcommand)]
    Reseller(ResellerCommand),
    /// Contract years of the tenants, and what does not count to them
    #[command(subcommand)]
    Availability(AvailabilityCommand),
    /// The desk file: copy it, check it
    #[command(subcommand)]
    Desk(JournalCommand),
    /// The passphrase of a locked console
    #[command(subcommand)]
    Lock(super::lock::LockCommand),
    /// The contracts with their versions, settings and rules
    Contracts(super::contracts::ContractsArgs),
    /// Completions of the command line for a shell: `pikett completions bash`
    Completions(super::completions::CompletionsArgs),
    /// Everything that wants attention, the worst first
    Alarms(super::alarms::AlarmsArgs),
    /// One line for a monitoring system, exit code 0 to 3
    Check(super::check::CheckArgs),
}

impl Command {
    /// Whether it may change the desk. Copies and exports are files of their own.
    pub fn writes(&self) -> bool {
        match self {
            Command::Import(_) => true,
            Command::Update(UpdateCommand::Plan(plan)) => plan.commits(),
            _ => self.written().is_some(),
        }
    }

    /// The act that is written, unless it only reads.
    pub fn written(&self) -> Option<&dyn Written> {
        match self {
            Command::Incident(IncidentCommand::Act(act)) => Some(act.written()),
            Command::Incident(IncidentCommand::Entered(act)) => Some(act),
            Command::Update(UpdateCommand::Act(act)) => Some(act.written()),
            Command::Storage(StorageCommand::Act(act)) => Some(act.written()),
            Command::Backup(BackupCommand::Act(act)) => Some(act.written()),
            Command::Licence(LicenceCommand::Act(act)) => Some(act.written()),
            Command::Credit(CreditCommand::Act(act)) => Some(act.written()),
            Command::Duty(DutyCommand::Act(act)) => Some(act.written()),
            Command::Equipment(EquipmentCommand::Act(act)) => Some(act.written()),
            Command::Hours(HoursCommand::Act(act)) => Some(act.written()),
            Command::Reseller(ResellerCommand::Act(act)) => Some(act.written()),
            Command::Availability(AvailabilityCommand::Act(act)) => Some(act.written()),
            _ => None,
        }
    }
}
