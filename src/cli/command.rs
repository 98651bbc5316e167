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
use super::lang::{about, help};
use super::licence::LicenceCommand;
use super::report::ReportCommand;
use super::reseller::ResellerCommand;
use super::roster::RosterCommand;
use super::storage::StorageCommand;
use super::token::TokenCommand;
use super::update::UpdateCommand;
use crate::words::Lang;
use crate::words::about::Group;
use crate::words::help::All;

#[derive(Debug, Parser)]
#[command(name = "pikett", version, about = about(Group::Pikett), long_about = about(Group::PikettLong))]
#[command(max_term_width = 100, disable_help_subcommand = true)]
pub struct Cli {
    #[command(flatten)]
    pub desk: DeskArgs,
    #[arg(long, value_name = "LANG", global = true, value_parser = super::lang::parse)]
    #[arg(help = help(All::Lang))]
    pub lang: Option<Lang>,
    #[command(flatten)]
    pub look: super::console::LookArgs,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    #[command(about = about(Group::Demo))]
    Demo(super::demo::DemoArgs),
    #[command(about = about(Group::Tour))]
    Tour(super::tour::TourArgs),
    #[command(subcommand, about = about(Group::Calendar))]
    Calendar(super::calendar::CalendarCommand),
    #[command(subcommand, about = about(Group::Sla))]
    Sla(super::sla::SlaCommand),
    #[command(subcommand, about = about(Group::Import))]
    Import(super::import::ImportCommand),
    #[command(subcommand, about = about(Group::Incident))]
    Incident(IncidentCommand),
    #[command(subcommand, about = about(Group::Update))]
    Update(UpdateCommand),
    #[command(subcommand, about = about(Group::Report))]
    Report(ReportCommand),
    #[command(subcommand, about = about(Group::Storage))]
    Storage(StorageCommand),
    #[command(subcommand, about = about(Group::Backup))]
    Backup(BackupCommand),
    #[command(subcommand, about = about(Group::Licence))]
    Licence(LicenceCommand),
    #[command(subcommand, about = about(Group::Credit))]
    Credit(CreditCommand),
    #[command(subcommand, about = about(Group::Hours))]
    Hours(HoursCommand),
    #[command(subcommand, about = about(Group::Equipment))]
    Equipment(EquipmentCommand),
    #[command(subcommand, about = about(Group::Duty))]
    Duty(DutyCommand),
    #[command(subcommand, about = about(Group::Reseller))]
    Reseller(ResellerCommand),
    #[command(subcommand, about = about(Group::Availability))]
    Availability(AvailabilityCommand),
    #[command(subcommand, about = about(Group::Roster))]
    Roster(RosterCommand),
    #[command(subcommand, about = about(Group::Desk))]
    Desk(JournalCommand),
    #[command(subcommand, about = about(Group::Token))]
    Token(TokenCommand),
    #[command(about = about(Group::Login))]
    Login(super::login::LoginArgs),
    #[command(about = about(Group::Logout))]
    Logout(super::login::LogoutArgs),
    #[command(subcommand, about = about(Group::Lock))]
    Lock(super::lock::LockCommand),
    #[command(about = about(Group::Contracts))]
    Contracts(super::contracts::ContractsArgs),
    #[command(about = about(Group::Completions))]
    Completions(super::completions::CompletionsArgs),
    #[command(about = about(Group::Doctor))]
    Doctor(super::doctor::DoctorArgs),
    #[command(about = about(Group::Man))]
    Man(super::man::ManArgs),
    #[command(about = about(Group::Alarms))]
    Alarms(super::alarms::AlarmsArgs),
    #[command(about = about(Group::Check))]
    Check(super::check::CheckArgs),
    #[command(about = about(Group::Serve))]
    Serve(super::serve::ServeArgs),
    #[command(about = about(Group::Wall))]
    Wall(super::on_wall::WallArgs),
}

impl Command {
    /// Whether it may change the desk. Copies and exports are files of their own.
    pub fn writes(&self) -> bool {
        match self {
            Command::Import(_) => true,
            Command::Token(token) => token.writes(),
            Command::Update(UpdateCommand::Plan(plan)) => plan.commits(),
            _ => self.written().is_some(),
        }
    }

    /// The act that is written, unless it only reads.
    pub fn written(&self) -> Option<&dyn Written> {
        match self {
            Command::Incident(IncidentCommand::Entered(act)) => Some(act),
            Command::Update(UpdateCommand::Entered(act)) => Some(act),
            Command::Storage(StorageCommand::Entered(act)) => Some(act),
            Command::Backup(BackupCommand::Entered(act)) => Some(act),
            Command::Licence(LicenceCommand::Entered(act)) => Some(act),
            Command::Credit(CreditCommand::Entered(act)) => Some(act),
            Command::Duty(DutyCommand::Entered(act)) => Some(act),
            Command::Equipment(EquipmentCommand::Entered(act)) => Some(act),
            Command::Hours(HoursCommand::Entered(act)) => Some(act),
            Command::Reseller(ResellerCommand::Act(act)) => Some(act.written()),
            Command::Availability(AvailabilityCommand::Entered(act)) => Some(act),
            Command::Roster(RosterCommand::Entered(act)) => Some(act),
            _ => None,
        }
    }
}
