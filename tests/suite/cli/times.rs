//! Times are written in one way, whatever command takes them.

use clap::error::ErrorKind;
use clap::{Arg, Command, CommandFactory, Parser};
use pikett::cli::Cli;

use super::Place;

/// What every one of them reads.
const WRITTEN: [&str; 6] =
    ["-2h", "gestern 9 Uhr", "yesterday 22:00", "+1d", "2026-12-08T22:00:00+01:00", "now"];
/// And days besides.
const DAYS: [&str; 4] = ["2026-12-08", "8.12.2026", "gestern", "Monday"];

/// Every option with its command, such as `update plan --from`.
fn options(command: &Command, name: &str, found: &mut Vec<(String, Arg)>) {
    for arg in command.get_arguments().filter(|arg| arg.get_long().is_some()) {
        found.push((name.to_owned(), arg.clone()));
    }
    for sub in command.get_subcommands() {
        options(sub, format!("{name} {}", sub.get_name()).trim(), found);
    }
}

fn reads(command: &str, long: &str, text: &str) -> Result<(), String> {
    let words = command.split_whitespace().map(str::to_owned);
    let line = ["pikett".to_owned()].into_iter().chain(words).chain([format!("--{long}"), text.to_owned()]);
    match Cli::try_parse_from(line) {
        // The rest of the line is missing, the time was read.
        Err(e) if e.kind() != ErrorKind::MissingRequiredArgument => Err(e.to_string()),
        _ => Ok(()),
    }
}

#[test]
fn every_time_is_read_in_every_command_that_takes_one() {
    let mut command = Cli::command();
    command.build();
    let mut found = Vec::new();
    options(&command, "", &mut found);
    let mut seen = 0;
    for (name, arg) in found {
        let long = arg.get_long().unwrap();
        let kind = arg.get_value_names().and_then(|names| names.first()).map(ToString::to_string);
        let kind = kind.unwrap_or_default();
        let about_times = ["at", "since", "from", "until", "on", "to", "received", "remind", "eta", "start"];
        assert!(
            !about_times.contains(&long) || ["TIME", "DAY", "NAME", "MASTER"].contains(&kind.as_str()),
            "{name} --{long} takes {kind}"
        );
        if !["TIME", "DAY"].contains(&kind.as_str()) {
            continue;
        }
        seen += 1;
        let days: &[&str] = if kind == "DAY" { &DAYS } else { &[] };
        for text in WRITTEN.iter().chain(days) {
            reads(&name, long, text).unwrap_or_else(|e| panic!("{name} --{long} '{text}': {e}"));
        }
    }
    assert!(seen > 40, "only {seen} options take a time");
}

/// A refusal offers times as the desk's clock shows them; programs read them in UTC.
#[test]
fn times_that_a_refusal_offers_are_the_desks() {
    let place = Place::small();
    let line = "update schedule srv-07 --release 8.3.9 --at 2040-12-04T12:00:00+01:00";
    let (_, err) = place.fails(line, 3);
    assert!(err.contains(" CET\n") && !err.contains("Z\n"), "{err}");
    let (out, _) = place.fails(&format!("{line} --json"), 3);
    assert!(out.contains("21:00:00Z\""), "{out}");
}

#[test]
fn a_contract_answers_in_its_own_zone_or_the_desks() {
    let place = Place::new();
    let line = "sla explain --contract xelion-xaas --priority 1 --received 2026-11-20T13:00:00Z";
    assert!(place.ok(line).contains("received Fri 20 Nov 2026 14:00 CET"));
    place.ok("sla explain --contract xelion-xaas --priority 1 --received 'gestern 9 Uhr'");
    place.ok("sla explain --contract xelion-xaas --priority 1 --received -2h");
    place.file("desk.toml", "time_zone = \"Europe/Lisbon\"\n[[tenant]]\nid = \"a\"\n");
    place.ok("import desk desk.toml");
    assert!(place.ok(line).contains("received Fri 20 Nov 2026 13:00 WET"));
}
