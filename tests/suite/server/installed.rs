//! What installs a server on a machine: a unit that lets it do what it has to and nothing else, and settings that are
//! understood.

use std::path::{Path, PathBuf};
use std::process::Command;

use clap::Parser;
use pikett::cli::Cli;
use pikett::config;
use pikett::server::listen::Place;

use crate::support::unit::{self, values};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn file(name: &str) -> PathBuf {
    root().join("packaging/server").join(name)
}

fn text(name: &str) -> String {
    std::fs::read_to_string(file(name)).unwrap()
}

#[test]
fn the_unit_starts_a_server_that_may_little() {
    let unit = unit::read(&file("pikett-serve.service"));
    let one = |section, key| match values(&unit, section, key)[..] {
        [value] => value,
        ref other => panic!("{key} is {other:?}"),
    };
    let line = one("Service", "ExecStart");
    let cli = Cli::try_parse_from(line.split_whitespace()).unwrap_or_else(|e| panic!("{line}: {e}"));
    assert!(format!("{:?}", cli.command.unwrap()).starts_with("Serve"), "{line}");
    for (key, value) in [
        ("Type", "notify"),
        ("User", "pikett"),
        ("Restart", "on-failure"),
        ("StateDirectory", "pikett"),
        ("NoNewPrivileges", "yes"),
        ("ProtectSystem", "strict"),
        ("ProtectHome", "yes"),
        ("PrivateDevices", "yes"),
        ("CapabilityBoundingSet", ""),
        ("RestrictAddressFamilies", "AF_INET AF_INET6 AF_UNIX"),
        ("MemoryDenyWriteExecute", "yes"),
        ("UMask", "0077"),
    ] {
        assert_eq!(one("Service", key), value, "{key}");
    }
    assert_eq!(values(&unit, "Service", "SystemCallFilter"), ["@system-service", "~@privileged @resources"]);
    assert_eq!(one("Unit", "StartLimitIntervalSec"), "0", "it waits for its database");
    // What is under way has ten seconds, and then what is to be written.
    assert!(one("Service", "TimeoutStopSec").parse::<u32>().unwrap() > 20);
    unit::is_understood(&file("pikett-serve.service"));
    let more = unit::read(&file("postgres.conf"));
    assert_eq!(values(&more, "Service", "LoadCredential"), ["PGPASSWORD:/etc/pikett/pgpassword"]);
}

#[test]
fn the_settings_are_understood_and_safe() {
    for name in ["serve.toml", "serve-tls.toml", "serve-socket.toml"] {
        let settings = config::Serve::parse(name, &text(name)).unwrap();
        let place: Place = settings.listen.as_deref().unwrap().parse().unwrap();
        assert!(place.is_local() || settings.tls_cert.is_some() && settings.tls_key.is_some(), "{name}");
        let desk = settings.desk.unwrap().display().to_string();
        assert!(
            !desk.split('@').next().unwrap().trim_start_matches("postgres:").contains(':'),
            "{name}: {desk}"
        );
    }
}

#[test]
fn the_image_is_made_of_what_is_there() {
    let image = text("Containerfile");
    let copied: Vec<&str> = image
        .lines()
        .filter_map(|line| line.strip_prefix("COPY "))
        .filter(|line| !line.starts_with("--from"))
        .flat_map(|line| {
            let words: Vec<&str> = line.split(' ').filter(|word| !word.starts_with("--")).collect();
            words[..words.len() - 1].to_vec()
        })
        .collect();
    assert!(copied.contains(&"src") && copied.contains(&"Cargo.lock"), "{copied:?}");
    for source in copied {
        assert!(root().join(source).exists(), "{source}");
    }
    assert!(image.contains("\nUSER pikett\n") && image.contains("HEALTHCHECK"));
    let checked = Command::new("sh").arg("-n").arg(file("healthy.sh")).status().unwrap();
    assert!(checked.success());
}
