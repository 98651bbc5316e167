//! `pikett storage what-if`

use serde_json::{Value, json};

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::lang::{self, help};
use crate::cli::output::{Problem, or_unknown, print_json, print_rows};
use crate::cli::{desk, value};
use crate::domain::base::table::Id;
use crate::domain::readings::refusal::Thing;
use crate::domain::readings::storage::Pool;
use crate::words::Caption;
use crate::words::head::Head;
use crate::words::help::{All, Data};
use crate::words::trouble::OfName;

#[derive(Debug, clap::Args)]
pub struct WhatIfArgs {
    #[arg(help = help(All::Tenant("klinikum-nord")))]
    tenant: Id,
    #[arg(value_parser = value::count, long, value_name = "NUMBER", help = help(Data::Licences))]
    licences: u32,
    #[command(flatten)]
    read: ReadArgs,
}

pub fn run(desk_args: &DeskArgs, args: &WhatIfArgs) -> Result<(), Problem> {
    desk::at(desk_args, args.read.at, |desk, now| {
        let tenant = desk.world().tenants.by_id(args.tenant.as_str()).ok_or_else(|| {
            let (name, see) = (args.tenant.to_string(), "storage list");
            Problem::not_done(OfName::NoSuch { thing: Thing::Tenant, name, see })
        })?;
        let contract = desk.storage_contract(tenant, now);
        let rules = contract
            .and_then(|contract| contract.storage.as_ref())
            .ok_or_else(|| Problem::not_done(OfName::NoStorage { tenant: args.tenant.to_string() }))?;
        let before = Pool::of(tenant, rules, now);
        let after = Pool::of_licences(tenant, rules, args.licences, now);
        if args.read.json {
            return print_json(&json!({
                "tenant": args.tenant,
                "used_bytes": after.used,
                "before": figures(&before),
                "after": figures(&after),
                "warning": after.warning(rules),
            }));
        }
        let rows = [row(Caption::Now, &before), row(Caption::Then, &after)];
        print_rows(&[Head::Blank, Head::Licences, Head::Quota, Head::Used, Head::Use], &rows)
    })
}

fn figures(pool: &Pool) -> Value {
    json!({
        "licences": pool.licences,
        "quota_bytes": pool.quota,
        "percent": pool.percent(),
        "runway_days": pool.runway_days(),
    })
}

fn row(when: Caption, pool: &Pool) -> Vec<String> {
    let size = |size| lang::timeless().size(size);
    vec![
        lang::cell(when),
        pool.licences.to_string(),
        size(pool.quota),
        or_unknown(pool.used.map(size)),
        or_unknown(pool.percent().map(|percent| format!("{percent} %"))),
    ]
}
