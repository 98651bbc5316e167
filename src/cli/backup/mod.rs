//! `pikett backup`: daily runs, tests of restoring and cold backups.

mod cold;
mod list;
mod record;
mod restore_test;
mod second;

use std::process::ExitCode;

use clap::Subcommand;
use serde_json::json;

use super::act::{self, Answer, Written};
use super::args::{DeskArgs, ReadArgs};
use super::lang::about;
use super::output::Problem;
use crate::domain::table::Id;
use crate::engine::Receipt;
use crate::words::about::Read;

#[derive(Debug, Subcommand)]
pub enum BackupCommand {
    #[command(about = about(Read::Backups))]
    List(ReadArgs),
    #[command(flatten)]
    Act(BackupAct),
}

#[derive(Debug, Subcommand)]
pub enum BackupAct {
    /// Record a run of the daily backup
    Record(record::RecordArgs),
    /// Record that restoring was tried
    RestoreTest(restore_test::RestoreTestArgs),
    /// Record a backup of the whole machine while it was shut down
    Cold(cold::ColdArgs),
    /// Record whether a tenant has a second backup system
    Second(second::SecondArgs),
}

impl BackupAct {
    pub fn written(&self) -> &dyn Written {
        match self {
            BackupAct::Record(args) => args,
            BackupAct::RestoreTest(args) => args,
            BackupAct::Cold(args) => args,
            BackupAct::Second(args) => args,
        }
    }
}

pub fn run(desk: &DeskArgs, command: &BackupCommand) -> Result<ExitCode, Problem> {
    match command {
        BackupCommand::List(read) => list::run(desk, read).map(|()| ExitCode::SUCCESS),
        BackupCommand::Act(act) => act::run(desk, act.written()),
    }
}

fn recorded(of: &Id, receipt: &Receipt) -> Answer {
    let kinds = receipt.kinds();
    let line = if kinds.is_empty() { "recorded before" } else { "recorded" };
    Answer::new(json!({ "of": of, "events": kinds }), line)
}
