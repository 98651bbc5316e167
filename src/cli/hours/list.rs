//! `pikett hours list`

use super::{figures, hours};
use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::desk;
use crate::cli::lang;
use crate::cli::output::{Problem, print_json, print_table};
use crate::domain::hours::{self as domain, Budget, Line, Reading};
use crate::store::Access;
use crate::words::Words;

pub fn run(desk_args: &DeskArgs, read: &ReadArgs) -> Result<(), Problem> {
    desk::block_on(async {
        let engine = desk::open(desk_args, Access::Existing).await?;
        let now = read.now(&engine);
        let desk = engine.desk();
        let lines = domain::lines(&desk, now);
        if read.json {
            return print_json(&lines.iter().map(figures).collect::<Vec<_>>());
        }
        let words = lang::words(desk.world().zone);
        let heading = ["TENANT", "PHASE", "USED", "LEFT", "BILL", "COST", "%", "PERIOD", "STATE"];
        print_table(&heading, &lines.iter().map(|line| row(words, line)).collect::<Vec<_>>())
    })
}

fn row(words: Words, line: &Line<'_>) -> Vec<String> {
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
    let granted = |of: fn(&Budget) -> String| reading.budget.as_ref().map_or_else(|| "-".to_owned(), of);
    vec![
        line.id.to_string(),
        lang::state(reading.phase).to_owned(),
        format!("{}/{}", hours(reading.used), granted(|budget| hours(budget.granted))),
        granted(|budget| hours(budget.left)),
        granted(|budget| hours(budget.billable)),
        granted(|budget| budget.cost.map_or_else(|| "?".to_owned(), |cost| cost.to_string())),
        granted(|budget| budget.percent.to_string()),
        lang::timeless().period(reading.period),
        state(reading),
    ]
}

fn state(reading: &Reading) -> String {
    let late = reading.introduction.filter(|introduction| introduction.late);
    let late = late.map(|introduction| format!(", acceptance due since {}", introduction.due));
    let outside = match reading.outside {
        0 => String::new(),
        minutes => format!(", {} h outside what was agreed", hours(minutes)),
    };
    format!("{}{}{outside}", lang::state(reading.state), late.unwrap_or_default())
}
