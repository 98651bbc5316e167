//! `pikett tour`: a shift in three minutes, on a simulated desk and never on another one.

use std::process::ExitCode;

use super::console::{LookArgs, Settings};
use super::demo::{self, DemoOptions};
use super::output::Problem;

#[derive(Debug, clap::Args)]
pub struct TourArgs {
    #[command(flatten)]
    look: LookArgs,
}

pub fn run(args: &TourArgs, look: &LookArgs) -> Result<ExitCode, Problem> {
    on_simulated_desk(&args.look.or(look))
}

/// The same from elsewhere.
pub fn on_simulated_desk(look: &LookArgs) -> Result<ExitCode, Problem> {
    demo::on_simulated_desk(&DemoOptions::default(), Settings::of(look)?.led())
}
