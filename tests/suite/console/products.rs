//! Panes 5 to 7 by key: licences and credits, contract years, contracts.

use pikett::tui::list::RowKey;
use pikett::tui::model::{Pane, Zoom};

use crate::support::{Console, Lab};

fn console(width: u16, height: u16) -> Console {
    Console::new(Lab::demo(), width, height)
}

/// The last row of the overview says what the product's picture says, once nothing runs dry.
#[test]
fn the_four_lines_of_the_overview() {
    console(80, 24).see("innova acct 93   3d @1.3/d  BUY NOW!");
    let mut lab = Lab::demo();
    lab.run("credit top-up 93 600 --reference 'key 93-2'").unwrap();
    Console::new(lab, 80, 24)
        .see("innova acct 88  76d @3.3/d  next buy ok ")
        .see("xphone nord   -4 OFFICE_PLUS  *4 users  ")
        .see("klinikum-n 99.48% left  -1h41 MISSED")
        .see("autohaus-k 99.97% left  41h12 ok    ");
}

#[test]
fn numbers_go_there_and_clocks_and_log_stay_reachable() {
    let mut console = console(80, 24);
    for (key, pane, sees) in [
        ("5", Pane::Licences, "PER DAY"),
        ("6", Pane::Availability, "DOWN OF BUDGET"),
        ("7", Pane::Contracts, "CONTRACT"),
        ("2", Pane::Clocks, "CLOCK"),
        ("8", Pane::Log, "resolved: presence"),
    ] {
        console.press(key).see(sees);
        assert_eq!((console.model.place.pane, console.model.place.zoom), (pane, Zoom::Pane), "{key}");
    }
}

/// `K` says what a cancellation costs, saving records it, and `u` takes it back.
#[test]
fn licences_are_cancelled_from_the_storage_pane() {
    let mut console = console(80, 24);
    let licences = |console: &Console| {
        let desk = console.lab.desk();
        desk.world().tenants.by_id("klinikum-nord").unwrap().licences("user", console.lab.now())
    };
    assert_eq!(licences(&console), 120);
    console.press("4 K Ctrl-s").see("at least 1").press("'121'").see("fewer than 121");
    console.press("Backspace Backspace Backspace '2' Ctrl-s");
    assert_eq!(licences(&console), 118);
    console.see("118GB").press("u").see("120GB");
    assert_eq!(licences(&console), 120);
    // A tenant of another system has nothing to cancel.
    console.press("5 j j j").see(">nord").press("K");
    assert!(!console.text().contains("Cancel user licences"));
}

/// The worst contract is first: 17.5 hours of 16 are used (V18), 1.5 of them are billed.
#[test]
fn contracts_show_hours_that_are_used_up() {
    let mut console = console(80, 24);
    console.press("7");
    let text = console.text();
    let first = text.lines().find(|line| line.contains("│>")).unwrap();
    for part in ["kabel-saale", "nms-prime", "17.5/16", "1.5", "alarm"] {
        assert!(first.contains(part), "{part}: {first}");
    }
    console.press("Enter").see("17.5 of 16.0 used, 109 %").see("1.5 h beyond the budget");
    console.press("q").press(": 'con' Enter").see(">kabel-saale");
}

/// The marker of a small pane stands on its frame; one account and one product are always shown.
#[test]
fn the_cursor_goes_from_accounts_to_products() {
    let mut console = console(80, 24);
    console.press("Tab Tab Tab").see(">innova acct 93").see("│xphone nord ");
    console.press("j").see(">innova acct 88").see("│xphone nord ");
    console.press("j").see(">innova acct 91").see("│xphone nord ");
    console.press("j").see("│innova acct 93").see(">xphone nord   -4 OFFICE_PLUS");
    console.press("j").see("│innova acct 93").see(">xphone nord    0 SERVER");
    let product = RowKey::Licence("nord".to_owned(), "server".to_owned());
    assert_eq!(console.model.row(), Some(&product));
    console.press("G").see("│innova acct 93").see(">cancel ");
    console.press("k").see(">cancel ").press("g g").see(">innova acct 93");
}

#[test]
fn few_rows_show_both_lists_and_the_one_under_the_cursor() {
    let mut console = console(60, 18);
    console.press("5 + j j j").see(">nord").see("acct 88");
    console.press("j j").see(">nord").see("acct 88").see(" tks ");
    let first = console.lab.desk().world().tenants.len();
    for _ in 0..first {
        console.press("j");
    }
    console.see("acct 88").see(" nord ").see("PENALTY EST");
    console.resize(40, 12);
    console.press("g g").see(">acct 93");
}

