//! What `--help` says, all of it: a change of the command line is seen in review.

use clap::CommandFactory;
use pikett::cli::Cli;

#[test]
fn every_help_text() {
    let mut text = String::new();
    let mut command = Cli::command().color(clap::ColorChoice::Never);
    command.build();
    describe(&mut command, "pikett", &mut text);
    insta::assert_snapshot!(text);
}

fn describe(command: &mut clap::Command, name: &str, text: &mut String) {
    let help = command.render_long_help().to_string();
    assert!(help.lines().all(|line| line.chars().count() <= 100), "{name}: a line is too long");
    assert!(command.get_about().is_some(), "{name} does not say what it is for");
    let unsaid: Vec<_> =
        command.get_arguments().filter(|a| a.get_help().is_none()).map(clap::Arg::get_id).collect();
    assert!(unsaid.is_empty(), "{name}: {unsaid:?} do not say what they are");
    *text += &format!("==== {name}\n{}\n", help.trim_end());
    for sub in command.get_subcommands_mut() {
        let name = format!("{name} {}", sub.get_name());
        describe(sub, &name, text);
    }
}

#[test]
fn help_and_version_are_no_errors() {
    let place = super::Place::new();
    for line in ["--help", "-h", "--version", "incident --help", "update defer --help"] {
        assert!(place.ok(line).contains("pikett"), "{line}");
    }
}
