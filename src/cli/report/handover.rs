//! `pikett report handover`

use serde_json::json;

use crate::cli::args::DeskArgs;
use crate::cli::desk;
use crate::cli::lang::{help, words};
use crate::cli::output::{Problem, print_file, print_json, print_line};
use crate::client::{Failure, Link};
use crate::domain::base::instant::Instant;
use crate::domain::base::moment::{Moment, Way};
use crate::domain::facts::event::Record;
use crate::report::handover::Handover;
use crate::words::Words;
use crate::words::help::{All, Data, Time};

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Text,
    #[value(help = help(Data::Markdown))]
    Md,
    Json,
}

#[derive(Debug, clap::Args)]
pub struct HandoverArgs {
    #[arg(long, value_name = "TIME", allow_hyphen_values = true, help = help(Time::Since))]
    since: Option<Moment>,
    #[arg(long, value_enum, default_value = "text", help = help(Data::Format))]
    format: Format,
    #[arg(long, value_name = "TIME", allow_hyphen_values = true, help = help(All::At))]
    at: Option<Moment>,
}

/// Length of a shift, in seconds.
const SHIFT: i64 = 8 * 3_600;
/// Records read at a time.
const PAGE: usize = 1_000;

pub fn run(desk_args: &DeskArgs, args: &HandoverArgs) -> Result<(), Problem> {
    desk::block_on(async {
        let link = desk::open(desk_args).await?;
        let now = desk::as_of(args.at, &*link);
        let zone = link.read().world().zone;
        let since = args.since.map_or(now - SHIFT, |since| since.at(Way::Back, zone, now));
        let records = since_then(&*link, since).await?;
        let words = match args.format {
            Format::Json => Words::english(zone),
            Format::Text | Format::Md => words(zone),
        };
        let handover = Handover::of(words, &link.read(), records.iter(), since, now);
        match args.format {
            Format::Text => print_line(handover.text().trim_end()),
            Format::Md => print_file(handover.markdown().trim_end()),
            Format::Json => {
                let sections = handover.sections.iter();
                let sections =
                    sections.map(|s| json!({ "title": s.title, "count": s.lines.len(), "lines": s.lines }));
                print_json(&json!({ "title": handover.title, "sections": sections.collect::<Vec<_>>() }))
            }
        }
    })
}

/// Records from `since` on, read backwards in growing tails: recorded time never runs backwards.
async fn since_then(link: &dyn Link, since: Instant) -> Result<Vec<Record>, Failure> {
    let mut wanted = PAGE;
    loop {
        let tail = link.tail(wanted).await?;
        let all = tail.len() < wanted || tail.first().is_none_or(|first| first.recorded < since);
        if all {
            return Ok(tail.into_iter().filter(|record| record.recorded >= since).collect());
        }
        wanted *= 4;
    }
}
