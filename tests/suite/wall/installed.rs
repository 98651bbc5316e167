//! What installs a wall on a machine: units that say what they have to, with command lines that are
//! understood.

use std::path::{Path, PathBuf};
use std::process::Command;

use clap::Parser;
use pikett::cli::Cli;

use crate::support::unit::{self, values};

const PROGRAM: &str = "/usr/local/bin/pikett";

fn unit(name: &str) -> Vec<unit::Line> {
    unit::read(&folder().join(name))
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("packaging/wall")
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
    for name in ["pikett-wall.service", "pikett-wall-cage.service", "pikett-wall-kmscon.service"] {
        unit::is_understood(&folder().join(name));
    }
}
