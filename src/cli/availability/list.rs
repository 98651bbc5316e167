//! `pikett availability list`

use super::figures::{figures, shown};
use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::output::{Problem, print_list, signed};
use crate::cli::{desk, lang};
use crate::domain::base::zone;
use crate::domain::facts::hours::Period;
use crate::domain::readings::availability::{self, AvailabilityLine};
use crate::words::head::Head;

pub fn run(desk_args: &DeskArgs, read: &ReadArgs) -> Result<(), Problem> {
    desk::at(desk_args, read.at, |desk, now| {
        let zone = desk.world().zone;
        let words = lang::words(zone);
        let row = |line: &AvailabilityLine<'_>| match &line.reading {
            Ok(reading) => {
                let (from, to) = (zone::day(zone, reading.year.from), zone::day(zone, reading.year.to));
                vec![
                    line.id.to_string(),
                    shown(words, reading.of_year()),
                    signed(reading.left),
                    signed(reading.down),
                    signed(reading.excluded_seconds),
                    words.period(Period { from, to }),
                    lang::state(reading.state).to_owned(),
                ]
            }
            Err(why) => {
                let unknown = std::iter::repeat_n("?".to_owned(), 5);
                let known = [line.id.to_string()].into_iter();
                known.chain(unknown).chain([words.unmeasured(*why)]).collect()
            }
        };
        let heading =
            [Head::Tenant, Head::Available, Head::Left, Head::Down, Head::Excluded, Head::Year, Head::State];
        print_list(read.json, &availability::lines(desk, now), figures, &heading, row)
    })
}
