//! `pikett credit list`

use serde_json::{Value, json};

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::desk;
use crate::cli::lang;
use crate::cli::output::{Problem, print_json, print_table};
use crate::domain::credit::{self, Line, Switched};
use crate::domain::span;
use crate::domain::zone;
use crate::store::Access;

pub fn run(desk_args: &DeskArgs, read: &ReadArgs) -> Result<(), Problem> {
    desk::block_on(async {
        let engine = desk::open(desk_args, Access::Existing).await?;
        let now = read.now(&engine);
        let desk = engine.desk();
        let lines = credit::lines(&desk, now);
        if read.json {
            return print_json(&lines.iter().map(json).collect::<Vec<_>>());
        }
        let zone = desk.world().zone;
        let row = |line: &Line<'_>| {
            let standing = &line.standing;
            let time = |at| zone::local(zone, at).format("%Y-%m-%d %H:%M").to_string();
            vec![
                line.id.to_string(),
                line.account.definition.tenant.as_ref().map_or_else(|| "-".to_owned(), ToString::to_string),
                format!("{:.2}", standing.balance),
                format!("{:.2}", standing.daily),
                format!("{:.2}", standing.monthly),
                standing.runtime.map_or_else(|| "-".to_owned(), span::short),
                standing.ends.map_or_else(|| "-".to_owned(), time),
                words(line),
            ]
        };
        let heading = ["ACCOUNT", "TENANT", "BALANCE", "PER DAY", "PER MONTH", "RUNTIME", "ENDS", "STATE"];
        print_table(&heading, &lines.iter().map(row).collect::<Vec<_>>())
    })
}

pub fn json(line: &Line<'_>) -> Value {
    let standing = &line.standing;
    let switched = |s: &Switched| json!({ "licence": s.licence, "cycles": s.cycles, "last": s.last });
    json!({
        "account": line.id,
        "tenant": line.account.definition.tenant,
        "contract": line.contract.id,
        "balance_micro_isc": standing.balance,
        "per_day_micro_isc": standing.daily,
        "per_month_micro_isc": standing.monthly,
        "runtime_seconds": standing.runtime,
        "ends": standing.ends,
        "order_by": standing.order_by,
        "reminder_days": standing.reminder,
        "last_contact": standing.last_contact,
        "state": lang::key(standing.state),
        "switched": line.switched.iter().map(switched).collect::<Vec<_>>(),
        "outdated_firmware": line.outdated,
    })
}

/// `safe, switched`
fn words(line: &Line<'_>) -> String {
    let mut words = vec![lang::state(line.standing.state)];
    if !line.switched.is_empty() {
        words.push("switched");
    }
    if line.outdated.is_some() {
        words.push("old firmware");
    }
    words.join(", ")
}
