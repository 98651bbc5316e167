//! `pikett` where there is no desk yet: what there is to do. Nothing is made before it is chosen.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::args::{DeskArgs, WriteArgs};
use super::console::{self, LookArgs, Settings};
use super::demo::{self, DemoOptions};
use super::home::Home;
use super::lang::timeless;
use super::output::{Problem, is_watched};
use super::{desk, import, tour};
use crate::config;
use crate::domain::contract::Contracts;
use crate::import::desk as desk_file;
use crate::tui;
use crate::tui::welcome::{Welcome, Wish};
use crate::words::Said;
use crate::words::trouble::OfConsole;

/// Longest id of a first customer, in letters.
const LONGEST: usize = 40;

/// Whether somebody sits there who has no desk. One that is named is meant: it is made.
///
/// # Errors
/// There is none, and nobody to be asked.
pub fn is_wanted(args: &DeskArgs, look: &LookArgs) -> Result<bool, Problem> {
    if args.desk.is_some() || args.for_reseller.is_some() {
        return Ok(false);
    }
    let home = Home::of(args)?;
    match home.place().try_exists() {
        // The welcome is a page; whoever has lines is told in one what to do.
        // Who changes nothing makes no desk.
        Ok(false) if look.readonly => Err(desk::missing(&home)),
        Ok(false) if is_watched() && std::io::stdin().is_terminal() && !console::is_plain(look)? => Ok(true),
        Ok(false) => Err(desk::missing(&home)),
        _ => Ok(false),
    }
}

pub fn run(args: &DeskArgs, look: &LookArgs) -> Result<ExitCode, Problem> {
    let settings = Settings::of(look)?;
    let path = Home::of(args)?.place();
    let is_there = || path.try_exists().unwrap_or(false);
    let contracts = Contracts::embedded()?.ids().into_iter().map(str::to_owned).collect();
    let mut state = Welcome::new(path.display().to_string(), contracts);
    loop {
        let wish = desk::block_on(async {
            let wish = tui::greet(&mut state, timeless(), settings.theme(), is_there).await;
            wish.map_err(|e| Problem::not_done(OfConsole::NoTerminal { why: e.to_string() }))
        })?;
        let met = match wish {
            Err(ending) => return console::code(ending),
            Ok(Wish::Leave) => return Ok(ExitCode::SUCCESS),
            Ok(Wish::Demo) => return demo::on_simulated_desk(&DemoOptions::default(), Settings::of(look)?),
            Ok(Wish::Tour) => return tour::on_simulated_desk(look),
            // Whoever made it meanwhile meant it as it is: nothing is put into it.
            Ok(_) if is_there() => return console::run(args, look),
            Ok(Wish::Open) => continue,
            Ok(Wish::Import(file)) => bring_in(args, &file),
            Ok(Wish::Begin { customer, contract }) => begin(args, &customer, &contract),
        };
        match met {
            Ok(()) => return console::run(args, look),
            Err(problem) => {
                let Said { what, help } = problem.said();
                state.complaint = Some((what, help));
            }
        }
    }
}

/// A desk from a file, as `pikett import desk` makes it.
fn bring_in(args: &DeskArgs, typed: &str) -> Result<(), Problem> {
    let file = expanded(typed);
    take(args, &file, &desk::read(&file)?)
}

/// A desk with one customer.
fn begin(args: &DeskArgs, customer: &str, contract: &str) -> Result<(), Problem> {
    let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
    let [id, name, pack] = [&*id_of(customer), customer, contract].map(quoted);
    let text = format!("[[tenant]]\nid = {id}\nname = {name}\ncontracts = [{{ pack = {pack} }}]\n");
    take(args, Path::new(customer), &text)
}

/// Tried without a desk first: what is refused makes none.
fn take(args: &DeskArgs, origin: &Path, text: &str) -> Result<(), Problem> {
    let write = WriteArgs { json: false, by: None, command_id: None, trust_clock: false };
    let read = || desk_file::read(&origin.display().to_string(), text);
    let (tried, wanted) = (read()?, read()?);
    desk::block_on(async {
        import::take(&*desk::in_memory(args).await?, origin, tried, &write).await?;
        import::take(&*desk::to_fill(args, &write).await?, origin, wanted, &write).await?;
        Ok(())
    })
}

/// `~/desk.toml`, as shells read it.
fn expanded(typed: &str) -> PathBuf {
    match (typed.strip_prefix("~/"), config::home()) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(typed),
    }
}

/// `Müller & Söhne` is `mueller-soehne`.
fn id_of(name: &str) -> String {
    let mut id = String::new();
    for c in name.to_lowercase().chars() {
        match c {
            'ä' => id.push_str("ae"),
            'ö' => id.push_str("oe"),
            'ü' => id.push_str("ue"),
            'ß' => id.push_str("ss"),
            c if c.is_ascii_alphanumeric() => id.push(c),
            _ if id.ends_with('-') || id.is_empty() => {}
            _ => id.push('-'),
        }
    }
    id.truncate(LONGEST);
    match id.trim_end_matches('-') {
        "" => "first".to_owned(),
        id => id.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_ids() {
        for (name, id) in [
            ("Klinikum Nord", "klinikum-nord"),
            ("M\u{fc}ller & S\u{f6}hne GmbH", "mueller-soehne-gmbh"),
            (" -- ", "first"),
            ("\u{65e5}\u{672c}", "first"),
            (&"long ".repeat(30), "long-long-long-long-long-long-long-long"),
        ] {
            assert_eq!(id_of(name), id);
        }
    }
}
