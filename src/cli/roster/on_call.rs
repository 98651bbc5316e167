//! `pikett roster on-call`

use serde_json::{Value, json};

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::output::{Problem, or_none, print_json, print_line, print_rows};
use crate::cli::{desk, lang};
use crate::domain::base::instant::Instant;
use crate::domain::base::week::Week;
use crate::domain::contract::{Contract, LadderStep};
use crate::domain::facts::roster::OnCall;
use crate::domain::readings::callee::{self, Call};
use crate::domain::readings::desk::Desk;
use crate::words::Caption;
use crate::words::head::Head;

/// Weeks that are printed, the present one among them.
const WEEKS: usize = 8;

/// Who is on call in this week and the next ones, and whom each level of each contract calls now.
pub fn run(desk_args: &DeskArgs, args: &ReadArgs) -> Result<(), Problem> {
    desk::ahead(desk_args, args.at, |desk, now| {
        let (weeks, levels) = (weeks(desk, now), levels(desk, now));
        if args.json {
            return print_json(&json!({
                "week": Week::at(desk.world().zone, now).to_string(),
                "weeks": weeks.iter().map(|duty| week_json(desk, duty)).collect::<Vec<_>>(),
                "levels": levels.iter().map(|level| level_json(desk, level)).collect::<Vec<_>>(),
            }));
        }
        let rows: Vec<Vec<String>> = weeks.iter().map(|duty| week_row(desk, duty)).collect();
        print_rows(&[Head::Week, Head::Contract, Head::OnCall, Head::Phone], &rows)?;
        if levels.is_empty() {
            return Ok(());
        }
        print_line("")?;
        let words = lang::words(desk.world().zone);
        // Whoever is called then need not be called now.
        let called = if args.at.is_some() { Head::CalledThen } else { Head::CalledNow };
        if args.at.is_some() {
            print_line(&words.wall(now))?;
        }
        let row = |(contract, step, call): &Level<'_>| {
            vec![contract.id.to_string(), step.level.to_string(), words.callee(&call.named())]
        };
        print_rows(&[Head::Contract, Head::Level, called], &levels.iter().map(row).collect::<Vec<_>>())
    })
}

type Level<'a> = (&'a Contract, &'a LadderStep, Call<'a>);

fn weeks(desk: &Desk, now: Instant) -> Vec<&OnCall> {
    let first = Week::at(desk.world().zone, now);
    let coming: Vec<Week> =
        std::iter::successors(Some(first), |week| Some(week.next())).take(WEEKS).collect();
    desk.world().roster.weeks().iter().filter(|duty| coming.contains(&duty.week)).collect()
}

/// Each level once, whichever priorities it has steps for.
fn levels(desk: &Desk, now: Instant) -> Vec<Level<'_>> {
    let contracts = desk.contracts();
    let valid = contracts.ids().into_iter().filter_map(|id| contracts.valid_at(id, now));
    let mut all: Vec<Level<'_>> = Vec::new();
    for contract in valid {
        for step in &contract.ladder {
            let is_there =
                |(known, other, _): &Level<'_>| known.id == contract.id && other.level == step.level;
            if !all.iter().any(is_there) {
                all.push((contract, step, callee::call(desk, contract, step, now)));
            }
        }
    }
    all
}

fn week_json(desk: &Desk, duty: &OnCall) -> Value {
    let person = desk.world().roster.person(duty.person.as_str());
    json!({ "week": duty.week.to_string(), "from": duty.week.monday(), "pack": duty.pack,
            "person": duty.person, "name": person.map(|person| &person.name),
            "phone": person.and_then(|person| person.phone.as_ref()) })
}

fn week_row(desk: &Desk, duty: &OnCall) -> Vec<String> {
    let person = desk.world().roster.person(duty.person.as_str());
    let pack = duty.pack.as_ref().map_or_else(|| lang::cell(Caption::AllContracts), ToString::to_string);
    let phone = or_none(person.and_then(|person| person.phone.as_ref()));
    vec![duty.week.to_string(), pack, or_none(person.map(|person| &person.name)), phone]
}

fn level_json(desk: &Desk, (contract, step, call): &Level<'_>) -> Value {
    let title = Some(call.title).filter(|title| !title.is_empty());
    let reachable = (!desk.world().roster.is_empty()).then(|| !call.is_nobody());
    json!({ "pack": contract.id, "level": step.level, "title": title, "person": call.who(),
            "phone": call.phone(), "reachable": reachable })
}
