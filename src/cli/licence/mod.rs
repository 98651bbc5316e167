//! `pikett licence`: what systems of the tenants need and have.

mod billing;
mod bought;
mod cancel;
mod count;
mod list;
mod need;
mod place;
mod release;
mod sites;
mod system;
mod team;

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
pub enum LicenceCommand {
    #[command(about = about(Read::Licences))]
    List(ReadArgs),
    #[command(about = about(Read::LicenceBilling))]
    Billing(billing::BillingArgs),
    #[command(about = about(Read::Sites))]
    Sites(sites::SitesArgs),
    #[command(flatten)]
    Act(LicenceAct),
}

#[derive(Debug, Subcommand)]
pub enum LicenceAct {
    /// Record how many licences were bought altogether
    Bought(bought::BoughtArgs),
    /// Record that a user, or the system, is configured for a product
    Need(need::NeedArgs),
    /// Record that a user's function is off, or say what would follow
    Release(release::ReleaseArgs),
    /// Record at which site a user is
    Place(place::PlaceArgs),
    /// Record who is in a team, for Analytics
    Team(team::TeamArgs),
    /// Record what the system works with
    System(system::SystemArgs),
    /// Record how many active user licences there are, and what one costs
    Count(count::CountArgs),
    /// Cancel user licences, or say what would follow
    Cancel(cancel::CancelArgs),
}

impl LicenceAct {
    pub fn written(&self) -> &dyn Written {
        match self {
            LicenceAct::Bought(args) => args,
            LicenceAct::Need(args) => args,
            LicenceAct::Release(args) => args,
            LicenceAct::Place(args) => args,
            LicenceAct::Team(args) => args,
            LicenceAct::System(args) => args,
            LicenceAct::Count(args) => args,
            LicenceAct::Cancel(args) => args,
        }
    }
}

pub fn run(desk: &DeskArgs, command: &LicenceCommand) -> Result<ExitCode, Problem> {
    match command {
        LicenceCommand::List(read) => list::run(desk, read).map(|()| ExitCode::SUCCESS),
        LicenceCommand::Billing(args) => billing::run(desk, args).map(|()| ExitCode::SUCCESS),
        LicenceCommand::Sites(args) => sites::run(desk, args),
        LicenceCommand::Act(LicenceAct::Cancel(args)) => cancel::run(desk, args),
        LicenceCommand::Act(LicenceAct::Release(args)) => release::run(desk, args),
        LicenceCommand::Act(act) => act::run(desk, act.written()),
    }
}

/// How many events were recorded about a tenant.
fn recorded(tenant: &Id, receipt: &Receipt) -> Answer {
    let events = receipt.records.len();
    let line = if events == 0 { "recorded before" } else { "recorded" };
    Answer::new(json!({ "tenant": tenant, "events": events }), line)
}
