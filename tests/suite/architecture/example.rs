//! The worked example of the documentation is what the source says.

use std::fs;

use super::report;
use super::source::files;

const EXAMPLE: &str = include_str!("../../../docs/adding-an-act.md");

/// Names that are this act's alone.
const OWN: [&str; 3] = ["SetTarget", "about::Incident::Target", "W::TargetLength"];

/// Files that the example shows, with the lines that are added to each.
fn shown() -> Vec<(&'static str, Vec<&'static str>)> {
    let blocks = EXAMPLE.split("```diff\n").skip(1).filter_map(|rest| rest.split("```").next());
    let block = |block: &'static str| {
        let mut lines = block.lines();
        let path = lines.next().and_then(|line| line.strip_prefix("+++ b/")).expect(block);
        (path, lines.map(|line| line.strip_prefix('+').expect(line)).collect())
    };
    blocks.map(block).collect()
}

#[test]
fn the_worked_example_is_in_the_source() {
    let shown = shown();
    assert!(shown.len() > 8, "the example shows too little");
    let mut faults = Vec::new();
    for (path, lines) in shown {
        let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
        // The lines of a file of its own stand there as they are; those of a list each for itself.
        let together = text.contains(&lines.join("\n"));
        let apart = || lines.iter().all(|line| text.lines().any(|known| known == *line));
        if !together && (path.ends_with("set_target.rs") || !apart()) {
            faults.push(format!("docs/adding-an-act.md shows what {path} does not say"));
        }
    }
    report(&faults);
}

#[test]
fn nothing_else_knows_the_act_of_the_example() {
    let shown = shown();
    let files = files("src");
    let knowing = files.iter().filter(|file| OWN.iter().any(|own| file.code().contains(own)));
    let others = knowing.filter(|file| shown.iter().all(|(path, _)| *path != file.path));
    report(&others.map(|file| format!("{} knows the act of the example", file.path)).collect::<Vec<_>>());
}
