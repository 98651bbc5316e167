//! `pikett report sla`, `availability`, `licences`, `billing`, `credits`, `storage`

use std::process::ExitCode;

use crate::cli::args::{DeskArgs, as_of};
use crate::cli::desk;
use crate::cli::lang::words;
use crate::cli::output::{Problem, print_json, print_line, print_table};
use crate::cli::time;
use crate::domain::moment::Moment;
use crate::report::month::Month;
use crate::report::monthly::{Scope, Subject};
use crate::store::Access;

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Table,
    Csv,
    Json,
    /// Markdown
    Md,
}

#[derive(Debug, clap::Args)]
pub struct MonthlyArgs {
    /// The month, such as 2026-11 [default: the present one]
    #[arg(long, value_name = "MONTH")]
    month: Option<Month>,
    /// How it is written
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
    /// Read the clocks as of this time instead of now
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    at: Option<Moment>,
}

pub fn run(desk_args: &DeskArgs, args: &MonthlyArgs, subject: Subject) -> Result<ExitCode, Problem> {
    desk::block_on(async {
        let engine = desk::open(desk_args, Access::Existing).await?;
        let now = as_of(args.at, &engine);
        let desk = engine.desk();
        let month = time::month(args.month, desk.world().zone, now)?;
        let table = Scope { desk: &desk, month, now }.table(subject);
        let words = words(desk.world().zone);
        match args.format {
            Format::Csv => print_line(table.csv().trim_end()),
            Format::Json => print_json(&table.json()),
            Format::Md => print_line(table.markdown(words).trim_end()),
            Format::Table => {
                let (heading, rows) = table.lines(words);
                print_table(&heading.iter().map(String::as_str).collect::<Vec<_>>(), &rows)
            }
        }
    })?;
    Ok(ExitCode::SUCCESS)
}
