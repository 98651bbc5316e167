//! `pikett availability list`

use super::{figures, percent, signed};
use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::desk;
use crate::cli::lang;
use crate::cli::output::{Problem, print_json, print_table};
use crate::domain::availability::{self, Line};
use crate::domain::instant::Instant;
use crate::domain::zone;
use crate::store::Access;

pub fn run(desk_args: &DeskArgs, read: &ReadArgs) -> Result<(), Problem> {
    desk::block_on(async {
        let engine = desk::open(desk_args, Access::Existing).await?;
        let now = read.now(&engine);
        let desk = engine.desk();
        let lines = availability::lines(&desk, now);
        if read.json {
            return print_json(&lines.iter().map(figures).collect::<Vec<_>>());
        }
        let day = |at: Instant| zone::day(desk.world().zone, at).to_string();
        let words = lang::words(desk.world().zone);
        let row = |line: &Line<'_>| match &line.reading {
            Ok(reading) => vec![
                line.id.to_string(),
                format!("{} %", percent(reading.of_year())),
                signed(reading.left),
                signed(reading.down),
                signed(reading.excluded_seconds),
                format!("{} to {}", day(reading.year.from), day(reading.year.to - 1)),
                lang::state(reading.state).to_owned(),
            ],
            Err(why) => {
                let unknown = || "?".to_owned();
                let (id, why) = (line.id.to_string(), words.unmeasured(*why));
                vec![id, unknown(), unknown(), unknown(), unknown(), unknown(), why]
            }
        };
        let heading = ["TENANT", "AVAILABLE", "LEFT", "DOWN", "EXCLUDED", "YEAR", "STATE"];
        print_table(&heading, &lines.iter().map(row).collect::<Vec<_>>())
    })
}
