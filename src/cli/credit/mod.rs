//! `pikett credit`: accounts of rented software.

mod list;
mod price_list;
mod prices;
mod show;
mod what_if;

use std::process::ExitCode;

use clap::Subcommand;

use super::args::{DeskArgs, ReadArgs};
use super::entered::Entered;
use super::output::Problem;
use crate::domain::act::Room;

#[derive(Debug, Subcommand)]
pub enum CreditCommand {
    /// Accounts with balance and runtime, the worst first
    List(ReadArgs),
    /// One account: what is rented at which price, what is to be seen to
    Show(show::ShowArgs),
    /// What loading credits would change, at the present and at new prices
    WhatIf(what_if::WhatIfArgs),
    /// The price list in force: what can be rented, at which price since when
    PriceList(ReadArgs),
    #[command(flatten)]
    Entered(Entered<{ Room::Credit as usize }>),
}

pub fn run(desk: &DeskArgs, command: &CreditCommand) -> Result<ExitCode, Problem> {
    match command {
        CreditCommand::List(read) => list::run(desk, read).map(|()| ExitCode::SUCCESS),
        CreditCommand::Show(args) => show::run(desk, args),
        CreditCommand::PriceList(read) => price_list::run(desk, read).map(|()| ExitCode::SUCCESS),
        CreditCommand::WhatIf(args) => what_if::run(desk, args),
        CreditCommand::Entered(act) => act.run(desk),
    }
}