/// Nearest to its ceiling first, each reseller with its tenants below it. A cancellation that costs a
/// penalty says so and waits until that is accepted.
#[test]
fn cancelled_licences_stand_below_and_warn() {
    let mut console = console(80, 24);
    console.press("5").see("1 near ceiling").see_not("OVER");
    while !matches!(console.model.row(), Some(RowKey::Reseller(_))) {
        console.press("j");
    }
    assert_eq!(console.model.row(), Some(&RowKey::Reseller("tks".to_owned())));
    console.press("K").see_not("Cancel user licences");
    console.press("Enter").see("baseline 563 (2 Jan), cancelled 82").see("autohaus-kern").press("Esc");
    console.press("j");
    assert_eq!(console.model.row(), Some(&RowKey::Tenant("autohaus-kern".to_owned())));
    console.press("Enter").see("tks baseline 563").press("Esc");
    console.press("K '3'").see("! 1 too many; penalty 42.00").see("x 1 too many of what reseller tks");
    console.press("Ctrl-s").see("accept the penalty");
    console.press("Tab Tab Tab Tab Space").see("v the penalty is accepted");
    console.press("Ctrl-s").see("OVER").see("1 near ceiling").press("k");
    let list = console.text();
    let row = list.lines().find(|line| line.contains(">tks")).unwrap();
    let row = row.replace('│', " ");
    let words: Vec<&str> = row.split_whitespace().collect();
    assert!(words.ends_with(&["2194.06", "85", "84", "0", "101", "42.00", "OVER"]), "{row}");
    console.press("u").see("near").see_not("OVER");
}

/// Tenants that were measured in parts show them; one without a server shows none.
#[test]
fn storage_says_what_it_is_made_of_and_what_the_server_has_promised() {
    let mut lab = Lab::small();
    let more = "[[server]]\nid = \"srv-03\"\nreseller = \"tks\"\nversion = \"8.3.4\"\nstorage_gb = 60\n[[tenant]]\nid = \"klein\"\ncontracts = [{ pack = \"xelion-xaas\" }]\nlicences = { user = 5 }\n";
    for act in pikett::import::desk::read("more.toml", more).unwrap().acts {
        lab.act("setup", act.act).unwrap();
    }
    lab.run("storage record klinikum-nord 39000000000 --recordings 30000000000").unwrap();
    let mut console = Console::new(lab, 160, 24);
    console.press("4");
    let of = |console: &Console, tenant: &str| {
        let text = console.text();
        let row = text.lines().find(|line| line.contains(tenant)).unwrap().to_owned();
        row.split_whitespace().map(str::to_owned).collect::<Vec<_>>().join(" ")
    };
    let row = of(&console, "klinikum-nord");
    assert!(row.contains(" 42 10 30.0G . 9.0G ") && row.contains(" 52/60GB 86% srv-03"), "{row}");
    let row = of(&console, "klein");
    assert!(row.contains(" 5 0 . . . ") && row.ends_with(" . . │"), "{row}");
    let records = console.lab.run("storage buy klinikum-nord 9 --reference x").unwrap();
    console.applied(records);
    console.press("Esc 4");
    assert!(of(&console, "klinikum-nord").contains(" 61/60GB 101% "));
    console.see("0 warn, 1 overbooked");
}

#[test]
fn what_changes_is_seen_at_once() {
    let mut console = console(120, 40);
    console.press("5").see("acct 88").see("76d");
    let act = |console: &mut Console, line: &str| {
        let records = console.lab.run(line).unwrap();
        console.applied(records);
        console.press("Esc 5");
    };
    act(&mut console, "credit rent 88 'PBX user' 200 --monthly 5");
    console.see("7d14h").see("tight");
    act(&mut console, "credit rent 88 'PBX user' 1500 --monthly 5");
    console.see("1d0h").press("k").see("the reminder 1 day before is due");
    act(&mut console, "licence bought nord office-plus 16");
    console.see_not("UNDER");
    act(&mut console, "licence bought nord ip-channel 1");
    console.see("UNDER").press("j j j j j j j j j j").see("nord");
    console.press("6").see("-1h41");
    act(
        &mut console,
        "availability exclude klinikum-nord --from 2026-10-30T08:03:27+01:00 --to 2026-10-31T03:20:27+01:00 --reason storm --ground force-majeure",
    );
    console.press("6").see("17h29").see("19h17").see_not("MISSED").see("force-majeure (F008)");
}

#[test]
fn a_contract_without_a_begin_is_no_secret() {
    let mut lab = Lab::small();
    lab.act(
        "setup",
        pikett::import::desk::read(
            "more.toml",
            "[[tenant]]\nid = \"neu\"\ncontracts = [{ pack = \"xelion-xaas\" }]\n[[tenant]]\nid = \"spaeter\"\ncontracts = [{ pack = \"xelion-xaas\", begins = \"2030-01-01\" }]\n",
        )
        .unwrap()
        .acts
        .remove(0)
        .act,
    )
    .unwrap();
    let mut console = Console::new(lab, 80, 24);
    console.press("6").see("begin?").press("G Enter").see("the begin of the contract is not written down");
    console.press("Esc 0").see("begin?");
}

#[test]
fn an_empty_desk_says_so() {
    let mut console = Console::new(Lab::new(), 80, 24);
    console.press("5").see("no licences of systems, no credit accounts");
    console.press("6").see("no tenant with a promise of availability");
}

#[test]
fn a_full_pool_does_not_say_how_long_it_lasts() {
    let mut console = Console::new(Lab::demo(), 120, 90);
    console.lab.run("storage record hotel-see 60GB").unwrap();
    console
        .press("4 / 'hotel-see' Enter")
        .see("full")
        .see_not("accum.")
        .press("e")
        .see("STORAGE RUNWAY: full");
}
