//! `pikett contracts`: by which contracts and settings the desk decides.

use chrono_tz::Tz;
use serde_json::{Value, json};

use super::args::DeskArgs;
use super::desk;
use super::lang::{help, words};
use super::output::{Problem, print_json, print_line};
use crate::domain::contract::Contract;
use crate::report::rules;
use crate::words::help::All;

#[derive(Debug, clap::Args)]
pub struct ContractsArgs {
    #[arg(long, help = help(All::Json))]
    json: bool,
}

pub fn run(desk_args: &DeskArgs, args: &ContractsArgs) -> Result<(), Problem> {
    let contracts = desk::contracts(desk_args)?;
    if args.json {
        print_json(&contracts.all().map(|contract| one(contract)).collect::<Vec<_>>())?;
    } else {
        print_line(rules::text(words(Tz::UTC), &contracts).trim_end())?;
    }
    Ok(())
}

fn one(contract: &Contract) -> Value {
    let settings = contract.settled().into_iter();
    let settings: Vec<Value> = settings
        .map(|setting| json!({ "name": setting.name, "value": setting.value, "ruling": setting.ruling }))
        .collect();
    let rules: Vec<&str> = contract.rules().map(|rule| &*rule.id).collect();
    json!({
        "contract": contract.id, "version": contract.version, "title": contract.title,
        "document": contract.document, "valid_from": contract.valid_from,
        "settings": settings, "rules": rules,
    })
}
