//! `pikett credit`: accounts of rented software.

mod bought;
mod firmware;
mod list;
mod platform;
mod price;
mod price_list;
mod prices;
mod record;
mod rent;
mod show;
mod top_up;
mod what_if;

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
    /// Record licences that were bought for the system instead of rented
    Bought(bought::BoughtArgs),
    /// Record the firmware of the system that runs on an account
    Firmware(firmware::FirmwareArgs),
    /// Record what the system of an account runs on
    Platform(platform::PlatformArgs),
    /// Record what a licence costs by the price list from a day on
    Price(price::PriceArgs),
}

impl CreditAct {
    pub fn written(&self) -> &dyn Written {
        match self {
            CreditAct::Record(args) => args,
            CreditAct::TopUp(args) => args,
            CreditAct::Rent(args) => args,
            CreditAct::Bought(args) => args,
            CreditAct::Firmware(args) => args,
            CreditAct::Platform(args) => args,
            CreditAct::Price(args) => args,
        }
    }
}

pub fn run(desk: &DeskArgs, command: &CreditCommand) -> Result<ExitCode, Problem> {
    match command {
        CreditCommand::List(read) => list::run(desk, read).map(|()| ExitCode::SUCCESS),
        CreditCommand::Show(args) => show::run(desk, args),
        CreditCommand::PriceList(read) => price_list::run(desk, read).map(|()| ExitCode::SUCCESS),
        CreditCommand::WhatIf(args) => what_if::run(desk, args),
        CreditCommand::Act(act) => act::run(desk, act.written()),
    }
}

/// How many events were recorded about an account.
fn recorded(account: &Id, receipt: &Receipt) -> Answer {
    let events = receipt.records.len();
    let line = if events == 0 { "recorded before" } else { "recorded" };
    Answer::new(json!({ "account": account, "events": events }), line)
}
