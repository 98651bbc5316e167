//! `pikett storage`: pools of the tenants.

mod buy;
mod export;
mod list;
mod record;
mod servers;
mod what_if;

use std::process::ExitCode;

use clap::Subcommand;

use super::act::{self, Written};
use super::args::{DeskArgs, ReadArgs};
use super::lang::about;
use super::output::Problem;
use crate::words::about::Read;

#[derive(Debug, Subcommand)]
pub enum StorageCommand {
    #[command(about = about(Read::Pools))]
    List(ReadArgs),
    #[command(about = about(Read::PoolsByServer))]
    Servers(ReadArgs),
    #[command(about = about(Read::PoolWhatIf))]
    WhatIf(what_if::WhatIfArgs),
    #[command(flatten)]
    Act(StorageAct),
}

#[derive(Debug, Subcommand)]
pub enum StorageAct {
    /// Record a measurement
    Record(record::RecordArgs),
    /// Buy storage for a tenant
    Buy(buy::BuyArgs),
    /// Record that data was taken out by hand; keeping it safe is the reseller's responsibility
    Export(export::ExportArgs),
}

impl StorageAct {
    pub fn written(&self) -> &dyn Written {
        match self {
            StorageAct::Record(args) => args,
            StorageAct::Buy(args) => args,
            StorageAct::Export(args) => args,
        }
    }
}

pub fn run(desk: &DeskArgs, command: &StorageCommand) -> Result<ExitCode, Problem> {
    match command {
        StorageCommand::List(read) => list::run(desk, read).map(|()| ExitCode::SUCCESS),
        StorageCommand::Servers(read) => servers::run(desk, read).map(|()| ExitCode::SUCCESS),
        StorageCommand::WhatIf(args) => what_if::run(desk, args).map(|()| ExitCode::SUCCESS),
        StorageCommand::Act(act) => act::run(desk, act.written()),
    }
}
