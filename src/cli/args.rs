//! What can be written on the command line. Types only; each subcommand's file does the work.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use super::act::Written;
use super::incident::IncidentCommand;
use super::storage::StorageCommand;
use super::update::UpdateCommand;
use crate::domain::instant::Instant;

/// Operations console for the support desk of a hosted-telephony provider.
///
/// Without a subcommand the console opens on the desk.
#[derive(Debug, Parser)]
#[command(name = "pikett", version, max_term_width = 100, disable_help_subcommand = true)]
pub struct Cli {
    #[command(flatten)]
    pub desk: DeskArgs,
    #[command(flatten)]
    pub look: super::console::LookArgs,
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Which desk is meant.
#[derive(Clone, Debug, clap::Args)]
pub struct DeskArgs {
    /// Desk file [default: desk.db in the data folder]
    #[arg(long, value_name = "PATH", env = "PIKETT_DESK", hide_env_values = true, global = true)]
    pub desk: Option<PathBuf>,
}

/// How reading commands answer.
#[derive(Clone, Debug, clap::Args)]
pub struct ReadArgs {
    /// Answer in JSON, times in UTC
    #[arg(long)]
    pub json: bool,
    /// Read the clocks as of this time instead of now
    #[arg(long, value_name = "TIME")]
    pub at: Option<Instant>,
}

/// How writing commands act and answer.
#[derive(Clone, Debug, clap::Args)]
pub struct WriteArgs {
    /// Answer in JSON
    #[arg(long)]
    pub json: bool,
    /// Who acts [default: $PIKETT_USER, then the login name]
    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,
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
    /// Storage of the tenants
    #[command(subcommand)]
    Storage(StorageCommand),
    /// One line for a monitoring system, exit code 0 to 3
    Check(super::check::CheckArgs),
}

impl Command {
    /// The act that is written, unless it only reads.
    pub fn written(&self) -> Option<&dyn Written> {
        match self {
            Command::Incident(IncidentCommand::Act(act)) => Some(act.written()),
            Command::Update(UpdateCommand::Act(act)) => Some(act.written()),
            Command::Storage(StorageCommand::Act(act)) => Some(act.written()),
            _ => None,
        }
    }
}
