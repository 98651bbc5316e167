//! `:what`: what would follow, before anything is done.

use pikett::tui::msg::Effect;

use crate::support::{Console, Lab};

fn console() -> Console {
    Console::new(Lab::demo(), 100, 40)
}

#[test]
fn a_cancellation_is_filled_in() {
    let mut console = console();
    console
        .press(": 'what cancel klinikum 2' Enter")
        .see("Licences cancelled for klinikum-nord")
        .see("licences       [2")
        .see("licences 120 -> 118  F127");
    console.press("Ctrl-s");
    let desk = console.lab.desk();
    assert_eq!(desk.world().tenants.by_id("klinikum-nord").unwrap().licences("user", console.lab.now()), 118);
    drop(desk);
    console.press("u").see("[Ctrl-r]redo");
}

#[test]
fn credits_are_filled_in() {
    let mut console = console();
    console
        .press(": 'what topup 88 500' Enter")
        .see("Loading credits on account 88")
        .see("500")
        .see("balance 250 -> 750 iSC  F199");
    console.press("Ctrl-s").see("activation key");
}

/// What was left in the form comes back, with the number that is asked for now.
#[test]
fn what_was_left_in_the_form_stays() {
    let mut console = console();
    console.press(": 'what cancel klinikum 5' Enter Tab 'offer 7' Esc");
    console.press(": 'what cancel klinikum-nord 9' Enter").see("licences       [9").see("offer 7");
    console.press("Esc 4 K").see("offer 7");
}

#[test]
fn a_class_says_its_priority_and_limits_as_wall_times() {
    let mut console = console();
    // Under the contract of the incident under the cursor, and what would become of its limits.
    console
        .press(": 'inc 4705' Enter : 'what class high critical' Enter")
        .see("What if: impact high, urgency critical")
        .see("Xelion XaaS 12-23 (I-4705)")
        .see("P2 -> P1  start: 15:10 -> missed at 13:40, 2h53 of it used")
        .see("P2 -> P1  restore: 8 Dec 11:10 -> 15:10, 2h53 of it used")
        .see("everything since receipt counts again under the new targets  A21")
        .see("start         16:33      < 2:30:00 24x7")
        .see("publish       Wed 14:03  <= 24:00:00 24x7");
    console
        .press("q : 'what class very high' Enter")
        .see("* Urgency high and impact very limited")
        .see("A03");
    console.press("q : 'what class medium high' Enter").see("already");
    // A breach on record is no limit to come, whatever the class.
    console.press("q 1 g g : 'what class medium high' Enter").see("missed and recorded as such");
    console.see_not("missed at 14:40").press("q");
    // Away from incidents under the first contract that rates so.
    console.press("4 : 'what class high crit' Enter").see("Xelion").see_not("the contract of");
}

#[test]
fn what_makes_no_sense_is_said() {
    let mut console = console();
    for (typed, complaint) in [
        ("what", "what if what? there are cancel, topup, class"),
        ("what else", "what if what?"),
        ("what cancel klinikum-nord", "say whose licences and how many"),
        ("what cancel klinikum-nord 5 6", "say whose licences and how many"),
        ("what cancel klinikum-nord 0", "`0` is no number of licences"),
        ("what cancel klinikum-nord many", "`many` is no number of licences"),
        ("what cancel klini 5", "tenant `klini` could be klinikum-nord, klinik-west"),
        ("what cancel nobody 5", "there is no tenant `nobody`; there are "),
        ("what cancel kabel-saale 5", "no licences of kabel-saale are billed"),
        ("what topup 88", "say the account and how many iSC"),
        ("what topup 88 -5", "`-5` is no amount of iSC above 0"),
        ("what topup 77 5", "there is no account `77`; there are "),
        ("what topup 9 5", "account `9` could be "),
        ("what class high", "say impact and urgency"),
        ("what class high soon", "there is no urgency `soon`; there are critical, high, medium, low"),
    ] {
        console.press(&format!(": '{typed}' Enter")).see(complaint).press("Esc");
    }
    // A contract with levels only.
    console
        .press(": 'inc 4659' Enter : 'what class high low' Enter")
        .see("has no impact and urgency")
        .press("Esc");
    console.press("z : 'what topup 88 5' Enter").see("the screen stands still").press("Esc z");
    assert!(!console.left.contains(&Effect::Quit));
}

#[test]
fn it_is_completed_word_by_word() {
    let mut console = console();
    console.press(": 'wha' Tab").see(":what").press("Space 't' Tab").see(":what topup");
    console.press("Space '9' Tab").see(":what topup 91").press("Tab").see(":what topup 93").press("Esc");
    console.press(": 'what cancel klinikum' Tab").see(":what cancel klinikum-nord").press("Esc");
    console.press(": 'what class v' Tab Space 'c' Tab Enter").see("impact very-limited, urgency critical");
}
