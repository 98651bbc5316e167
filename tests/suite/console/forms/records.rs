//! Forms for what happened outside of the console: backups, hours, exports.

use pikett::domain::base::table::Id;
use pikett::domain::facts::backup::{Backups, Subject};
use pikett::domain::facts::tenant::Tenant;
use pikett::domain::readings::backup::DutyKind;
use pikett::tui::list::RowKey;
use pikett::tui::model::Overlay;

use crate::support::{Console, Lab};

fn console() -> Console {
    Console::new(Lab::demo(), 220, 50)
}

fn is_open(console: &Console) -> bool {
    matches!(console.model.overlay, Overlay::Dialog(_))
}

/// Goes down until the cursor is on such a row.
fn find(console: &mut Console, wanted: impl Fn(&RowKey) -> bool) -> RowKey {
    for _ in 0..200 {
        if let Some(row) = console.model.row().filter(|row| wanted(row)) {
            return row.clone();
        }
        console.press("j");
    }
    panic!("there is no such row");
}

fn backups(console: &Console, server: &Id) -> Backups {
    console.lab.desk().world().servers.by_id(server.as_str()).unwrap().backups.clone()
}

fn tenant(console: &Console, id: &str) -> Tenant {
    console.lab.desk().world().tenants.by_id(id).unwrap().clone()
}

/// What is late is no longer late, where it lies is judged, and `u` takes it back.
#[test]
fn a_backup_mends_what_it_mends() {
    let mut console = console();
    console.press("2 +");
    let late = |row: &RowKey| matches!(row, RowKey::Backup(Subject::Server(_), DutyKind::Daily));
    let RowKey::Backup(Subject::Server(server), _) = find(&mut console, late) else { unreachable!() };
    let before = backups(&console, &server);
    console.press(": 'backup' Enter").see("no longer: the daily backup is late  F051");
    console.see("v now  F051").see("it overwrites the last good one").see_not("is not known");
    console.press("Tab '-3d'").see("the last good one stays").see("3d0h ago").press("Ctrl-u 'now' S-Tab");
    console.press("Tab Tab Right").see("! the last run failed  F051").see("the last good one stays");
    console.press("Left Tab Ctrl-u").see("is not known  F052").press("'germany'");
    console.see("two letters, such as NL").press("Ctrl-s");
    assert!(is_open(&console));
    console.press("Ctrl-u 'nl'").see_not("is not known  F052").press("S-Tab S-Tab Ctrl-u '-2h' Ctrl-s");
    let after = backups(&console, &server);
    let good = after.good.clone().unwrap();
    assert_eq!((good.at, good.site.as_deref()), (console.lab.now() - 7_200_i64, Some("NL")));
    console.press("u");
    assert_eq!(backups(&console, &server), before);
}

#[test]
fn a_test_of_restoring_and_a_cold_backup() {
    let mut console = console();
    console.press("7");
    find(&mut console, |row| matches!(row, RowKey::Contract(id, _) if id == "kabel-ost"));
    let now = console.lab.now();
    console.press(": 'backup' Enter Right").see("F225").see_not("stored in");
    console.press("Tab '+1h' Ctrl-s").see("+1h").press("Ctrl-u 'now' Tab Right");
    console.see("! the last test of restoring failed  F225").press("Ctrl-s");
    let known = tenant(&console, "kabel-ost").backups;
    assert_eq!(known.tested.map(|test| (test.at, test.ok)), Some((now, false)));
    console
        .press(": 'backup' Enter Right Right")
        .see("F224")
        .see_not("result")
        .press("Tab Tab 'whole VM' Ctrl-s");
    let cold = tenant(&console, "kabel-ost").backups.cold.unwrap();
    assert_eq!((cold.at, cold.note.as_deref()), (now, Some("whole VM")));
}

/// 17.5 of 16 hours are used (V18): every further one is billed, unless it is paid apart anyway.
#[test]
fn hours_beyond_the_budget_are_billed() {
    let mut console = console();
    console
        .press("7 : 'hours' Enter")
        .see("introduction: 17.5 of 16.0 h are used")
        .press("'1h' Tab 'upd' Tab 'new release'");
    console.see("v updates of CentOS and NMS Prime  F220");
    console.see("! introduction: 17.5 -> 18.5 of 16.0 h, 2.5 h billed for 237.50  F210");
    console.press("S-Tab Ctrl-u 'train'").see("training: paid apart, not taken from the hours  F213");
    console.see("17.5 -> 17.5 of 16.0 h, apart").press("Ctrl-u 'imp'");
    console.see("kind of work: import, import-routine");
    console.press("Ctrl-u 'cooking' Ctrl-s").see("there is no category `cooking`");
    console.press("Ctrl-u 'support' Tab Tab 'I-4702'").see("is an incident of klinikum-nord").press("Ctrl-s");
    console.see("is an incident of klinikum-nord").press("Ctrl-u Ctrl-s");
    assert!(!is_open(&console));
    console.press("7").see("18.5/16");
    console
        .press(": 'hours' Enter '-30m'")
        .see("30m of booked work are taken away")
        .see("x the reason of the correction is missing");
    console
        .press("Ctrl-s")
        .see("the reason of the correction is missing")
        .press("Tab Tab 'typed twice' Ctrl-s")
        .see("18/16");
    console.press("u").see("18.5/16");
}

/// The form shows what the act refuses, before anything is sent.
#[test]
fn hours_before_the_contract_began_are_seen_to_be_refused() {
    let mut console = console();
    console.press("7 : 'hours' Enter '1h' Tab Tab 'cabling' Tab Tab Ctrl-u '2020-01-02 9:00'");
    console.see("x 2020-01-02 lies before the contract began").see("F207").press("Ctrl-s");
    assert!(is_open(&console));
    console.press("Ctrl-u '-1h'").see_not("before the contract").press("Ctrl-s");
    assert!(!is_open(&console));
}

#[test]
fn what_is_exported_is_noted() {
    let mut console = console();
    console.press("4 : 'export' Enter").see("taken out: Bytes that were taken out");
    console
        .press("'4 GB'")
        .see("v 4 GB of 118 GB used")
        .see("the note is missing")
        .see("F079")
        .press("Ctrl-s")
        .see("is missing");
    console.press("Ctrl-u '200GB'").see("! 200 GB of 118 GB used");
    console.press("Ctrl-u 'much'").see("`much` is no amount of storage");
    console.press("Ctrl-u '4 GB' Tab 'recordings of 2025' Tab 'yesterday 22:00' Ctrl-s");
    let exports = tenant(&console, "klinikum-nord").exports;
    assert_eq!(exports.len(), 1);
    assert_eq!((exports[0].bytes, exports[0].note.as_str()), (4_000_000_000, "recordings of 2025"));
    console.press("Enter").see("4 GB, recordings of 2025; kept by the reseller").press("Esc u");
    assert!(tenant(&console, "klinikum-nord").exports.is_empty());
}

/// The words of a command say why it is not possible.
#[test]
fn what_cannot_be_recorded_says_why() {
    let mut console = console();
    for (keys, says) in [
        ("5 : 'backup' Enter", "no server and no tenant under the cursor that is backed up"),
        ("5 : 'hours' Enter", "no tenant under the cursor"),
        ("5 : 'export' Enter", "no tenant under the cursor"),
        ("4 : 'hours' Enter", "klinikum-nord holds no contract with hours"),
    ] {
        console.press(keys).see(says);
        assert!(!is_open(&console), "{keys}");
        console.press("Esc Esc");
    }
    console.press("1 : 'backup' Enter").see("Backup of srv-03");
}
