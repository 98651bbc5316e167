//! The lock, and the question to whoever comes back.

use insta::assert_snapshot;
use pikett::config::{After, Config, PassHash, Passphrase};
use pikett::domain::base::number::Number;
use pikett::domain::facts::incident::Stage;
use pikett::tui::model::{Overlay, Pane};
use pikett::tui::msg::Effect;

use crate::support::{Console, Lab};

fn console() -> Console {
    Console::new(Lab::demo(), 120, 40)
}

/// Nobody was there for 23 minutes; 15 are enough to be asked.
fn back_after_23_minutes() -> Console {
    let mut console = console();
    console.model.session.guard.ask_after = Some(900);
    console.press("j k").at("2026-11-24T14:26:27+01:00");
    console
}

fn with_passphrase(text: &str) -> Console {
    let mut passphrase = Passphrase::default();
    text.chars().for_each(|c| passphrase.push(c));
    let mut console = console();
    console.hash = Some(PassHash::of(&passphrase).unwrap());
    console.model.session.guard.passphrase = true;
    console
}

fn stage(console: &Console) -> Stage {
    console.lab.desk().world().incident(Number(4702)).unwrap().stage(console.lab.now())
}

#[test]
fn it_covers_everything() {
    let mut console = console();
    console.press("L");
    assert_snapshot!("locked_120x40", console.text());
    assert!(console.left.contains(&Effect::Remember));
    for (width, height) in [(40, 12), (80, 24), (8, 3), (1, 1), (240, 67)] {
        console.resize(width, height);
        let screen = console.text();
        for word in ["4702", "klinikum", "KLINIKUM", "mk", "open"] {
            assert!(!screen.contains(word), "{word} at {width}x{height}:\n{screen}");
        }
    }
}

#[test]
fn no_key_reaches_what_lies_beneath() {
    let mut console = console();
    console.press("c 'trunk trace' Ctrl-l").see("locked").see_not("trunk");
    console.press("a X Esc Tab q q Ctrl-c Ctrl-c Ctrl-z Ctrl-s Ctrl-x : 'quit'");
    console.paste("pasted");
    console.see("locked");
    assert!(console.left.iter().all(|effect| *effect == Effect::Remember), "{:?}", console.left);
    console.press("Enter").see("Note on I-").see("trunk trace").see_not("pasted");
    console.press("Ctrl-s").see("note on I-4702");
    assert_eq!(stage(&console), Stage::New);
}

#[test]
fn the_time_goes_on_and_so_does_the_desk() {
    let mut console = console();
    console.press("z L").at("2026-11-24T14:10:00+01:00").see("14:10:00").see_not("FROZEN");
    console.press("Enter").see("FROZEN");
}

#[test]
fn a_passphrase_unlocks_and_a_wrong_one_costs_time() {
    let mut console = with_passphrase("drei rote Hasen");
    console.press("L").see("passphrase:").press("Enter").see("passphrase:");
    console
        .press("'drei rote'")
        .see("*********")
        .see_not("drei")
        .press("Enter")
        .see("wrong; another one in 1 s");
    // What is typed too early is not taken.
    console.press("'drei rote Hasen' Enter").see("wrong; another one in 1 s");
    console.at("2026-11-24T14:03:28+01:00").see("wrong; Enter unlocks").press("Ctrl-u 'no' Enter");
    console.see("another one in 2 s").at("2026-11-24T14:03:30+01:00").press("'no' Enter").see("in 4 s");
    console.at("2026-11-24T14:03:34+01:00").press("'drei rote Hasenx' Backspace Enter").see("[1] Incidents");
    console.press("L").see_not("wrong");
}

#[test]
fn the_wait_after_a_wrong_passphrase_has_an_end() {
    let mut console = with_passphrase("x");
    console.press("L");
    let mut now = console.lab.now();
    let mut waits = Vec::new();
    for _ in 0..9 {
        console.take(pikett::tui::msg::Msg::Unlocked(false));
        let wait = console.model.session.guard.wait();
        waits.push(wait);
        now = now + wait;
        console.at(&now.to_string());
    }
    assert_eq!(waits, [1, 2, 4, 8, 16, 32, 60, 60, 60]);
    console.paste("x\n");
    console.press("Enter").see("[1] Incidents");
}

#[test]
fn it_locks_by_itself() {
    let mut console = console();
    console.model.session.guard.lock_after = Some(48 * 60);
    console.at("2026-11-24T14:03:28+01:00").see("| lock 48m");
    console.press("c 'half a sentence'").at("2026-11-24T14:30:28+01:00").see("| lock 21m");
    console.at("2026-11-24T14:51:27+01:00").see("half a sentence");
    console.at("2026-11-24T14:51:28+01:00").see("locked").see_not("half a sentence");
    console.press("Enter").see("half a sentence").see("| lock 48m");
}

