//! `pikett hours`: work that the tenants' contracts include.

mod accept;
mod agree;
mod book;
mod grant;
mod list;
mod rate;
mod services;
mod show;

use std::process::ExitCode;

use clap::Subcommand;
use serde_json::{Value, json};

use super::act::{self, Answer, Written};
use super::args::{DeskArgs, ReadArgs};
use super::output::Problem;
use crate::cli::lang;
use crate::domain::hours::{Budget, Line, Reading};
use crate::domain::table::Id;
use crate::engine::Receipt;

#[derive(Debug, Subcommand)]
pub enum HoursCommand {
    /// Hours of the present period, used and left, the worst first
    List(ReadArgs),
    /// One tenant's period: budget, bookings, what the customer is held to
    Show {
        /// Tenant, such as kabel-ost
        tenant: Id,
        #[command(flatten)]
        read: ReadArgs,
    },
    #[command(flatten)]
    Act(HoursAct),
}

#[derive(Debug, Subcommand)]
pub enum HoursAct {
    /// Book work, or take booked work away
    Book(book::BookArgs),
    /// Record the hours a month that a contract includes
    Grant(grant::GrantArgs),
    /// Record what an hour beyond the budget costs
    Rate(rate::RateArgs),
    /// Record which services were agreed; work in others is marked
    Services(services::ServicesArgs),
    /// Record the acceptance of the system, which ends the introduction
    Accept(accept::AcceptArgs),
    /// Record that another end of the introduction was agreed
    Agree(agree::AgreeArgs),
}

impl HoursAct {
    pub fn written(&self) -> &dyn Written {
        match self {
            HoursAct::Book(args) => args,
            HoursAct::Grant(args) => args,
            HoursAct::Rate(args) => args,
            HoursAct::Services(args) => args,
            HoursAct::Accept(args) => args,
            HoursAct::Agree(args) => args,
        }
    }
}

pub fn run(desk: &DeskArgs, command: &HoursCommand) -> Result<ExitCode, Problem> {
    match command {
        HoursCommand::List(read) => list::run(desk, read).map(|()| ExitCode::SUCCESS),
        HoursCommand::Show { tenant, read } => show::run(desk, tenant, read).map(|()| ExitCode::SUCCESS),
        HoursCommand::Act(act) => act::run(desk, act.written()),
    }
}

/// The same members for lists and single tenants; what cannot be measured is null.
fn figures(line: &Line<'_>) -> Value {
    let reading = line.reading.as_ref().ok();
    let number = |of: fn(&Reading) -> i64| reading.map(of);
    let budget = reading.and_then(|reading| reading.budget);
    let granted = |of: fn(&Budget) -> i64| budget.as_ref().map(of);
    let introduction = reading.and_then(|reading| reading.introduction);
    json!({
        "tenant": line.id,
        "contract": line.contract.id,
        "phase": reading.map(|r| r.phase.word()),
        "period": reading.map(|r| json!({ "from": r.from, "to": r.to })),
        "budget_minutes": granted(|b| b.granted),
        "used_minutes": number(|r| r.used),
        "left_minutes": granted(|b| b.left),
        "billable_minutes": granted(|b| b.billable),
        "billable_cents": budget.and_then(|b| b.cost),
        "rate_cents": reading.and_then(|r| line.ledger.rate(&r.period)),
        "apart_minutes": number(|r| r.apart),
        "outside_minutes": number(|r| r.outside),
        "percent": granted(|b| b.percent),
        "warning": reading.and_then(|r| r.warning),
        "state": reading.map_or("unmeasured", |r| lang::key(r.state)),
        "acceptance_due": introduction.map(|i| i.due.to_string()),
        "late": line.late(),
    })
}

/// `17.5`: hours, cut to hundredths.
fn hours(minutes: i64) -> String {
    let hundredths = minutes.unsigned_abs() * 100 / 60;
    let (whole, part) = (hundredths / 100, format!("{:02}", hundredths % 100));
    let sign = if minutes < 0 { "-" } else { "" };
    match part.trim_end_matches('0') {
        "" => format!("{sign}{whole}"),
        part => format!("{sign}{whole}.{part}"),
    }
}

/// How many events were recorded about a tenant.
fn recorded(tenant: &Id, receipt: &Receipt) -> Answer {
    let events = receipt.records.len();
    let line = if events == 0 { "recorded before" } else { "recorded" };
    Answer::new(json!({ "tenant": tenant, "events": events }), line)
}

#[cfg(test)]
mod tests {
    #[test]
    fn hours_as_they_are_shown() {
        for (minutes, text) in
            [(1_050, "17.5"), (960, "16"), (0, "0"), (-90, "-1.5"), (1, "0.01"), (75, "1.25")]
        {
            assert_eq!(super::hours(minutes), text);
        }
    }
}
