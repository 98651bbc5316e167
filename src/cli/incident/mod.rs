//! `pikett incident`: the acts of the console, for scripts.

pub mod checklist;
mod list;
mod show;
mod why;

use clap::Subcommand;
use serde_json::{Value, json};

use super::args::DeskArgs;
use super::entered::Entered;
use super::lang::about;
use super::output::Problem;
use crate::cli::lang;
use crate::domain::acts::entry::Room;
use crate::domain::base::number::Number;
use crate::domain::facts::incident::Incident;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::desk::Present;
use crate::domain::readings::duty;
use crate::domain::readings::duty::Duty;
use crate::domain::readings::refusal::{Common, Refusal};
use crate::words::about::Read;

#[derive(Debug, Subcommand)]
pub enum IncidentCommand {
    #[command(about = about(Read::Incidents))]
    List(list::ListArgs),
    #[command(about = about(Read::Incident))]
    Show(show::ShowArgs),
    #[command(about = about(Read::Why))]
    Why(why::WhyArgs),
    #[command(flatten)]
    Entered(Entered<{ Room::Incident as usize }>),
}

pub fn run(desk: &DeskArgs, command: &IncidentCommand) -> Result<(), Problem> {
    match command {
        IncidentCommand::List(args) => list::run(desk, args),
        IncidentCommand::Show(args) => show::run(desk, args),
        IncidentCommand::Why(args) => why::run(desk, args),
        IncidentCommand::Entered(act) => match checklist::Shown::of(act) {
            Some(shown) => shown.run(desk),
            None => act.run(desk),
        },
    }
}

/// The incident that is meant.
///
/// # Errors
/// There is none of this number.
pub fn found(desk: &Desk, number: Number, json: bool) -> Result<&Incident, Problem> {
    let none = || Problem::refused(&Refusal::no_such(Common::NoIncident(number)), json);
    desk.world().incident(number).ok_or_else(none)
}

/// What an incident owes to its contract at present.
pub fn duties(incident: &Incident, cx: Present<'_>) -> Vec<Duty> {
    let contract = cx.desk.contract(incident);
    contract.map(|contract| duty::open(incident, contract, cx.desk.world(), cx.now)).unwrap_or_default()
}

pub fn duties_json(duties: &[Duty]) -> Value {
    duties.iter().map(|duty| json!({ "what": lang::english().chip(duty.kind), "rule": duty.rule })).collect()
}

pub fn duty_line(duty: &Duty) -> String {
    lang::cited(format!("! {}", lang::timeless().chip(duty.kind)), duty.rule.as_ref())
}
