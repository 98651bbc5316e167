//! What installs a wall on a machine: units that say what they have to, with command lines that are
//! understood.

use std::path::{Path, PathBuf};
use std::process::Command;

use clap::Parser;
use pikett::cli::Cli;

const PROGRAM: &str = "/usr/local/bin/pikett";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("packaging/wall")
}

/// Sections with their keys and values, in order.
fn unit(name: &str) -> Vec<(String, String, String)> {
    let text = std::fs::read_to_string(folder().join(name)).unwrap();
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

fn values<'a>(unit: &'a [(String, String, String)], section: &str, key: &str) -> Vec<&'a str> {
    let own = unit.iter().filter(|(s, k, _)| s == section && k == key);
    own.map(|(_, _, value)| value.as_str()).collect()
}

/// The words from the program on are a wall's.
fn is_a_wall(line: &str) {
    let at = line.find(PROGRAM).unwrap_or_else(|| panic!("no {PROGRAM} in {line}"));
    let words = line[at..].split_whitespace();
    let cli = Cli::try_parse_from(words).unwrap_or_else(|e| panic!("{line}: {e}"));
    let wall = cli.command.expect("a subcommand");
    assert!(!wall.writes() && format!("{wall:?}").starts_with("Wall"), "{line}");
}

#[test]
fn units_start_a_wall_again_and_again() {
    for name in ["pikett-wall.service", "pikett-wall-cage.service", "pikett-wall-kmscon.service"] {
        let unit = unit(name);
        let one = |section, key| match values(&unit, section, key)[..] {
            [value] => value,
            ref other => panic!("{name}: {key} is {other:?}"),
        };
        assert_eq!(one("Service", "Restart"), "always", "{name}");
        assert_eq!(one("Unit", "StartLimitIntervalSec"), "0", "{name}");
        assert!(one("Unit", "Conflicts").contains("getty@tty1.service"), "{name}");
        assert!(!one("Install", "WantedBy").is_empty(), "{name}");
        is_a_wall(one("Service", "ExecStart"));
    }
    let unit = unit("pikett-wall.service");
    for (key, value) in [
        ("Type", "notify"),
        ("TTYPath", "/dev/tty1"),
        ("StandardInput", "tty"),
        ("SuccessExitStatus", "143"),
        ("NoNewPrivileges", "yes"),
        ("ProtectSystem", "strict"),
    ] {
        assert_eq!(values(&unit, "Service", key), [value], "{key}");
    }
    let watched: u64 = values(&unit, "Service", "WatchdogSec")[0].parse().unwrap();
    assert!((10..=120).contains(&watched), "a frame a second, and a slow start");
}

#[test]
fn getty_logs_in_somebody_whose_profile_is_the_wall() {
    let unit = unit("getty-autologin.conf");
    let lines = values(&unit, "Service", "ExecStart");
    assert!(lines[0].is_empty(), "what getty has itself is taken away first");
    assert!(lines[1].contains("--autologin pikett-wall"), "{}", lines[1]);
    let profile = std::fs::read_to_string(folder().join("profile.sh")).unwrap();
    let line = profile.lines().find(|line| line.trim().starts_with("exec ")).unwrap();
    is_a_wall(line);
    let checked = Command::new("sh").arg("-n").arg(folder().join("profile.sh")).status().unwrap();
    assert!(checked.success());
}

/// Where there is a systemd, it reads them too.
#[test]
fn systemd_understands_them() {
    let verify = |name: &str| {
        Command::new("systemd-analyze").args(["verify", "--man=no"]).arg(folder().join(name)).output()
    };
    for name in ["pikett-wall.service", "pikett-wall-cage.service", "pikett-wall-kmscon.service"] {
        let Ok(output) = verify(name) else { return };
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        // The programs and users need not be on this machine.
        let faults: Vec<&str> = said
            .lines()
            .filter(|line| line.contains(name))
            .filter(|line| !line.contains("is not executable") && !line.contains("No such file"))
            .collect();
        assert!(faults.is_empty(), "{faults:#?}");
    }
}
