//! `pikett availability servers`

use serde_json::json;

use super::figures::{percent, shown};
use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::lang::{self, help};
use crate::cli::output::{Problem, or_unknown, print_list, signed};
use crate::cli::{desk, time};
use crate::domain::base::moment::OnMonth;
use crate::domain::readings::availability::{self, ServerLine};
use crate::words::head::Head;
use crate::words::help::Time;

#[derive(Debug, clap::Args)]
pub struct ServersArgs {
    #[arg(long, value_name = "MONTH", help = help(Time::MonthOfDowntime))]
    month: Option<OnMonth>,
    #[command(flatten)]
    read: ReadArgs,
}

pub fn run(desk_args: &DeskArgs, args: &ServersArgs) -> Result<(), Problem> {
    desk::at(desk_args, args.read.at, |desk, now| {
        let zone = desk.world().zone;
        let month = time::month(args.month, zone, now)?;
        let words = lang::words(zone);
        let object = |line: &ServerLine<'_>| {
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
        let row = |line: &ServerLine<'_>| {
            vec![
                line.id.to_string(),
                line.tenants.to_string(),
                or_unknown(line.worst.map(|(_, hundredths)| shown(words, hundredths))),
                or_unknown(line.worst.map(|(tenant, _)| tenant)),
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
        let lines = availability::servers(desk, now, month.span(zone));
        print_list(args.read.json, &lines, object, &heading, row)
    })
}
