//! `pikett equipment tests`

use serde_json::json;

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::output::{Problem, or_none, print_list};
use crate::cli::{desk, lang};
use crate::domain::facts::equipment::Tested;
use crate::words::Caption;
use crate::words::head::Head;

/// Results that go to the resellers (F062).
pub fn run(desk_args: &DeskArgs, read: &ReadArgs) -> Result<(), Problem> {
    desk::at(desk_args, read.at, |desk, _| {
        let words = lang::timeless();
        let mut tests: Vec<&Tested> = desk.world().tested.rows().map(|(_, tested)| tested).collect();
        tests.sort_by_key(|tested| (tested.kind, &tested.id));
        let object =
            |t: &&Tested| json!({ "kind": t.kind, "name": t.id, "passed": t.ok, "on": t.on, "note": t.note });
        let row = |t: &&Tested| {
            let result = lang::cell(if t.ok { Caption::Passed } else { Caption::Failed });
            let on = or_none(t.on.map(|day| words.day(day)));
            let note = t.note.as_deref().unwrap_or("").to_owned();
            vec![lang::state(t.kind).to_owned(), t.id.to_string(), result, on, note]
        };
        print_list(
            read.json,
            &tests,
            object,
            &[Head::Kind, Head::Name, Head::Result, Head::On, Head::Note],
            row,
        )
    })
}
