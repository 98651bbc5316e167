//! `pikett availability`: contract years of the tenants, and what their servers were down.

mod list;
mod servers;
mod show;

use clap::Subcommand;
use serde_json::{Value, json};

use super::args::{DeskArgs, ReadArgs};
use super::entered::Entered;
use super::lang::{about, help};
use super::output::Problem;
use crate::domain::acts::entry::Room;
use crate::domain::base::table::Id;
use crate::domain::readings::availability::{Line, Reading};
use crate::words::Words;
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

/// The same members for lists and single tenants; what cannot be measured is null.
fn figures(line: &Line<'_>) -> Value {
    let reading = line.reading.as_ref();
    let number = |of: fn(&Reading) -> i64| reading.ok().map(of);
    json!({
        "tenant": line.id,
        "contract": line.contract.id,
        "state": reading.map_or("unmeasured", |r| r.state.word()),
        "year": reading.ok().map(|r| json!({ "from": r.year.from, "to": r.year.to })),
        "percent": number(Reading::of_year).map(percent),
        "percent_to_date": number(Reading::to_date).map(percent),
        "left_seconds": number(|r| r.left),
        "down_seconds": number(|r| r.down),
        "excluded_seconds": number(|r| r.excluded_seconds),
    })
}

/// `99.48`, from hundredths.
fn percent(hundredths: i64) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// The same for people.
fn shown(words: Words, hundredths: i64) -> String {
    format!("{} %", words.number(&percent(hundredths)))
}
