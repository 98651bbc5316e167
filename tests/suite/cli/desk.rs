//! The desk file: who may read it, copies of it, files that come in whole or not at all, and clocks.

use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::Arc;
use std::time::Duration;

use pikett::store::{Access, Journal, SqliteJournal};

use super::Place;
use crate::support::{Lab, SMALL, at};

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().mode() & 0o7777
}

fn pikett(place: &Place, line: &str) -> Command {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("pikett"));
    command.env_clear().env("HOME", place.folder.path()).current_dir(place.folder.path());
    command.args(crate::support::words(line));
    command
}

#[test]
fn a_new_desk_and_its_folder_are_the_owners_alone_unless_shared() {
    for (settings, folder, file) in [("", 0o700, 0o600), ("share = \"group\"\n", 0o2770, 0o660)] {
        let place = Place::new();
        std::fs::create_dir_all(place.path(".config/pikett")).unwrap();
        place.file(".config/pikett/config.toml", settings);
        place.file("small.toml", SMALL);
        assert!(pikett(&place, "import desk small.toml").output().unwrap().status.success());
        let made = place.path(".local/share/pikett");
        assert_eq!((mode(&made), mode(&made.join("desk.db"))), (folder, file), "{settings}");
    }
}

/// What somebody else does who may read but not write.
fn as_reader(place: &Place, line: &str) -> Option<Output> {
    let mut command = pikett(place, line);
    command.env("PIKETT_DESK", place.path("desk.db"));
    if std::fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0) {
        command.uid(65_534).gid(65_534);
    }
    // The program may lie where that user cannot go.
    command.output().ok()
}

/// R: readable, W: the folder can be written. The owner must not be locked out by what is left.
#[test]
fn a_reader_reads_and_leaves_nothing_behind() {
    for folder in [0o555, 0o777] {
        let place = Place::small();
        place.ok("incident report --tenant klinikum-nord --impact limited --urgency high --reporter 'A. Berg' --subject x");
        let list = place.ok("incident list");
        let rights = |path: &Path, mode| {
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
        };
        rights(&place.path("desk.db"), 0o444);
        rights(place.folder.path(), folder);
        let read = as_reader(&place, "incident list");
        let written = as_reader(&place, "incident take I-1 --by x");
        rights(place.folder.path(), 0o755);
        rights(&place.path("desk.db"), 0o600);
        let (Some(read), Some(written)) = (read, written) else { return };
        assert_eq!(
            String::from_utf8(read.stdout).unwrap(),
            list,
            "{}",
            String::from_utf8_lossy(&read.stderr)
        );
        let err = String::from_utf8(written.stderr).unwrap();
        assert!(err.contains("cannot be written") && written.status.code() == Some(1), "{err}");
        assert!(!place.path("desk.db-wal").exists() && !place.path("desk.db-shm").exists());
        place.ok("incident take I-1");
    }
}

