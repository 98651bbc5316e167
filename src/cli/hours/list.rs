//! `pikett hours list`

use super::figures::{figures, hours};
use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::output::{Problem, or_none, or_unknown, print_list};
use crate::cli::{desk, lang};
use crate::domain::readings::hours as domain;
use crate::domain::readings::hours::{Budget, HoursLine, HoursReading};
use crate::words::Words;
use crate::words::head::Head;
use crate::words::line::OfHours;

pub fn run(desk_args: &DeskArgs, read: &ReadArgs) -> Result<(), Problem> {
    desk::at(desk_args, read.at, |desk, now| {
        let heading = [
            Head::Tenant,
            Head::Phase,
            Head::Used,
            Head::Left,
            Head::Billable,
            Head::Cost,
            Head::Percent,
            Head::Period,
            Head::State,
        ];
        let words = lang::words(desk.world().zone);
        print_list(read.json, &domain::lines(desk, now), figures, &heading, |line| row(words, line))
    })
}

fn row(words: Words, line: &HoursLine<'_>) -> Vec<String> {
    let reading = match &line.reading {
        Ok(reading) => reading,
        Err(why) => {
            let unknown = std::iter::repeat_n("?".to_owned(), 7);
            return std::iter::once(line.id.to_string())
                .chain(unknown)
                .chain([words.unmeasured(*why)])
                .collect();
        }
    };
    let granted = |of: fn(&Budget) -> String| or_none(reading.budget.as_ref().map(of));
    vec![
        line.id.to_string(),
        lang::state(reading.phase).to_owned(),
        format!("{}/{}", hours(reading.used), granted(|budget| hours(budget.granted))),
        granted(|budget| hours(budget.left)),
        granted(|budget| hours(budget.billable)),
        granted(|budget| or_unknown(budget.cost.map(|cost| lang::timeless().amount(cost)))),
        granted(|budget| budget.percent.to_string()),
        words.period(reading.period),
        state(reading),
    ]
}

fn state(reading: &HoursReading) -> String {
    let late = reading.introduction.filter(|introduction| introduction.late);
    let late = late.map(|introduction| lang::line(OfHours::Overdue(introduction.due)));
    let outside = match reading.outside {
        0 => String::new(),
        minutes => lang::line(OfHours::Outside(&hours(minutes))),
    };
    format!("{}{}{outside}", lang::state(reading.state), late.unwrap_or_default())
}
