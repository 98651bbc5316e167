//! `pikett incident checklist`: what the contract has checked on site, and what was found.

use std::process::ExitCode;

use serde_json::{Value, json};

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::{DeskArgs, WriteArgs};
use crate::cli::desk;
use crate::cli::output::{Problem, print_json, print_line, print_table};
use crate::cli::said::marks;
use crate::domain::contract::CheckItem;
use crate::domain::decide::{Act, MarkChecklist};
use crate::domain::desk::Desk;
use crate::domain::incident::{Incident, Mark, Number};
use crate::domain::refusal::Refusal;
use crate::domain::text::Text;
use crate::domain::watch;
use crate::engine::Receipt;
use crate::store::Access;

#[derive(Debug, clap::Args)]
pub struct ChecklistArgs {
    /// Incident, such as I-4711
    number: Number,
    /// What was found: ok, fail, or open to take a mark away; repeatable
    #[arg(long = "mark", value_name = "ITEM=ok|fail|open")]
    marks: Vec<String>,
    /// Say which bandwidth so many calls at once need
    #[arg(long, value_name = "N")]
    calls: Option<u32>,
    /// What there is to say about it
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    #[command(flatten)]
    write: WriteArgs,
}

impl ChecklistArgs {
    /// Nothing is marked: the list is to be shown.
    pub fn only_reads(&self) -> bool {
        self.marks.is_empty() && self.note.is_none()
    }
}

impl Written for ChecklistArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        let marks = marks(&self.marks, "sip-alg=ok")?;
        let note = self.note.as_deref().map(Text::lines);
        Ok(MarkChecklist { number: self.number, marks, note }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}

/// Shows the list.
pub fn show(desk_args: &DeskArgs, args: &ChecklistArgs) -> Result<ExitCode, Problem> {
    desk::block_on(async {
        let engine = desk::open(desk_args, Access::Existing).await?;
        let desk = engine.desk();
        let incident = desk.world().incident(args.number).ok_or_else(|| {
            let what = format!("there is no incident {}", args.number);
            Problem::refused(&Refusal::unknown(what, "see `pikett incident list`"), false)
        })?;
        if args.write.json {
            return print_json(&json(&desk, incident));
        }
        let rows = items(&desk, incident).into_iter().map(|(item, mark)| {
            let rule = item.cites.first().map_or("", |id| id);
            [&*item.key, mark.key(), rule, &*item.label].map(str::to_owned).to_vec()
        });
        print_table(&["ITEM", "FOUND", "RULE", "WHAT"], &rows.collect::<Vec<_>>())?;
        let list = desk.contract(incident).and_then(|contract| contract.checklist.as_ref());
        match list.and_then(|list| list.bandwidth.as_ref()).zip(args.calls) {
            Some((bandwidth, calls)) => print_line(&format!("{}  {}", bandwidth.of(calls), bandwidth.cite)),
            None => Ok(()),
        }
    })?;
    Ok(ExitCode::SUCCESS)
}

/// The checklist in JSON; empty for contracts that have none.
pub fn json(desk: &Desk, incident: &Incident) -> Value {
    let item = |(item, mark): (&CheckItem, Mark)| json!({ "item": item.key, "found": mark, "rule": item.cites.first(), "what": item.label });
    items(desk, incident).into_iter().map(item).collect()
}

fn items<'a>(desk: &'a Desk, incident: &Incident) -> Vec<(&'a CheckItem, Mark)> {
    let checklist = desk.contract(incident).and_then(|contract| contract.checklist.as_ref());
    let found = watch::of_incident(incident, desk.world());
    checklist.map(|list| list.items.iter().map(|item| (item, found.of(item))).collect()).unwrap_or_default()
}
