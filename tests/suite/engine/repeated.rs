//! A command that is sent again gets its first answer, whatever has happened since.

use std::sync::Arc;

use pikett::cli::Present;
use pikett::domain::contract::Contracts;
use pikett::domain::decide::Command;
use pikett::domain::desk::Desk;
use pikett::domain::event::Via;
use pikett::domain::world::World;
use pikett::engine::Failure;
use pikett::store::{Access, Journal, MemoryJournal, SqliteJournal};
use uuid::Uuid;

use crate::support::{Lab, at, words};

fn command(line: &str) -> Command {
    use clap::Parser;
    let words = std::iter::once("pikett".to_owned()).chain(words(line));
    let cli = pikett::cli::Cli::try_parse_from(words).unwrap();
    let command = cli.command.unwrap();
    let desk = Desk::new(World::default(), Arc::new(Contracts::embedded().unwrap()));
    let cx = Present { desk: &desk, now: at("2026-11-24T10:00:00+01:00") };
    let act = command.written().unwrap().act(cx).unwrap_or_else(|_| panic!());
    Command { id: Uuid::now_v7(), by: "mk".into(), via: Via::CommandLine, at: None, act }
}

/// Acts that would be refused, or lead to nothing, when they were decided a second time.
const ACTS: [&str; 5] = [
    "incident report --tenant klinikum-nord --impact high --urgency critical --subject x --channel phone",
    "incident take I-1",
    "incident start I-1",
    "incident scope I-1 peripherals",
    "incident resolve I-1 --cause 'trunk rerouted'",
];

#[test]
fn its_first_answer() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.db");
    let sqlite = || SqliteJournal::open(&path, Access::Create).unwrap();
    let journals: [Arc<dyn Journal>; 2] = [Arc::new(MemoryJournal::default()), Arc::new(sqlite())];
    for journal in journals {
        let mut lab = Lab::on(journal.clone());
        lab.fill_small();
        lab.set(at("2026-11-24T10:00:00+01:00"));
        let commands = ACTS.map(command);
        let first: Vec<_> = commands.iter().map(|command| lab.send(command).unwrap()).collect();
        assert!(first.iter().all(|records| !records.is_empty()));
        let head = lab.desk().world().seq;
        // The same desk, and one that has to catch up first.
        let mut other = Lab::on(journal);
        for lab in [&mut lab, &mut other] {
            for (command, first) in commands.iter().zip(&first) {
                assert_eq!(lab.send(command).unwrap(), *first, "{:?}", command.act);
            }
            assert_eq!(lab.desk().world().seq, head, "nothing was recorded twice");
        }
        let refused = lab.send(&command("incident take I-1")).unwrap_err();
        assert!(matches!(refused, Failure::Refused(_)), "another command is decided: {refused}");
    }
}
