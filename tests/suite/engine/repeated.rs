//! A command that is sent again gets its first answer, whatever has happened since.

use std::sync::Arc;

use pikett::domain::acts::decide::Command;
use pikett::domain::contract::Contracts;
use pikett::domain::facts::event::Via;
use pikett::domain::readings::desk::{Desk, Present};
use pikett::domain::world::World;
use pikett::engine::Failure;
use pikett::store::{Access, Journal, MemoryJournal, SqliteJournal};
use uuid::Uuid;

use crate::support::{ENGLISH, Lab, at, words};

fn command(line: &str) -> Command {
    use clap::Parser;
    let words = std::iter::once("pikett".to_owned()).chain(words(line));
    let cli = pikett::cli::Cli::try_parse_from(words).unwrap();
    let command = cli.command.unwrap();
    let desk = Desk::new(World::default(), Arc::new(Contracts::embedded().unwrap()));
    let cx = Present { desk: &desk, now: at("2026-11-24T10:00:00+01:00") };
    let act = command.written().unwrap().act(cx).unwrap_or_else(|_| panic!());
    Command {
        footing: Default::default(),
        id: Uuid::now_v7(),
        by: "mk".into(),
        via: Via::CommandLine,
        at: None,
        act,
    }
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

/// An id that was used already is no answer to another act: nothing would be recorded, and success
/// be told.
#[test]
fn another_act_under_the_same_id_is_refused() {
    let mut lab = Lab::new();
    lab.fill_small();
    lab.set(at("2026-11-24T10:00:00+01:00"));
    let first = ACTS.map(command);
    for known in &first {
        lab.send(known).unwrap();
    }
    lab.save();
    let report = command(&ACTS[0].replace("--subject x", "--subject lost"));
    let others = [
        command("storage buy klinikum-nord 5 --reference q"),
        command("incident note I-1 seen"),
        command("incident close I-1"),
    ];
    let seq = lab.desk().world().seq;
    let pairs = first.iter().flat_map(|known| others.iter().map(move |other| (known, other)));
    for (known, other) in pairs.chain(first[1..].iter().map(|known| (known, &report))) {
        let refused = lab.send(&Command { id: known.id, ..other.clone() });
        let Err(Failure::Refused(refusal)) = refused else { panic!("{:?}: {refused:?}", other.act) };
        assert!(ENGLISH.refused(&refusal).contains("was given to another act"), "{refusal}");
    }
    assert_eq!(lab.desk().world().seq, seq);
    // Told in other words it is the same act.
    let again = command("incident resolve I-1 --cause 'another trunk'");
    assert!(lab.send(&Command { id: first[4].id, ..again }).is_ok());
}
