//! Units of systemd, as they are written.

use std::path::Path;
use std::process::Command;

/// A section, a key of it and the value.
pub type Line = (String, String, String);

/// All lines, in order.
pub fn read(path: &Path) -> Vec<Line> {
    let name = path.display();
    let text = std::fs::read_to_string(path).unwrap();
    let mut section = String::new();
    let mut all = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            section = name.to_owned();
            continue;
        }
        let (key, value) = line.split_once('=').unwrap_or_else(|| panic!("{name}: {line}"));
        assert!(!section.is_empty() && !key.contains(' '), "{name}: {line}");
        all.push((section.clone(), key.to_owned(), value.to_owned()));
    }
    all
}

pub fn values<'a>(unit: &'a [Line], section: &str, key: &str) -> Vec<&'a str> {
    let own = unit.iter().filter(|(s, k, _)| s == section && k == key);
    own.map(|(_, _, value)| value.as_str()).collect()
}

/// Has systemd read it, where there is one.
pub fn is_understood(path: &Path) {
    let verify = Command::new("systemd-analyze").args(["verify", "--man=no"]).arg(path).output();
    let Ok(output) = verify else { return };
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let name = path.file_name().unwrap().to_string_lossy();
    // The programs and users need not be on this machine.
    let faults: Vec<&str> = said
        .lines()
        .filter(|line| line.contains(&*name))
        .filter(|line| !line.contains("is not executable") && !line.contains("No such file"))
        .collect();
    assert!(faults.is_empty(), "{faults:#?}");
}
