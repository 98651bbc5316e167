//! `pikett reseller`: who speaks for them, and their codes.

mod code;
mod list;

use clap::Subcommand;

use super::act::Written;
use super::args::{DeskArgs, ReadArgs};
use super::lang::about;
use super::output::Problem;
use super::perform;
use crate::words::about::Read;

#[derive(Debug, Subcommand)]
pub enum ResellerCommand {
    #[command(about = about(Read::Resellers))]
    List(ReadArgs),
    #[command(flatten)]
    Act(ResellerAct),
}

#[derive(Debug, Subcommand)]
pub enum ResellerAct {
    #[command(about = about(Read::Code))]
    Code(code::CodeArgs),
}

impl ResellerAct {
    pub fn written(&self) -> &dyn Written {
        match self {
            ResellerAct::Code(args) => args,
        }
    }
}

pub fn run(desk: &DeskArgs, command: &ResellerCommand) -> Result<(), Problem> {
    match command {
        ResellerCommand::List(args) => list::run(desk, args),
        ResellerCommand::Act(act) => perform::run(desk, act.written()),
    }
}
