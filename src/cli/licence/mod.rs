//! `pikett licence`: what systems of the tenants need and have.

mod bought;
mod list;
mod need;
mod release;

use std::process::ExitCode;

use clap::Subcommand;
use serde_json::json;

use super::act::{self, Answer, Written};
use super::args::{DeskArgs, ReadArgs};
use super::output::Problem;
use crate::domain::table::Id;
use crate::engine::Receipt;

#[derive(Debug, Subcommand)]
pub enum LicenceCommand {
    /// Need and possession by product, who is without, what is presupposed; the worst first
    List(ReadArgs),
    #[command(flatten)]
    Act(LicenceAct),
}

#[derive(Debug, Subcommand)]
pub enum LicenceAct {
    /// Record how many licences were bought altogether
    Bought(bought::BoughtArgs),
    /// Record that a user, or the system, is configured for a product
    Need(need::NeedArgs),
    /// Record that a user's function is off
    Release(release::ReleaseArgs),
}

impl LicenceAct {
    pub fn written(&self) -> &dyn Written {
        match self {
            LicenceAct::Bought(args) => args,
            LicenceAct::Need(args) => args,
            LicenceAct::Release(args) => args,
        }
    }
}

pub fn run(desk: &DeskArgs, command: &LicenceCommand) -> Result<ExitCode, Problem> {
    match command {
        LicenceCommand::List(read) => list::run(desk, read).map(|()| ExitCode::SUCCESS),
        LicenceCommand::Act(act) => act::run(desk, act.written()),
    }
}

/// How many events were recorded about a tenant.
fn recorded(tenant: &Id, receipt: &Receipt) -> Answer {
    let events = receipt.records.len();
    let line = if events == 0 { "recorded before" } else { "recorded" };
    Answer::new(json!({ "tenant": tenant, "events": events }), line)
}