/// While the owner has it open there is a log that is read too.
#[test]
fn a_reader_sees_what_is_still_in_the_log() {
    let place = Place::small();
    let mut lab = Lab::on(Arc::new(SqliteJournal::open(&place.path("desk.db"), Access::Existing).unwrap()));
    lab.set(at("2026-11-24T10:00:00+01:00"));
    lab.run("storage record klinikum-nord 123456789").unwrap();
    for name in ["desk.db", "desk.db-wal", "desk.db-shm"] {
        std::fs::set_permissions(place.path(name), std::fs::Permissions::from_mode(0o644)).unwrap();
    }
    std::fs::set_permissions(place.folder.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
    let Some(read) = as_reader(&place, "storage list --json") else { return };
    let text = String::from_utf8(read.stdout).unwrap();
    assert!(text.contains("123456789"), "{text}{}", String::from_utf8_lossy(&read.stderr));
    lab.run("storage record klinikum-nord 223456789").unwrap();
}

#[test]
fn a_backup_is_taken_while_the_desk_is_in_use() {
    let place = Place::small();
    let mut lab = Lab::on(Arc::new(SqliteJournal::open(&place.path("desk.db"), Access::Existing).unwrap()));
    lab.set(at("2026-11-24T10:00:00+01:00"));
    lab.run("storage record klinikum-nord 123456789").unwrap();
    let records = lab.records();
    // One that was ended on its way is in nobody's way.
    std::fs::write(place.path("copy.db.part"), "half of one").unwrap();
    let answer = place.json("desk backup copy.db");
    assert_eq!(answer["records"], records.len());
    assert_eq!(mode(&place.path("copy.db")), 0o600);
    assert_eq!(
        Lab::on(Arc::new(SqliteJournal::open(&place.path("copy.db"), Access::Existing).unwrap())).records(),
        records
    );
    place.ok("--readonly desk backup looked-at.db");
    let (_, err) = place.fails("desk backup copy.db", 1);
    assert!(err.contains("copy.db exists"), "{err}");
    place.fails("desk backup nowhere/copy.db", 1);
    place.fails("--for-reseller tks desk backup other.db", 2);
    assert!(place.ok("desk verify").starts_with(&format!("{} records", records.len())));
    drop(lab);
    let sql = "UPDATE event SET by = 'somebody' WHERE seq = 2";
    rusqlite::Connection::open(place.path("desk.db")).unwrap().execute(sql, []).unwrap();
    for line in ["desk verify", "desk backup damaged.db"] {
        let (_, err) = place.fails(line, 1);
        assert!(err.contains("record 2"), "{line}: {err}");
    }
    assert!(!place.path("damaged.db").exists() && !place.path("damaged.db.part").exists());
}

/// Killed at any moment, a desk file is there as a whole or not at all.
#[test]
fn a_desk_file_is_taken_whole_or_not_at_all() {
    let one = |number| format!("[[tenant]]\nid = \"t{number}\"\n");
    let text: String = (0..1_500).map(one).collect();
    for wait in [20, 60, 120, 200, 300, 450] {
        let place = Place::new();
        place.file("desk.toml", &text);
        let mut command = pikett(&place, "import desk desk.toml");
        let mut child = command.env("PIKETT_DESK", place.path("desk.db")).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(wait));
        let _ = child.kill();
        child.wait().unwrap();
        if !place.path("desk.db").exists() {
            continue;
        }
        let journal = SqliteJournal::open(&place.path("desk.db"), Access::Create).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let records = runtime.block_on(journal.read(0, 10_000)).unwrap().len();
        assert!([0, 1_500].contains(&records), "after {wait} ms: {records}");
    }
}

/// Records of a clock that was ahead would make everything after them look as late.
#[test]
fn a_clock_that_is_years_ahead_is_doubted() {
    let place = Place::new();
    let path = place.path("desk.db");
    let fill = |year: &str| {
        let mut lab = Lab::on(Arc::new(SqliteJournal::open(&path, Access::Create).unwrap()));
        lab.set(at(&format!("{year}-11-01T00:00:00Z")));
        lab.fill_small();
    };
    fill("2019");
    let (_, err) = place.fails("storage record klinikum-nord 5", 1);
    assert!(
        err.contains("clock says") && err.contains("after the last record") && err.contains("--trust-clock"),
        "{err}"
    );
    place.file("more.toml", "[[tenant]]\nid = \"new\"\n");
    place.fails("import desk more.toml", 1);
    place.ok("storage record klinikum-nord 5 --trust-clock");
    place.ok("import desk more.toml");
}

#[test]
fn times_of_a_clock_that_was_ahead_are_mended_in_a_copy() {
    let place = Place::small();
    let path = place.path("desk.db");
    let mut lab = Lab::on(Arc::new(SqliteJournal::open(&path, Access::Existing).unwrap()));
    lab.set(at("2095-11-01T00:00:00Z"));
    lab.run("storage record klinikum-nord 5").unwrap();
    let before = lab.records();
    drop(lab);
    assert_eq!(place.json("desk backup mended.db --mend-times")["records"], before.len());
    let mended =
        Lab::on(Arc::new(SqliteJournal::open(&place.path("mended.db"), Access::Existing).unwrap())).records();
    for (old, new) in before.iter().zip(&mended) {
        assert_eq!((old.seq, old.command, old.event.kind()), (new.seq, new.command, new.event.kind()));
        assert!(new.recorded <= old.recorded && new.recorded < at("2090-01-01T00:00:00Z"));
    }
    assert_eq!(mended[0], before[0], "what was right stays");
}

/// What may be so, and looks as if it were not, is taken and named by its line.
#[test]
fn a_start_outside_every_window_is_named() {
    let place = Place::small();
    let slot = "[[release]]\nversion = \"9.0.0\"\nstage = \"stable\"\n\n[[slot]]\nserver = \"srv-03\"\nrelease = \"9.0.0\"\nat = 2040-12-04T12:00:00+01:00\n";
    place.file("slot.toml", slot);
    let says = "slot.toml:5: Tue 4 Dec 2040 12:00 CET lies outside the maintenance windows of srv-03";
    assert!(place.ok("import desk slot.toml").contains(says));
    assert_eq!(place.json("import desk slot.toml")["warnings"][0]["line"], 5);
    assert!(place.ok("update list").contains("9.0.0"), "it is planned all the same");
}
