//! `pikett backup list`

use serde_json::{Value, json};

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::desk;
use crate::cli::lang;
use crate::cli::output::{Problem, print_json, print_line, print_table};
use crate::domain::backup::{self, CrossBorder, Finding, Line};
use crate::domain::instant::Instant;
use crate::domain::span;
use crate::store::Access;
use crate::words::Words;

pub fn run(desk_args: &DeskArgs, read: &ReadArgs) -> Result<(), Problem> {
    desk::block_on(async {
        let engine = desk::open(desk_args, Access::Existing).await?;
        let now = read.now(&engine);
        let desk = engine.desk();
        let lines = backup::lines(&desk, now);
        let zone = desk.world().zone;
        if read.json {
            return print_json(
                &lines.iter().map(|line| figures(Words::english(zone), line)).collect::<Vec<_>>(),
            );
        }
        let heading = ["OF", "LAST GOOD", "SITE", "RESTORE TEST", "COLD", "STATE", "WHAT"];
        print_table(
            &heading,
            &lines.iter().map(|line| row(lang::words(zone), line, now)).collect::<Vec<_>>(),
        )?;
        print_line("one generation is kept: nothing older than the last good backup can be restored")
    })
}

fn figures(plain: Words, line: &Line<'_>) -> Value {
    let backups = line.backups;
    let finding = |finding: &Finding| json!({ "what": plain.backed_up(*finding), "rule": finding.rule(&line.rules.cites) });
    json!({
        "of": line.of.id(),
        "last_good": backups.good.as_ref().map(|run| run.at),
        "age_seconds": line.age,
        "site": backups.good.as_ref().and_then(|run| run.site.as_ref()),
        "cross_border": line.cross_border.and_then(CrossBorder::kept),
        "restore_test": backups.tested.as_ref().map(|test| test.at),
        "restore_test_ok": backups.tested.as_ref().map(|test| test.ok),
        "cold_backup": backups.cold.as_ref().map(|cold| cold.at),
        "cold_advised_before": line.cold_advised,
        "second_system": backups.second_system,
        "state": line.state().word(),
        "findings": line.findings.iter().map(finding).collect::<Vec<_>>(),
    })
}

fn row(words: Words, line: &Line<'_>, now: Instant) -> Vec<String> {
    let backups = line.backups;
    let ago = |at: Option<Instant>| at.map_or_else(|| "-".to_owned(), |at| span::short(now - at));
    let site = backups.good.as_ref().and_then(|run| run.site.as_ref());
    let advice = line.cold_advised.map(|_| "a cold backup before the next update is advised");
    let what: Vec<&str> =
        line.findings.iter().map(|finding| words.backed_up(*finding)).chain(advice).collect();
    vec![
        line.of.id().to_string(),
        ago(backups.good.as_ref().map(|run| run.at)),
        site.map_or_else(|| "-".to_owned(), ToString::to_string),
        ago(backups.tested.as_ref().map(|test| test.at)),
        ago(backups.cold.as_ref().map(|cold| cold.at)),
        lang::state(line.state()).to_owned(),
        what.join("; "),
    ]
}
