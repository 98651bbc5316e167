//! Acts of the console as they are written on the command line: done and answered in one way.

use serde_json::{Value, json};

use crate::cli::args::WriteArgs;
use crate::cli::desk;
use crate::cli::lang::cell;
use crate::cli::output::Problem;
use crate::client::{Receipt, fresh_id};
use crate::domain::acts::decide::{Act, Command};
use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::facts::event::Via;
use crate::domain::readings::desk::{Desk, Present};
use crate::words::{Caption, Words};

/// An act as it is written on the command line.
pub trait Written {
    /// What is asked for. Distances such as `+2h` count from the present, wall times are the desk's.
    ///
    /// # Errors
    /// What is written makes no sense together.
    fn act(&self, cx: Present<'_>) -> Result<Act, Problem>;

    fn write(&self) -> &WriteArgs;

    /// Whether it is only said what would follow.
    fn is_dry(&self) -> bool {
        false
    }

    /// When it happened, if not now.
    fn happened(&self, _cx: Present<'_>) -> Option<Instant> {
        None
    }

    /// What is still to be done after it, if anything: said on the error output.
    fn owed(&self, _act: &Act, _desk: &Desk, _now: Instant) -> Option<String> {
        None
    }

    /// What is printed when it is done, on the desk as it is then.
    fn answer(&self, act: &Act, receipt: &Receipt, cx: Present<'_>) -> Answer;
}

/// An answer for programs and for people.
pub struct Answer {
    pub json: Value,
    pub line: String,
}

impl Answer {
    pub fn new(json: Value, line: impl Into<String>) -> Self {
        Self { json, line: line.into() }
    }

    /// What was recorded about an incident.
    pub fn about(number: Number, receipt: &Receipt, words: Words) -> Self {
        let seq = receipt.records.last().map(|record| record.seq);
        let json = json!({ "number": number.to_string(), "events": receipt.kinds(), "seq": seq });
        Self::new(json, format!("{number} {}", facts(receipt, words)))
    }

    /// What was recorded, and what a person is to know about it.
    pub fn noting(receipt: &Receipt, note: &str, words: Words) -> Self {
        let line = format!("{}: {note}", facts(receipt, words));
        Self::new(json!({ "events": receipt.kinds(), "note": note }), line)
    }

    /// What was recorded.
    pub fn events(receipt: &Receipt, words: Words) -> Self {
        Self::new(json!({ "events": receipt.kinds() }), facts(receipt, words))
    }
}

fn facts(receipt: &Receipt, words: Words) -> String {
    let facts: Vec<String> = receipt.records.iter().map(|record| words.fact(&record.event)).collect();
    if facts.is_empty() { cell(Caption::NothingToChange) } else { facts.join(", ") }
}

/// The command that is sent for it.
///
/// # Errors
/// As [`Written::act`]'s.
pub fn command(written: &dyn Written, cx: Present<'_>) -> Result<Command, Problem> {
    Ok(Command {
        footing: Default::default(),
        id: written.write().command_id.unwrap_or_else(fresh_id),
        by: desk::author(written.write().by.as_deref()),
        via: Via::CommandLine,
        at: written.happened(cx),
        act: written.act(cx)?,
    })
}
