//! `pikett completions`: by what a shell asks pikett itself what may follow on the line.

use clap_complete::Shell;
use clap_complete::env::Shells;

use super::lang::help;
use super::output::{Problem, print_raw};
use crate::words::help::Data;

/// By which a shell says that it asks, and which shell it is.
pub const VARIABLE: &str = "PIKETT_COMPLETE";

#[derive(Debug, clap::Args)]
pub struct CompletionsArgs {
    #[arg(help = help(Data::Shell))]
    shell: Shell,
}

pub fn run(args: &CompletionsArgs) -> Result<(), Problem> {
    let mut script = Vec::new();
    if let Some(shell) = Shells::builtins().completer(&args.shell.to_string()) {
        // Writing to memory does not fail.
        let _ = shell.write_registration(VARIABLE, "pikett", "pikett", "pikett", &mut script);
    }
    print_raw(&String::from_utf8_lossy(&script))
}
