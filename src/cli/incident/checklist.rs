//! `pikett incident checklist`: what the contract has checked on site, and what was found.

use serde_json::{Value, json};

use crate::domain::acts::judgement::OfReport;

use crate::cli::act::Written;
use crate::cli::args::DeskArgs;
use crate::cli::entered::Entered;
use crate::cli::output::{Problem, print_json, print_line, print_rows};
use crate::cli::{desk, lang};
use crate::domain::acts::decide::MarkChecklist;
use crate::domain::acts::entry::Entered as _;
use crate::domain::base::number::Number;
use crate::domain::contract::{CheckItem, Mark};
use crate::domain::facts::incident::Incident;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::watch;
use crate::words::head::Head;

/// The list, to be shown: nothing is marked.
#[derive(Debug)]
pub struct Shown {
    number: Number,
    calls: Option<u32>,
    json: bool,
}

impl Shown {
    /// What was typed, where it only asks for the list.
    pub fn of<const ROOM: usize>(act: &Entered<ROOM>) -> Option<Self> {
        let said = |name: &str| act.said(name);
        let reads = act.name() == MarkChecklist::SPEC.name && said("mark").or(said("note")).is_none();
        let number = said("number").and_then(|number| number.parse().ok()).filter(|_| reads)?;
        let calls = said("calls").and_then(|calls| calls.parse().ok());
        Some(Self { number, calls, json: act.write().json })
    }

    pub fn run(&self, desk: &DeskArgs) -> Result<(), Problem> {
        show(desk, self)
    }
}

/// Shows the list.
fn show(desk_args: &DeskArgs, args: &Shown) -> Result<(), Problem> {
    desk::at(desk_args, None, |desk, _| {
        let incident = super::duties::found(desk, args.number, args.json)?;
        if args.json {
            return print_json(&json(desk, incident));
        }
        let words = lang::words(desk.world().zone);
        let rows = items(desk, incident).into_iter().map(|(item, mark)| {
            let rule = item.cites.first().map_or("", |id| id);
            [&*item.key, lang::state(mark), rule, words.called(&item.label)].map(str::to_owned).to_vec()
        });
        print_rows(&[Head::Item, Head::Found, Head::Rule, Head::What], &rows.collect::<Vec<_>>())?;
        let list = desk.contract(incident).and_then(|contract| contract.checklist.as_ref());
        match list.and_then(|list| list.bandwidth.as_ref()).zip(args.calls) {
            Some((bandwidth, calls)) => {
                let needed = OfReport::Bandwidth { calls, kbit: bandwidth.needed(calls) };
                let needed = lang::timeless().claim(&needed.into());
                print_line(&format!("{needed}  {}", bandwidth.cite))
            }
            None => Ok(()),
        }
    })
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
