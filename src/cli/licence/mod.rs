//! `pikett licence`: what systems of the tenants need and have.

mod billing;
mod list;
mod sites;

use std::process::ExitCode;

use clap::Subcommand;

use super::args::{DeskArgs, ReadArgs};
use super::entered::Entered;
use super::output::Problem;
use crate::domain::act::Room;

#[derive(Debug, Subcommand)]
pub enum LicenceCommand {
    /// Need and possession by product, who is without, what is presupposed; the worst first
    List(ReadArgs),
    /// User licences as they are billed, and what of them may still be cancelled this year
    Billing(billing::BillingArgs),
    /// Which licences each site of a tenant needs, and who is without
    Sites(sites::SitesArgs),
    #[command(flatten)]
    Entered(Entered<{ Room::Licence as usize }>),
}

pub fn run(desk: &DeskArgs, command: &LicenceCommand) -> Result<ExitCode, Problem> {
    match command {
        LicenceCommand::List(read) => list::run(desk, read).map(|()| ExitCode::SUCCESS),
        LicenceCommand::Billing(args) => billing::run(desk, args).map(|()| ExitCode::SUCCESS),
        LicenceCommand::Sites(args) => sites::run(desk, args),
        LicenceCommand::Entered(act) => act.run(desk),
    }
}
