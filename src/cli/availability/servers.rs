//! `pikett availability servers`

use serde_json::json;

use super::{percent, signed};
use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::desk;
use crate::cli::lang::help;
use crate::cli::output::{Problem, print_json, print_rows};
use crate::cli::time;
use crate::domain::availability::{self, ServerLine};
use crate::report::month::Month;
use crate::store::Access;
use crate::words::head::Head;
use crate::words::help::Time;

#[derive(Debug, clap::Args)]
pub struct ServersArgs {
    #[arg(long, value_name = "MONTH", help = help(Time::MonthOfDowntime))]
    month: Option<Month>,
    #[command(flatten)]
    read: ReadArgs,
}

pub fn run(desk_args: &DeskArgs, args: &ServersArgs) -> Result<(), Problem> {
    desk::block_on(async {
        let engine = desk::open(desk_args, Access::Existing).await?;
        let now = args.read.now(&engine);
        let desk = engine.desk();
        let zone = desk.world().zone;
        let month = time::month(args.month, zone, now)?;
        let lines = availability::servers(&desk, now, month.span(zone));
        if args.read.json {
            let row = |line: &ServerLine<'_>| {
                json!({
                    "server": line.id,
                    "tenants": line.tenants,
                    "unmeasured": line.unmeasured,
                    "worst_tenant": line.worst.map(|(tenant, _)| tenant),
                    "worst_percent": line.worst.map(|(_, hundredths)| percent(hundredths)),
                    "down_seconds_year": line.down.years,
                    "month": month.to_string(),
                    "down_seconds_month": line.down.month,
                })
            };
            return print_json(&lines.iter().map(row).collect::<Vec<_>>());
        }
        let unknown = || "?".to_owned();
        let row = |line: &ServerLine<'_>| {
            vec![
                line.id.to_string(),
                line.tenants.to_string(),
                line.worst.map_or_else(unknown, |(_, hundredths)| format!("{} %", percent(hundredths))),
                line.worst.map_or_else(unknown, |(tenant, _)| tenant.to_string()),
                signed(line.down.years),
                signed(line.down.month),
            ]
        };
        let heading = [
            Head::Server,
            Head::Tenants,
            Head::Worst,
            Head::Of,
            Head::DownThisYear,
            Head::DownIn(month.to_string()),
        ];
        print_rows(&heading, &lines.iter().map(row).collect::<Vec<_>>())
    })
}
