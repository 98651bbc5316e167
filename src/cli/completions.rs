//! `pikett completions`: what a shell completes, made from the command line itself.

use clap_complete::Shell;

use super::lang::help;
use super::output::{Problem, print_raw};
use crate::words::help::Data;

#[derive(Debug, clap::Args)]
pub struct CompletionsArgs {
    #[arg(help = help(Data::Shell))]
    shell: Shell,
}

pub fn run(args: &CompletionsArgs, command: &mut clap::Command) -> Result<(), Problem> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, command, "pikett", &mut script);
    print_raw(&String::from_utf8_lossy(&script))?;
    Ok(())
}
