//! Limits of the system are errors, not ends.

use std::process::Command;

/// A file that may not grow any more is told like a full disk; a signal would end the program without
/// a word.
#[test]
fn a_file_that_may_not_grow_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let program = assert_cmd::cargo::cargo_bin!("pikett");
    let file = folder.path().join("small.toml");
    std::fs::write(&file, crate::support::SMALL).unwrap();
    let line = format!("ulimit -f 40; {} import desk small.toml", program.display());
    let mut command = Command::new("/bin/sh");
    command.env_clear().current_dir(folder.path());
    command.env("PIKETT_DESK", "desk.db").env("PIKETT_USER", "mk").args(["-c", &line]);
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.code().is_some_and(|code| (1..128).contains(&code)), "{:?} {said}", output.status);
    assert!(said.contains("full") || said.contains("failed"), "{said}");
}
