//! `pikett reseller code`

use std::io::IsTerminal;

use serde_json::json;

use crate::cli::act::{Answer, Written};
use crate::cli::args::WriteArgs;
use crate::cli::lang::{help, note};
use crate::cli::output::Problem;
use crate::client::Receipt;
use crate::domain::acts::decide::{Act, SetCode};
use crate::domain::base::table::Id;
use crate::domain::facts::code::Code;
use crate::domain::readings::desk::Present;
use crate::tui::read_hidden;
use crate::words::help::Data;
use crate::words::note::Note;
use crate::words::trouble::{NoCode, OfConsole};

/// The code comes from the terminal or from a pipe: what stands on a command line, everybody on the
/// machine can read.
#[derive(Debug, clap::Args)]
pub struct CodeArgs {
    #[arg(help = help(Data::Reseller))]
    reseller: Id,
    #[arg(long, help = help(Data::NoCode))]
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

    fn answer(&self, _act: &Act, receipt: &Receipt, _cx: Present<'_>) -> Answer {
        let what = match (receipt.records.is_empty(), self.none) {
            (true, _) => note(&Note::Unchanged),
            (false, false) => note(&Note::CodeSet),
            (false, true) => note(&Note::CodeTaken),
        };
        let json = json!({ "reseller": self.reseller, "events": receipt.kinds() });
        Answer::new(json, format!("{}: {what}", self.reseller))
    }
}

fn asked() -> Result<Code, Problem> {
    let code = read(&note(&Note::AskCode))?;
    // What comes from a pipe was not mistyped.
    if std::io::stdin().is_terminal() && read(&note(&Note::AskAgain))? != code {
        return Err(Problem::not_done(OfConsole::OtherCode));
    }
    Ok(code)
}

fn read(prompt: &str) -> Result<Code, Problem> {
    let wrong = |why| Problem::not_done(OfConsole::Code(why));
    let read = read_hidden(prompt).map_err(|e| wrong(NoCode::Unread { why: e.to_string() }))?;
    let line = zeroize::Zeroizing::new(read.ok_or_else(|| wrong(NoCode::NotGiven))?);
    Code::of(&line).ok_or_else(|| wrong(NoCode::Empty))
}
