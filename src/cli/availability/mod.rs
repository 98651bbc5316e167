//! `pikett availability`: contract years of the tenants, and what their servers were down.

mod figures;
mod list;
mod servers;
mod show;

use clap::Subcommand;

use super::args::{DeskArgs, ReadArgs};
use super::entered::Entered;
use super::lang::{about, help};
use super::output::Problem;
use crate::domain::acts::entry::Room;
use crate::domain::base::table::Id;
use crate::words::about::Read;
use crate::words::help::All;

#[derive(Debug, Subcommand)]
pub enum AvailabilityCommand {
    #[command(about = about(Read::Availability))]
    List(ReadArgs),
    #[command(about = about(Read::ContractYear))]
    Show {
        #[arg(help = help(All::Tenant("klinikum-nord")))]
        tenant: Id,
        #[command(flatten)]
        read: ReadArgs,
    },
    #[command(about = about(Read::AvailabilityByServer))]
    Servers(servers::ServersArgs),
    #[command(flatten)]
    Entered(Entered<{ Room::Availability as usize }>),
}

pub fn run(desk: &DeskArgs, command: &AvailabilityCommand) -> Result<(), Problem> {
    match command {
        AvailabilityCommand::List(read) => list::run(desk, read),
        AvailabilityCommand::Show { tenant, read } => show::run(desk, tenant, read),
        AvailabilityCommand::Servers(args) => servers::run(desk, args),
        AvailabilityCommand::Entered(act) => act.run(desk),
    }
}
