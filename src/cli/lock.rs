//! `pikett lock hash`: the line of the configuration that holds a passphrase.

use std::io::IsTerminal;
use std::process::ExitCode;

use super::lang::about;
use super::output::{Problem, print_line};
use crate::config::{PassHash, Passphrase};
use crate::tui::read_hidden;
use crate::words::about::Read;

#[derive(Debug, clap::Subcommand)]
pub enum LockCommand {
    #[command(about = about(Read::LockHash))]
    Hash,
}

pub fn run(command: &LockCommand) -> Result<ExitCode, Problem> {
    match command {
        LockCommand::Hash => {
            let passphrase = asked("Passphrase: ")?;
            // What comes from a pipe was not mistyped.
            if std::io::stdin().is_terminal() && asked("Once more: ")? != passphrase {
                return Err(Problem::failed("the two are not the same", "type the same passphrase twice"));
            }
            let hash = PassHash::of(&passphrase)
                .map_err(|e| Problem::failed(format!("cannot make a hash: {e}"), "try again"))?;
            print_line(&format!("lock_passphrase_hash = \"{}\"", hash.as_str()))?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn asked(prompt: &str) -> Result<Passphrase, Problem> {
    let wrong =
        |what: &str| Problem::failed(what, "type letters, digits, signs and spaces, at most 256 bytes");
    let read = read_hidden(prompt).map_err(|e| wrong(&format!("cannot read a passphrase: {e}")))?;
    let line = zeroize::Zeroizing::new(read.ok_or_else(|| wrong("no passphrase was given"))?);
    let mut passphrase = Passphrase::default();
    line.chars().for_each(|c| passphrase.push(c));
    match passphrase.len() {
        0 => Err(wrong("the passphrase is empty")),
        // Something was left out that could never be typed at the lock.
        length if length < line.chars().count() => Err(wrong("this cannot be typed at the lock")),
        _ => Ok(passphrase),
    }
}
