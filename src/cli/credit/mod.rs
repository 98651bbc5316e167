//! `pikett credit`: accounts of rented software.

mod list;
mod record;
mod rent;
mod top_up;

use std::process::ExitCode;

use clap::Subcommand;
use serde_json::json;

use super::act::{self, Answer, Written};
use super::args::{DeskArgs, ReadArgs};
use super::output::Problem;
use crate::domain::table::Id;
use crate::engine::Receipt;

#[derive(Debug, Subcommand)]
pub enum CreditCommand {
    /// Accounts with balance and runtime, the worst first
    List(ReadArgs),
    #[command(flatten)]
    Act(CreditAct),
}

#[derive(Debug, Subcommand)]
pub enum CreditAct {
    /// Record the balance that the licence server shows
    Record(record::RecordArgs),
    /// Record credits that were bought and loaded
    TopUp(top_up::TopUpArgs),
    /// Record what is rented from then on; none gives it back
    Rent(rent::RentArgs),
}

impl CreditAct {
    pub fn written(&self) -> &dyn Written {
        match self {
            CreditAct::Record(args) => args,
            CreditAct::TopUp(args) => args,
            CreditAct::Rent(args) => args,
        }
    }
}

pub fn run(desk: &DeskArgs, command: &CreditCommand) -> Result<ExitCode, Problem> {
    match command {
        CreditCommand::List(read) => list::run(desk, read).map(|()| ExitCode::SUCCESS),
        CreditCommand::Act(act) => act::run(desk, act.written()),
    }
}

/// How many events were recorded about an account.
fn recorded(account: &Id, receipt: &Receipt) -> Answer {
    let events = receipt.records.len();
    let line = if events == 0 { "recorded before" } else { "recorded" };
    Answer::new(json!({ "account": account, "events": events }), line)
}
