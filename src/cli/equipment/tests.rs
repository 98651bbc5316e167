//! `pikett equipment tests`

use std::process::ExitCode;

use serde_json::json;

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::desk;
use crate::cli::lang;
use crate::cli::output::{Problem, print_json, print_table};
use crate::domain::equipment::Tested;
use crate::store::Access;

/// Results that go to the resellers (F062).
pub fn run(desk_args: &DeskArgs, read: &ReadArgs) -> Result<ExitCode, Problem> {
    desk::block_on(async {
        let engine = desk::open(desk_args, Access::Existing).await?;
        let desk = engine.desk();
        let mut tests: Vec<&Tested> = desk.world().tested.rows().map(|(_, tested)| tested).collect();
        tests.sort_by_key(|tested| (tested.kind, &tested.id));
        if read.json {
            let one = |t: &&Tested| json!({ "kind": t.kind, "name": t.id, "passed": t.ok, "on": t.on, "note": t.note });
            return print_json(&tests.iter().map(one).collect::<Vec<_>>());
        }
        let row = |t: &&Tested| {
            let result = if t.ok { "passed" } else { "FAILED" };
            let on = t.on.map_or_else(|| "-".to_owned(), |day| day.to_string());
            let note = t.note.as_deref().unwrap_or("").to_owned();
            vec![lang::state(t.kind).to_owned(), t.id.to_string(), result.to_owned(), on, note]
        };
        let rows: Vec<Vec<String>> = tests.iter().map(row).collect();
        print_table(&["KIND", "NAME", "RESULT", "ON", "NOTE"], &rows)
    })?;
    Ok(ExitCode::SUCCESS)
}
