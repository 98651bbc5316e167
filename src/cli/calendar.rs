//! `pikett calendar`: business time by a calendar file.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Subcommand;
use serde_json::json;

use super::desk;
use super::output::{Problem, print_json, print_line};
use crate::domain::calendar::Calendar;
use crate::domain::clock::pauses;
use crate::domain::instant::Instant;
use crate::domain::span;
use crate::domain::zone::wall;

#[derive(Debug, Subcommand)]
pub enum CalendarCommand {
    /// When so many open seconds have passed
    Due {
        /// Opening hours and holidays as TOML
        #[arg(long, value_name = "CAL.toml")]
        file: PathBuf,
        /// Where counting begins
        #[arg(long, value_name = "TIME")]
        start: Instant,
        /// Open seconds to count, 0 or more
        #[arg(long, value_name = "N", allow_negative_numbers = true)]
        seconds: i64,
        /// A span that does not count; may be given several times
        #[arg(long, value_name = "FROM/TO", value_parser = pause)]
        pause: Vec<(Instant, Instant)>,
        /// Answer in JSON, times in UTC
        #[arg(long)]
        json: bool,
    },
    /// How many open seconds lie between two times
    Elapsed {
        /// Opening hours and holidays as TOML
        #[arg(long, value_name = "CAL.toml")]
        file: PathBuf,
        /// Where counting begins
        #[arg(long, value_name = "TIME")]
        from: Instant,
        /// Where counting ends
        #[arg(long, value_name = "TIME")]
        to: Instant,
        /// Answer in JSON, times in UTC
        #[arg(long)]
        json: bool,
    },
}

pub fn run(command: &CalendarCommand) -> Result<ExitCode, Problem> {
    match command {
        CalendarCommand::Due { file, start, seconds, pause, json } => {
            if *seconds < 0 {
                return Err(Problem::usage("--seconds is negative", "give 0 or more"));
            }
            let calendar = load(file)?;
            let due = pauses::due(&calendar, *start, *seconds, pause)
                .map_err(|e| Problem::failed(e.to_string(), "give fewer seconds, or more opening hours"))?;
            if *json {
                print_json(&json!({ "due": due }))?;
            } else {
                print_line(&calendar.zone().map_or_else(|| due.to_string(), |zone| wall(zone, due)))?;
            }
        }
        CalendarCommand::Elapsed { file, from, to, json } => {
            let seconds = load(file)?.elapsed(*from, *to);
            if *json {
                print_json(&json!({ "seconds": seconds }))?;
            } else {
                print_line(&format!("{seconds} s ({})", span::clock_face(seconds)))?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Reads a calendar file.
pub fn load(file: &std::path::Path) -> Result<Calendar, Problem> {
    Ok(Calendar::parse(&file.display().to_string(), &desk::read(file)?)?)
}

fn pause(text: &str) -> Result<(Instant, Instant), String> {
    let (from, to) = text.split_once('/').ok_or("write it as FROM/TO, two times with zone")?;
    let time = |text: &str| text.parse::<Instant>().map_err(|e| e.to_string());
    let (from, to) = (time(from)?, time(to)?);
    if to < from { Err("the pause ends before it begins".to_owned()) } else { Ok((from, to)) }
}