/// Whoever sets the clock back unlocks nothing and makes nobody wait; a machine that slept did not run.
#[test]
fn a_clock_that_is_set_moves_no_lock() {
    let mut console = with_passphrase("x");
    console.model.session.guard.lock_after = Some(600);
    console.model.session.guard.ask_after = Some(300);
    console.press("j").runs_for += std::time::Duration::from_secs(599);
    console.set("2026-11-24T11:03:27+01:00").see("[1] Incidents");
    console.runs_for += std::time::Duration::from_secs(1);
    console.set("2026-11-24T11:03:28+01:00").see("locked");
    console.press("'no' Enter").see("another one in 1 s");
    console.set("2026-11-24T08:00:00+01:00").see("another one in 1 s");
    console.set("2026-11-24T18:00:00+01:00").see("another one in 1 s");
    console.runs_for += std::time::Duration::from_secs(1);
    console.set("2026-11-24T11:03:30+01:00").press("x Enter").see("[1] Incidents");
    // Asleep: the clock has gone on, the console has not run.
    console.set("2026-11-24T11:08:31+01:00").press("a").see("you were away for 5 min");
    console.press("Esc").set("2026-11-24T11:18:32+01:00").see("locked");
}

#[test]
fn the_first_act_that_writes_asks_and_then_goes_on() {
    let mut console = back_after_23_minutes();
    console.press("j k 2 1 Enter Esc / 'p:1' Esc").see_not("you were away for").see("| away 23m");
    console.press("a").see("you were away for 23 min; go on writing? Enter yes, Esc no");
    assert_eq!(stage(&console), Stage::New);
    console.press("j X").see("you were away for");
    console.press("Enter").see("taking I-4702");
    assert_eq!(stage(&console), Stage::Acknowledged);
    console.press("s").see_not("you were away for").see_not("| away");
    assert_eq!(stage(&console), Stage::Working);
}

#[test]
fn whoever_says_no_is_asked_again() {
    let mut console = back_after_23_minutes();
    console.press("a Esc").see("nothing was written").press("c").see("you were away for").press("Esc");
    assert!(matches!(console.model.overlay, Overlay::Nothing));
    console.press("c Enter").see("Note on I-").see_not("you were away");
}

#[test]
fn every_way_to_write_asks() {
    let mut console = back_after_23_minutes();
    console.press(": 'take' Enter").see("you were away for").press("Enter").see("taking I-4702");

    let mut console = back_after_23_minutes();
    console.press("Ctrl-p 'take' Enter").see("you were away for").press("Enter").see("taking I-4702");

    // A form and a question that were open all the time.
    let mut console = console_with_form();
    console.at("2026-11-24T14:26:27+01:00").press("' taken' Ctrl-s").see("you were away for");
    console.see("trunk trace taken").press("Esc").see("trunk trace taken");
    console.press("Ctrl-s Enter").see("note on I-4702");

    let mut console = self::console();
    console.model.session.guard.ask_after = Some(900);
    console.press("1 * a").see("?");
    assert!(matches!(console.model.overlay, Overlay::Confirm(_)));
    console.at("2026-11-24T14:26:27+01:00").press("Enter").see("you were away for");
    assert_eq!(stage(&console), Stage::New);
    console.press("Enter");
    assert_eq!(stage(&console), Stage::Acknowledged);
}

fn console_with_form() -> Console {
    let mut console = console();
    console.model.session.guard.ask_after = Some(900);
    console.press("c 'trunk trace'");
    console
}

#[test]
fn nobody_is_asked_after_14_minutes_nor_after_unlocking() {
    let mut console = console();
    console.model.session.guard.ask_after = Some(900);
    console.press("j k").at("2026-11-24T14:18:26+01:00").press("a").see("taking I-4702");
    console.press("L").at("2026-11-24T15:18:26+01:00").press("Enter s").see_not("you were away for 6");
    assert_eq!(stage(&console), Stage::Working);
}

#[test]
fn what_is_read_is_never_asked_about() {
    let mut console = back_after_23_minutes();
    for keys in ["3", "2", "j", "G", "?", "q", "T", "S Esc", "C Esc", "y", "z z", "1 v v", "8", "0"] {
        console.press(keys).see_not("you were away for 23 min; go on");
    }
    assert_eq!(console.model.place.pane, Pane::Log);
}

#[test]
fn settings() {
    let config = Config::parse("config.toml", "").unwrap();
    assert_eq!((config.lock_after, config.idle_readonly), (After(None), After(Some(900))));
    let config = Config::parse("config.toml", "lock_after = '48m'\nidle_readonly = 'off'").unwrap();
    assert_eq!((config.lock_after, config.idle_readonly), (After(Some(2_880)), After(None)));
    let wrong = [
        ("lock_after = 48", 1, "string"),
        ("readonly = true\nlock_after = 'soon'", 2, "not a length of time"),
        ("idle_readonly = '0s'", 1, "write `off` for never"),
        ("\nlock_passphrase_hash = 'secret'", 2, "`pikett lock hash` makes one"),
    ];
    for (text, line, what) in wrong {
        let fault = Config::parse("config.toml", text).unwrap_err();
        assert_eq!(fault.line, line, "{fault}");
        assert!(fault.to_string().contains(what), "{fault}");
    }
}
