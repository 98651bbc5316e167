//! `pikett credit`: accounts of rented software.

mod list;
mod price_list;
mod prices;
mod show;
mod what_if;

use clap::Subcommand;

use super::args::{DeskArgs, ReadArgs};
use super::entered::Entered;
use super::lang::about;
use super::output::Problem;
use crate::domain::acts::entry::Room;
use crate::words::about::Read;

#[derive(Debug, Subcommand)]
pub enum CreditCommand {
    #[command(about = about(Read::Accounts))]
    List(ReadArgs),
    #[command(about = about(Read::Account))]
    Show(show::ShowArgs),
    #[command(about = about(Read::Loading))]
    WhatIf(what_if::WhatIfArgs),
    #[command(about = about(Read::PriceList))]
    PriceList(ReadArgs),
    #[command(flatten)]
    Entered(Entered<{ Room::Credit as usize }>),
}

pub fn run(desk: &DeskArgs, command: &CreditCommand) -> Result<(), Problem> {
    match command {
        CreditCommand::List(read) => list::run(desk, read),
        CreditCommand::Show(args) => show::run(desk, args),
        CreditCommand::PriceList(read) => price_list::run(desk, read),
        CreditCommand::WhatIf(args) => what_if::run(desk, args),
        CreditCommand::Entered(act) => act.run(desk),
    }
}
