//! Names that say much and little: each is one public type's and no other's, so that a reader who
//! meets it knows which one is meant.

use super::report;
use super::source::{File, files};

const ONCE: [&str; 5] = ["Line", "State", "Reading", "Table", "Cell"];

/// Where public types of these names are defined, beyond the first of each.
fn again(files: &[File]) -> Vec<String> {
    let mut faults = Vec::new();
    for name in ONCE {
        let kinds = ["struct", "enum", "trait", "type"].map(|kind| format!("pub {kind} {name}"));
        let is_it = |line: &str| {
            let after = kinds.iter().find_map(|start| line.trim_start().strip_prefix(start.as_str()));
            after.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
        };
        let homes: Vec<&str> = files
            .iter()
            .filter(|file| file.code().lines().any(is_it))
            .map(|file| file.path.as_str())
            .collect();
        if let [first, others @ ..] = homes.as_slice() {
            faults.extend(others.iter().map(|path| format!("{path}: {first} has a public `{name}` already")));
        }
    }
    faults
}

#[test]
fn a_name_is_one_types() {
    let file = |path: &str, text: &str| File::new(path.to_owned(), text.to_owned());
    let two =
        [file("src/a.rs", "pub struct Line<'a>(&'a str);"), file("src/b.rs", "    pub type Line = u8;")];
    assert_eq!(again(&two), ["src/b.rs: src/a.rs has a public `Line` already"]);
    assert!(
        again(&[file("src/a.rs", "pub struct Line;"), file("src/b.rs", "pub struct LineBreak;")]).is_empty()
    );
    report(&again(&files("src")));
}
