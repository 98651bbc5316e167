//! `pikett check`: one line for a monitoring system, in the manner of Nagios plugins.

use std::fmt::Write;
use std::process::ExitCode;

use super::args::DeskArgs;
use super::desk;
use super::lang::{help, words};
use super::output::{Problem, print_line};
use crate::domain::base::instant::Instant;
use crate::domain::base::moment::Moment;
use crate::domain::readings::alarm::{self, Kind, Severity};
use crate::domain::readings::desk::Desk;
use crate::words::help::Time;
use crate::words::line::Printed;

#[derive(Debug, clap::Args)]
pub struct CheckArgs {
    #[arg(long, value_name = "TIME", allow_hyphen_values = true, help = help(Time::CheckAt))]
    at: Option<Moment>,
}

pub fn run(desk_args: &DeskArgs, args: &CheckArgs) -> Result<ExitCode, Problem> {
    match desk::at(desk_args, args.at, |desk, now| Ok(answer(desk, now))) {
        Ok((code, line)) => {
            print_line(&line)?;
            Ok(ExitCode::from(code))
        }
        Err(problem) => {
            print_line(&format!("PIKETT UNKNOWN - {}", problem.what()))?;
            Ok(ExitCode::from(3))
        }
    }
}

/// The exit code by the worst alarm, and the line: how many there are, the worst in words, and how
/// many of each kind as performance data.
fn answer(desk: &Desk, now: Instant) -> (u8, String) {
    let alarms = alarm::all(desk, now);
    let worst = alarm::worst(&alarms);
    let (code, word) = match worst {
        Some(Severity::Critical) => (2, "CRITICAL"),
        Some(Severity::Warning) => (1, "WARNING"),
        None => (0, "OK"),
    };
    let open = desk.world().queue().open();
    let of = |severity| alarms.iter().filter(|alarm| alarm.severity == severity).count();
    let (critical, warnings) = (of(Severity::Critical), of(Severity::Warning));
    let words = words(desk.world().zone);
    let mut line = format!("PIKETT {word} - {}", words.line(&Printed::Alarms { critical, warnings, open }));
    if let Some(worst) = alarms.iter().find(|alarm| Some(alarm.severity) == worst) {
        // What stands behind the bar is read as figures.
        let text = words.alarm(&worst.told(desk, now).meaning);
        line += &format!(": {}", text.replace('|', "/"));
    }
    if alarms.len() > 1 {
        line += &format!(", +{}", words.besides(alarms.len() - 1));
    }
    let totals = [("critical", critical), ("warning", warnings), ("open", open)];
    let mut counts = totals.to_vec();
    counts.extend(Kind::ALL.map(|kind| (kind.word(), alarm::count(&alarms, kind))));
    line += " |";
    for (label, count) in counts {
        // Writing to a string cannot fail.
        let _ = write!(line, " '{label}'={count};;;0");
    }
    (code, line)
}
