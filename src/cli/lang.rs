//! The language that the command line speaks, settled once when the program starts.
//!
//! Help and complaints about the command line are in it too, so it is known before the rest of the
//! command line is read.

use std::ffi::OsString;
use std::sync::OnceLock;

use chrono_tz::Tz;

use crate::config::Config;
use crate::domain::contract::RuleId;
use crate::words::about::About;
use crate::words::help::Help;
use crate::words::line::Printed;
use crate::words::note::Note;
use crate::words::{Caption, Lang, State, Words};

static SPOKEN: OnceLock<Lang> = OnceLock::new();

/// Settles it: `--lang`, then `PIKETT_LANG`, then `lang` in `config.toml`, then the locale.
pub fn settle(settings: impl FnOnce() -> Option<String>) {
    let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let named = said(std::env::args_os()).or_else(|| Lang::from_code(&variable("PIKETT_LANG")?));
    let settled = || Config::lang(&settings()?);
    let locale = || ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable);
    let spoken = named.or_else(settled);
    // Settled once: a second call changes nothing.
    let _ = SPOKEN.set(spoken.unwrap_or_else(|| Lang::of_locale(&locale().unwrap_or_default())));
}

/// The language.
pub fn lang() -> Lang {
    SPOKEN.get().copied().unwrap_or_default()
}

/// How things are said, with times in a zone.
pub fn words(zone: Tz) -> Words {
    Words::new(lang(), zone)
}

/// How things are said that have no times in them.
pub fn timeless() -> Words {
    words(Tz::UTC)
}

/// The same for programs.
pub fn english() -> Words {
    Words::english(Tz::UTC)
}

/// The word for a state or a kind.
pub fn state(state: impl Into<State>) -> &'static str {
    timeless().state(state)
}

/// The word by which programs know a state or a kind, in every language.
pub fn key(state: impl Into<State>) -> &'static str {
    english().state(state)
}

/// What the help says of an option or an argument.
pub fn help(of: impl Into<Help>) -> String {
    timeless().option(of.into())
}

/// What the help says of a command.
pub fn about(of: impl Into<About>) -> String {
    timeless().purpose(of.into())
}

/// A label, or what a cell of a table says.
pub fn cell(cell: Caption) -> String {
    timeless().cell(cell).to_owned()
}

/// A line of an answer that has no times in it.
pub fn line<'a>(line: impl Into<Printed<'a>>) -> String {
    timeless().line(&line.into())
}

/// What is said with the rule behind it.
pub fn cited(said: String, rule: Option<&RuleId>) -> String {
    match rule {
        Some(rule) => format!("{said}  {rule}"),
        None => said,
    }
}

/// A line beside an answer.
pub fn note(note: &Note) -> String {
    timeless().note(note)
}

/// Reads `--lang`.
///
/// # Errors
/// It is none that is spoken here.
pub fn parse(code: &str) -> Result<Lang, String> {
    Lang::from_code(code).ok_or_else(|| Lang::ALL.map(Lang::code).join(", "))
}

/// What the command line names; one that is wrong is complained about when all of it is read.
fn said(args: impl Iterator<Item = OsString>) -> Option<Lang> {
    let args: Vec<String> =
        args.map(|arg| arg.to_string_lossy().into_owned()).take_while(|arg| arg != "--").collect();
    let apart = args.windows(2).filter(|pair| pair[0] == "--lang").map(|pair| pair[1].as_str());
    let joined = args.iter().filter_map(|arg| arg.strip_prefix("--lang="));
    apart.chain(joined).find_map(Lang::from_code)
}
