//! `pikett storage`: pools of the tenants.

mod buy;
mod list;
mod record;

use std::process::ExitCode;

use clap::Subcommand;

use super::act::{self, Written};
use super::args::{DeskArgs, ReadArgs};
use super::output::Problem;

#[derive(Debug, Subcommand)]
pub enum StorageCommand {
    /// Pools with quota, use and runway, the fullest first
    List(ReadArgs),
    #[command(flatten)]
    Act(StorageAct),
}

#[derive(Debug, Subcommand)]
pub enum StorageAct {
    /// Record a measurement
    Record(record::RecordArgs),
    /// Buy storage for a tenant
    Buy(buy::BuyArgs),
}

impl StorageAct {
    pub fn written(&self) -> &dyn Written {
        match self {
            StorageAct::Record(args) => args,
            StorageAct::Buy(args) => args,
        }
    }
}

pub fn run(desk: &DeskArgs, command: &StorageCommand) -> Result<ExitCode, Problem> {
    match command {
        StorageCommand::List(read) => list::run(desk, read).map(|()| ExitCode::SUCCESS),
        StorageCommand::Act(act) => act::run(desk, act.written()),
    }
}
