//! `pikett hours`: work that the tenants' contracts include.

mod figures;
mod list;
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
pub enum HoursCommand {
    #[command(about = about(Read::Hours))]
    List(ReadArgs),
    #[command(about = about(Read::HoursOfTenant))]
    Show {
        #[arg(help = help(All::Tenant("kabel-ost")))]
        tenant: Id,
        #[command(flatten)]
        read: ReadArgs,
    },
    #[command(flatten)]
    Entered(Entered<{ Room::Hours as usize }>),
}

pub fn run(desk: &DeskArgs, command: &HoursCommand) -> Result<(), Problem> {
    match command {
        HoursCommand::List(read) => list::run(desk, read),
        HoursCommand::Show { tenant, read } => show::run(desk, tenant, read),
        HoursCommand::Entered(act) => act.run(desk),
    }
}
