//! `pikett report month`

use serde_json::{Map, Value};

use crate::cli::args::DeskArgs;
use crate::cli::lang::{help, words};
use crate::cli::output::{Problem, print_file, print_json};
use crate::cli::{desk, time};
use crate::domain::base::moment::{Moment, OnMonth};
use crate::report::scope::Scope;
use crate::report::trends;
use crate::words::help::{All, Data, Time};

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    #[value(help = help(Data::Page))]
    Html,
    #[value(help = help(Data::Markdown))]
    Md,
    Json,
}

#[derive(Debug, clap::Args)]
pub struct MonthArgs {
    #[arg(long, value_name = "MONTH", help = help(Time::Month))]
    month: Option<OnMonth>,
    #[arg(long, value_enum, default_value = "md", help = help(Data::Format))]
    format: Format,
    #[arg(long, value_name = "TIME", allow_hyphen_values = true, help = help(All::At))]
    at: Option<Moment>,
}

pub fn run(desk_args: &DeskArgs, args: &MonthArgs) -> Result<(), Problem> {
    desk::at(desk_args, args.at, |desk, now| {
        let month = time::month(args.month, desk.world().zone, now)?;
        let (scope, words) = (Scope { desk, month, now }, words(desk.world().zone));
        match args.format {
            Format::Html => print_file(scope.page(words).trim_end()),
            Format::Md => {
                let all: Vec<String> = scope.tables().iter().map(|table| table.markdown(words)).collect();
                print_file(all.join("\n").trim_end())
            }
            Format::Json => {
                let tables = scope.tables().into_iter();
                let mut all: Map<String, Value> =
                    tables.map(|table| (table.title.key().to_owned(), table.json())).collect();
                all.insert("trends".to_owned(), trends::json(&scope.trend(), None));
                print_json(&all)
            }
        }
    })
}
