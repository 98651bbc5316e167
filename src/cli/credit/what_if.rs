//! `pikett credit what-if`

use serde_json::{Value, json};

use super::prices::PriceArgs;
use super::show::unknown;
use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::desk;
use crate::cli::lang::{self, help};
use crate::cli::output::{Problem, print_findings, print_json};
use crate::domain::base::isc::Isc;
use crate::domain::base::table::Id;
use crate::domain::readings::credit::{self, Loading, Standing};
use crate::words::help::{All, Data};

#[derive(Debug, clap::Args)]
pub struct WhatIfArgs {
    #[arg(help = help(All::Account))]
    account: Id,
    #[arg(help = help(Data::Loaded))]
    amount: Isc,
    #[command(flatten)]
    new: PriceArgs,
    #[command(flatten)]
    read: ReadArgs,
}

pub fn run(desk_args: &DeskArgs, args: &WhatIfArgs) -> Result<(), Problem> {
    let prices = args.new.prices()?;
    desk::at(desk_args, args.read.at, |desk, now| {
        let refused = |refusal| Problem::refused(&refusal, args.read.json);
        let line = credit::of(desk, args.account.as_str(), now);
        let line = line.ok_or_else(|| refused(unknown(desk, &args.account)))?;
        let loading = Loading::what_if(desk, &line, args.amount, &prices, now).map_err(refused)?;
        if args.read.json {
            return print_json(&json!({
                "account": args.account,
                "amount_micro_isc": args.amount,
                "before": standing(&loading.before),
                "at_present_prices": standing(&loading.after),
                "at_new_prices": loading.repriced.as_ref().map(standing),
            }));
        }
        print_findings(lang::words(desk.world().zone), &loading.findings())
    })
}

fn standing(standing: &Standing) -> Value {
    json!({
        "balance_micro_isc": standing.balance,
        "per_month_micro_isc": standing.monthly,
        "runtime_seconds": standing.runtime,
        "ends": standing.ends,
        "state": lang::key(standing.state),
    })
}
