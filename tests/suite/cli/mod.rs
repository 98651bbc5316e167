//! The program as scripts see it: arguments in, answers, complaints and exit codes out.

mod acts;
mod alarms;
mod answers;
mod availability;
mod backups;
mod billing;
mod calendar;
mod codes;
mod desk;
mod doctor;
mod file_limit;
mod german;
mod help;
mod hints;
mod hours;
mod import;
mod incidents;
mod licensing;
mod limits;
mod login;
mod own_numbers;
mod parties;
mod postgres;
mod printing;
mod readings;
mod readme;
mod repeated;
mod reports;
mod restore;
mod roster;
mod servicenow;
mod shells;
mod times;
mod tokens;
mod trends;
mod updates;
mod versions;
mod wall;

use std::path::{Path, PathBuf};
use std::process::Output;

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

/// A folder with a desk in it, and nothing of this machine's settings.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// With the small desk in it.
    fn small() -> Self {
        let place = Self::new();
        let file = place.file("small.toml", crate::support::SMALL);
        place.ok(&format!("import desk {}", file.display()));
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    /// Arguments with spaces between them; `'…'` holds one together.
    fn run(&self, line: &str) -> Output {
        let mut command = Command::cargo_bin("pikett").unwrap();
        command.env_clear().env("PIKETT_DESK", self.path("desk.db")).env("PIKETT_USER", "mk");
        command.env("HOME", self.folder.path()).current_dir(self.folder.path());
        command.args(crate::support::words(line)).output().unwrap()
    }

    fn ok(&self, line: &str) -> String {
        let output = self.run(line);
        let complaints = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(0), "{line}: {complaints}");
        assert_eq!(complaints, "", "{line}");
        String::from_utf8(output.stdout).unwrap()
    }

    fn json(&self, line: &str) -> Value {
        serde_json::from_str(&self.ok(&format!("{line} --json"))).unwrap()
    }

    /// What it said on both ways when it did not do it.
    fn fails(&self, line: &str, code: i32) -> (String, String) {
        let output = self.run(line);
        let (out, err) =
            (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
        assert_eq!(output.status.code(), Some(code), "{line}: {out}{err}");
        (out, err)
    }
}

/// What each row of a list says in some of its columns.
fn columns(list: &Value, names: &[&str]) -> Value {
    let row = |row: &Value| names.iter().map(|name| row[name].clone()).collect::<Value>();
    list.as_array().unwrap().iter().map(row).collect()
}

/// The lines are there, from the top down.
#[track_caller]
fn says(text: &str, lines: &[&str]) {
    let mut rest = text.lines();
    for line in lines {
        assert!(rest.any(|said| said == *line), "{line:?} is not said, or not there:\n{text}");
    }
}

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/data").join(name)
}
