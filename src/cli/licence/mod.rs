//! `pikett licence`: what systems of the tenants need and have.

mod billing;
mod list;
mod sites;

use clap::Subcommand;

use super::args::{DeskArgs, ReadArgs};
use super::entered::Entered;
use super::lang::about;
use super::output::Problem;
use crate::domain::acts::entry::Room;
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
    Entered(Entered<{ Room::Licence as usize }>),
}

pub fn run(desk: &DeskArgs, command: &LicenceCommand) -> Result<(), Problem> {
    match command {
        LicenceCommand::List(read) => list::run(desk, read),
        LicenceCommand::Billing(args) => billing::run(desk, args),
        LicenceCommand::Sites(args) => sites::run(desk, args),
        LicenceCommand::Entered(act) => act.run(desk),
    }
}
