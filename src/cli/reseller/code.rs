//! `pikett reseller code`

use std::io::IsTerminal;

use serde_json::json;

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::code::Code;
use crate::domain::decide::{Act, SetCode};
use crate::domain::table::Id;
use crate::engine::Receipt;
use crate::tui::read_hidden;

/// The code comes from the terminal or from a pipe: what stands on a command line, everybody on the
/// machine can read.
#[derive(Debug, clap::Args)]
pub struct CodeArgs {
    /// Reseller, such as tks
    reseller: Id,
    /// It has no code any more
    #[arg(long)]
    none: bool,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for CodeArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        let code = if self.none { None } else { Some(asked()?) };
        Ok(SetCode { reseller: self.reseller.clone(), code }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        let what = match (receipt.records.is_empty(), self.none) {
            (true, _) => "nothing to change",
            (false, false) => "code set",
            (false, true) => "code taken away",
        };
        let json = json!({ "reseller": self.reseller, "events": receipt.kinds() });
        Answer::new(json, format!("{}: {what}", self.reseller))
    }
}

fn asked() -> Result<Code, Problem> {
    let code = read("Code: ")?;
    // What comes from a pipe was not mistyped.
    if std::io::stdin().is_terminal() && read("Once more: ")? != code {
        return Err(Problem::failed("the two are not the same", "type the same code twice"));
    }
    Ok(code)
}

fn read(prompt: &str) -> Result<Code, Problem> {
    let wrong = |what: &str| Problem::failed(what, "type the code, or say --none");
    let read = read_hidden(prompt).map_err(|e| wrong(&format!("cannot read a code: {e}")))?;
    let line = zeroize::Zeroizing::new(read.ok_or_else(|| wrong("no code was given"))?);
    Code::of(&line).ok_or_else(|| wrong("the code is empty"))
}
