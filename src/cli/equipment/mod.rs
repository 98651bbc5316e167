//! `pikett equipment`: what customers call with, and what of it was tested.

mod list;
mod reachable;
mod tested;
mod tests;
mod trunk;

use std::process::ExitCode;

use clap::Subcommand;
use serde_json::json;

use super::act::{self, Answer, Written};
use super::args::{DeskArgs, ReadArgs, TenantReadArgs};
use super::lang::about;
use super::output::Problem;
use crate::domain::table::Id;
use crate::engine::Receipt;
use crate::words::about::Read;

#[derive(Debug, Subcommand)]
pub enum EquipmentCommand {
    #[command(about = about(Read::Equipment))]
    List(TenantReadArgs),
    #[command(about = about(Read::Tests))]
    Tests(ReadArgs),
    #[command(flatten)]
    Act(EquipmentAct),
}

#[derive(Debug, Subcommand)]
pub enum EquipmentAct {
    /// Record how the test of a device or trunk went
    Tested(tested::TestedArgs),
    /// Record that a tenant calls over a trunk
    Trunk(trunk::TrunkArgs),
    /// Record who or what must be reachable at a tenant's, and by what
    Reachable(reachable::ReachableArgs),
}

impl EquipmentAct {
    pub fn written(&self) -> &dyn Written {
        match self {
            EquipmentAct::Tested(args) => args,
            EquipmentAct::Trunk(args) => args,
            EquipmentAct::Reachable(args) => args,
        }
    }
}

pub fn run(desk: &DeskArgs, command: &EquipmentCommand) -> Result<ExitCode, Problem> {
    match command {
        EquipmentCommand::List(args) => list::run(desk, args),
        EquipmentCommand::Tests(read) => tests::run(desk, read),
        EquipmentCommand::Act(act) => act::run(desk, act.written()),
    }
}

fn recorded(of: &Id, receipt: &Receipt) -> Answer {
    let kinds = receipt.kinds();
    let line = if kinds.is_empty() { "recorded before" } else { "recorded" };
    Answer::new(json!({ "of": of, "events": kinds }), line)
}
