//! `pikett report sla`, `availability`, `licences`, `billing`, `credits`, `storage`

use crate::cli::args::DeskArgs;
use crate::cli::lang::{help, words};
use crate::cli::output::{Problem, print_file, print_json, print_table};
use crate::cli::{desk, time};
use crate::domain::base::moment::{Moment, OnMonth};
use crate::report::scope::{Scope, Subject};
use crate::words::help::{All, Data, Time};

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Table,
    Csv,
    Json,
    #[value(help = help(Data::Markdown))]
    Md,
}

#[derive(Debug, clap::Args)]
pub struct MonthlyArgs {
    #[arg(long, value_name = "MONTH", help = help(Time::Month))]
    month: Option<OnMonth>,
    #[arg(long, value_enum, default_value = "table", help = help(Data::Format))]
    format: Format,
    #[arg(long, value_name = "TIME", allow_hyphen_values = true, help = help(All::At))]
    at: Option<Moment>,
}

pub fn run(desk_args: &DeskArgs, args: &MonthlyArgs, subject: Subject) -> Result<(), Problem> {
    desk::at(desk_args, args.at, |desk, now| {
        let month = time::month(args.month, desk.world().zone, now)?;
        let table = Scope { desk, month, now }.table(subject);
        let words = words(desk.world().zone);
        match args.format {
            Format::Csv => print_file(table.csv().trim_end()),
            Format::Json => print_json(&table.json()),
            Format::Md => print_file(table.markdown(words).trim_end()),
            Format::Table => {
                let (heading, rows) = table.lines(words);
                print_table(&heading.iter().map(String::as_str).collect::<Vec<_>>(), &rows)
            }
        }
    })
}
