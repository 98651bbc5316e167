//! `pikett credit list`

use serde_json::{Value, json};

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::output::{Problem, or_none, print_list};
use crate::cli::{desk, lang};
use crate::domain::base::isc::Isc;
use crate::domain::base::span;
use crate::domain::readings::credit::{self, AccountLine, Switched};
use crate::words::Caption;
use crate::words::head::Head;

pub fn run(desk_args: &DeskArgs, read: &ReadArgs) -> Result<(), Problem> {
    desk::at(desk_args, read.at, |desk, now| {
        let words = lang::words(desk.world().zone);
        let row = |line: &AccountLine<'_>| {
            let standing = &line.standing;
            let amount = |isc: Isc| words.amount(format_args!("{isc:.2}"));
            vec![
                line.id.to_string(),
                or_none(line.account.definition.tenant.as_ref()),
                amount(standing.balance),
                amount(standing.daily),
                amount(standing.monthly),
                or_none(standing.runtime.map(span::short)),
                or_none(standing.ends.map(|at| words.minute(at))),
                state(line),
            ]
        };
        let heading = [
            Head::Account,
            Head::Tenant,
            Head::Balance,
            Head::PerDay,
            Head::PerMonth,
            Head::Runtime,
            Head::Ends,
            Head::State,
        ];
        print_list(read.json, &credit::lines(desk, now), json, &heading, row)
    })
}

pub fn json(line: &AccountLine<'_>) -> Value {
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
fn state(line: &AccountLine<'_>) -> String {
    let switched = Some(Caption::Switched).filter(|_| !line.switched.is_empty());
    let marks = switched.into_iter().chain(line.outdated.as_ref().map(|_| Caption::OldFirmware));
    let state = lang::state(line.standing.state).to_owned();
    [state].into_iter().chain(marks.map(lang::cell)).collect::<Vec<_>>().join(", ")
}
