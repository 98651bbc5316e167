//! `pikett lock hash`: the line of the configuration that holds a passphrase.

use std::io::IsTerminal;

use super::lang::{about, note};
use super::output::{Problem, print_line};
use crate::config::{PassHash, Passphrase};
use crate::tui::read_hidden;
use crate::words::about::Read;
use crate::words::note::Note;
use crate::words::trouble::{NoPassphrase, OfConsole};

#[derive(Debug, clap::Subcommand)]
pub enum LockCommand {
    #[command(about = about(Read::LockHash))]
    Hash,
}

pub fn run(command: &LockCommand) -> Result<(), Problem> {
    match command {
        LockCommand::Hash => {
            let passphrase = asked(&note(&Note::AskPassphrase))?;
            // What comes from a pipe was not mistyped.
            if std::io::stdin().is_terminal() && asked(&note(&Note::AskAgain))? != passphrase {
                return Err(Problem::not_done(OfConsole::NotTheSame));
            }
            let hash = PassHash::of(&passphrase)
                .map_err(|e| Problem::not_done(OfConsole::NoHash { why: e.to_string() }))?;
            print_line(&format!("lock_passphrase_hash = \"{}\"", hash.as_str()))?;
            Ok(())
        }
    }
}

fn asked(prompt: &str) -> Result<Passphrase, Problem> {
    let wrong = |why| Problem::not_done(OfConsole::Passphrase(why));
    let read = read_hidden(prompt).map_err(|e| wrong(NoPassphrase::Unread { why: e.to_string() }))?;
    let line = zeroize::Zeroizing::new(read.ok_or_else(|| wrong(NoPassphrase::NotGiven))?);
    let mut passphrase = Passphrase::default();
    line.chars().for_each(|c| passphrase.push(c));
    match passphrase.len() {
        0 => Err(wrong(NoPassphrase::Empty)),
        // Something was left out that could never be typed at the lock.
        length if length < line.chars().count() => Err(wrong(NoPassphrase::Untypeable)),
        _ => Ok(passphrase),
    }
}
