//! `pikett completions`: what a shell completes, made from the command line itself.

use std::process::ExitCode;

use clap::CommandFactory;
use clap_complete::Shell;

use super::command::Cli;
use super::output::{Problem, print_raw};

#[derive(Debug, clap::Args)]
pub struct CompletionsArgs {
    /// Shell that the completions are for
    shell: Shell,
}

pub fn run(args: &CompletionsArgs) -> Result<ExitCode, Problem> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "pikett", &mut script);
    print_raw(&String::from_utf8_lossy(&script))?;
    Ok(ExitCode::SUCCESS)
}
