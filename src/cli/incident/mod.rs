//! `pikett incident`: the acts of the console, for scripts.

pub mod checklist;
pub mod duties;
mod forecast;
mod list;
mod show;
mod why;

use clap::Subcommand;

use super::args::DeskArgs;
use super::entered::Entered;
use super::lang::about;
use super::output::Problem;
use crate::domain::acts::entry::Room;
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
