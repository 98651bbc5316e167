//! `pikett calendar`: business time by a calendar file.

use std::path::PathBuf;
use std::str::FromStr;

use clap::Subcommand;
use serde_json::json;

use crate::cli::desk;
use crate::cli::lang::{about, help, words};
use crate::cli::output::{Problem, print_json, print_line};
use crate::client::Clock;
use crate::domain::base::instant::Instant;
use crate::domain::base::misread::Misread;
use crate::domain::base::moment::{Moment, Way};
use crate::domain::base::span;
use crate::domain::calendar::{Calendar, NeverOpens};
use crate::domain::readings::clock::pauses;
use crate::words::about::Read;
use crate::words::help::{All, Time};
use crate::words::trouble::OfTime;

#[derive(Debug, Subcommand)]
pub enum CalendarCommand {
    #[command(about = about(Read::Due))]
    Due {
        #[arg(long, value_name = "CAL.toml", help = help(Time::CalendarFile))]
        file: PathBuf,
        #[arg(long, value_name = "TIME", allow_hyphen_values = true, help = help(Time::CountFrom))]
        start: Moment,
        #[arg(long, value_name = "N", allow_negative_numbers = true, help = help(Time::Seconds))]
        seconds: i64,
        #[arg(long, value_name = "FROM/TO", allow_hyphen_values = true, help = help(Time::Pause))]
        pause: Vec<Pause>,
        #[arg(long, help = help(All::JsonUtc))]
        json: bool,
    },
    #[command(about = about(Read::Elapsed))]
    Elapsed {
        #[arg(long, value_name = "CAL.toml", help = help(Time::CalendarFile))]
        file: PathBuf,
        #[arg(long, value_name = "TIME", allow_hyphen_values = true, help = help(Time::CountFrom))]
        from: Moment,
        #[arg(long, value_name = "TIME", allow_hyphen_values = true, help = help(Time::CountTo))]
        to: Moment,
        #[arg(long, help = help(All::JsonUtc))]
        json: bool,
    },
}

pub fn run(command: &CalendarCommand) -> Result<(), Problem> {
    match command {
        CalendarCommand::Due { file, start, seconds, pause, json } => {
            if *seconds < 0 {
                return Err(Problem::wrong(OfTime::NegativeSeconds));
            }
            let calendar = load(file)?;
            let pauses = pause.iter().map(|pause| pause.span(&calendar)).collect::<Result<Vec<_>, _>>()?;
            let due = pauses::due(&calendar, instant(&calendar, *start), *seconds, &pauses)
                .map_err(|_| Problem::not_done(OfTime::TooManySeconds { last_year: NeverOpens::YEAR }))?;
            if *json {
                print_json(&json!({ "due": due }))?;
            } else {
                print_line(&calendar.zone().map_or_else(|| due.to_string(), |zone| words(zone).wall(due)))?;
            }
        }
        CalendarCommand::Elapsed { file, from, to, json } => {
            let calendar = load(file)?;
            let seconds = calendar.elapsed(instant(&calendar, *from), instant(&calendar, *to));
            if *json {
                print_json(&json!({ "seconds": seconds }))?;
            } else {
                print_line(&format!("{seconds} s ({})", span::clock_face(seconds)))?;
            }
        }
    }
    Ok(())
}

/// Reads a calendar file.
pub fn load(file: &std::path::Path) -> Result<Calendar, Problem> {
    Ok(Calendar::parse(&file.display().to_string(), &desk::read(file)?)?)
}

/// The instant that is meant, wall times by the calendar's own zone.
fn instant(calendar: &Calendar, written: Moment) -> Instant {
    written.at(Way::Near, calendar.zone().unwrap_or(chrono_tz::UTC), Clock::System.now())
}

/// A span as it was written, `FROM/TO`.
#[derive(Clone, Copy, Debug)]
pub struct Pause(Moment, Moment);

impl FromStr for Pause {
    type Err = Misread;

    fn from_str(text: &str) -> Result<Self, Misread> {
        // A day may be written with slashes too, and then there are more of them.
        let middle = text.match_indices('/').count() / 2;
        let place = text.match_indices('/').nth(middle).map(|(at, _)| at);
        let place = place.ok_or(Misread::Pause)?;
        let time = |text: &str| text.parse::<Moment>();
        Ok(Self(time(&text[..place])?, time(&text[place + 1..])?))
    }
}

impl Pause {
    fn span(self, calendar: &Calendar) -> Result<(Instant, Instant), Problem> {
        let (from, to) = (instant(calendar, self.0), instant(calendar, self.1));
        if to < from {
            return Err(Problem::wrong(OfTime::PauseBackwards));
        }
        Ok((from, to))
    }
}
