//! `pikett doctor`: what may stand in the way of the console, and what to do about it. Nothing is written,
//! and nothing is made that is not there.

mod clock;
mod desk;
mod finding;
mod look;
mod multiplexer;
mod outside;
mod served;
mod server;
mod settings;
mod terminal;

use std::process::ExitCode;

use serde_json::json;

use super::args::DeskArgs;
use super::console::LookArgs;
use super::lang::{english, help, words};
use super::output::{FAILED, Problem, print_json, print_line};
use crate::words::checkup::Verdict;
use crate::words::help::All;
use crate::words::{Said, Words};
pub use clock::machine as machine_zone;
use finding::Finding;

#[derive(Debug, clap::Args)]
pub struct DoctorArgs {
    #[arg(long, help = help(All::Json))]
    json: bool,
}

pub fn run(desk_args: &DeskArgs, look: &LookArgs, args: &DoctorArgs) -> Result<ExitCode, Problem> {
    let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let read = settings::Read::of(look);
    let mut found = terminal::findings(variable, crate::tui::examine());
    found.extend(look::findings(&read, look, variable));
    found.extend(multiplexer::findings(&read, look, variable));
    found.extend(read.findings(variable));
    let (of_the_desk, seen) = desk::findings(desk_args);
    found.extend(of_the_desk);
    found.extend(clock::findings(&seen));
    if args.json {
        print_json(&found.iter().map(object).collect::<Vec<_>>())?;
    } else {
        print(&found, words(seen.zone))?;
    }
    let fault = found.iter().any(|finding| finding.verdict == Verdict::Fault);
    Ok(if fault { ExitCode::from(FAILED) } else { ExitCode::SUCCESS })
}

fn object(finding: &Finding) -> serde_json::Value {
    let Said { what, help } = english().checkup(&finding.found);
    let (area, verdict) = (finding.area.key(), finding.verdict.key());
    json!({ "area": area, "verdict": verdict, "what": what, "mend": Some(help).filter(|help| !help.is_empty()) })
}

/// A line each, and one below it where there is something to do.
fn print(found: &[Finding], words: Words) -> Result<(), Problem> {
    let area = |finding: &Finding| words.area(finding.area);
    let widest = |of: &dyn Fn(&Finding) -> &'static str| {
        found.iter().map(|finding| of(finding).chars().count()).max().unwrap_or_default()
    };
    let first = widest(&|finding| words.standing(finding.verdict));
    let second = widest(&area);
    for finding in found {
        // A line is a line, whatever stood in a file or a variable.
        let Said { what, help } = words.checkup(&finding.found);
        let (what, help) = (what.replace('\n', " "), help.replace('\n', " "));
        print_line(&format!(
            "{:first$}  {:second$}  {what}",
            words.standing(finding.verdict),
            area(finding)
        ))?;
        if !help.is_empty() {
            print_line(&format!("{:first$}  {:second$}  -> {help}", "", ""))?;
        }
    }
    Ok(())
}
