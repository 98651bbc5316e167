//! `pikett backup list`

use serde_json::{Value, json};

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::desk;
use crate::cli::lang::{self, note};
use crate::cli::output::{Problem, or_none, print_line, print_list};
use crate::domain::base::instant::Instant;
use crate::domain::base::span;
use crate::domain::readings::backup::{self, BackupLine, CrossBorder, Finding};
use crate::words::Words;
use crate::words::head::Head;
use crate::words::note::Note;

pub fn run(desk_args: &DeskArgs, read: &ReadArgs) -> Result<(), Problem> {
    desk::at(desk_args, read.at, |desk, now| {
        let zone = desk.world().zone;
        let heading =
            [Head::Of, Head::LastGood, Head::Site, Head::RestoreTest, Head::Cold, Head::State, Head::What];
        let object = |line: &BackupLine<'_>| figures(Words::english(zone), line);
        let row = |line: &BackupLine<'_>| row(lang::words(zone), line, now);
        print_list(read.json, &backup::lines(desk, now), object, &heading, row)?;
        if read.json { Ok(()) } else { print_line(&note(&Note::OneGeneration)) }
    })
}

fn figures(plain: Words, line: &BackupLine<'_>) -> Value {
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

fn row(words: Words, line: &BackupLine<'_>, now: Instant) -> Vec<String> {
    let backups = line.backups;
    let ago = |at: Option<Instant>| or_none(at.map(|at| span::short(now - at)));
    let site = backups.good.as_ref().and_then(|run| run.site.as_ref());
    let advice = line.cold_advised.map(|_| note(&Note::ColdAdvised));
    let found = line.findings.iter().map(|finding| words.backed_up(*finding).to_owned());
    let what: Vec<String> = found.chain(advice).collect();
    vec![
        line.of.id().to_string(),
        ago(backups.good.as_ref().map(|run| run.at)),
        or_none(site),
        ago(backups.tested.as_ref().map(|test| test.at)),
        ago(backups.cold.as_ref().map(|cold| cold.at)),
        lang::state(line.state()).to_owned(),
        what.join("; "),
    ]
}
