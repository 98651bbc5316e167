//! Every verb by its key, on the demonstration desk.

use pikett::domain::base::number::Number;
use pikett::domain::contract::{Priority, Stop};
use pikett::domain::facts::incident::Stage;
use pikett::tui::model::{Overlay, Pane, Zoom};
use pikett::tui::msg::Effect;

use crate::support::{Console, Lab, at};

fn console() -> Console {
    Console::new(Lab::demo(), 120, 40)
}

fn stage(console: &Console, number: u32) -> Stage {
    console.lab.desk().world().incident(Number(number)).unwrap().stage(console.lab.now())
}

#[test]
fn take_and_start_and_their_undo() {
    let mut console = console();
    console.press("a").see("taking I-4702").see("[u]ndo");
    assert_eq!(stage(&console, 4702), Stage::Acknowledged);
    console.press("s");
    assert_eq!(stage(&console, 4702), Stage::Working);
    console.see("x 3:23");
    console.press("u");
    assert_eq!(stage(&console, 4702), Stage::Acknowledged);
    console.press("u").see("undone: taking I-4702");
    assert_eq!(stage(&console, 4702), Stage::New);
    console.press("u").see("nothing to undo");
}

#[test]
fn undo_ends_after_30_seconds() {
    let mut console = console();
    console
        .press("a")
        .at("2026-11-24T14:03:58+01:00")
        .press("u")
        .see("nothing to undo in the last 30 seconds");
    assert_eq!(stage(&console, 4702), Stage::Acknowledged);
}

#[test]
fn a_note_answers_nobody_unless_it_was_told() {
    let mut console = console();
    console.press("c").see("Note on I-").see("an internal note answers nobody");
    console.press("'trunk trace taken' Tab Right Right Right").see("counts as the answer and as the");
    console.press("Enter").see("note on I-4702").see("told the customer by phone: trunk trace taken");
    let desk = console.lab.desk();
    let incident = desk.world().incident(Number(4702)).unwrap();
    assert_eq!(incident.life.stopped(Stop::Phoned), Some(console.lab.now()));
}

#[test]
fn an_empty_form_says_what_is_missing_and_keeps_what_was_typed() {
    let mut console = console();
    console.press("c Ctrl-s").see("the text of the note is missing");
    console.press("'x' Esc").see_not("Note on I-");
    console.press("t 'soon' Enter").see("`soon` is no time");
    assert!(matches!(console.model.overlay, Overlay::Dialog(_)));
    console.press("Ctrl-u '17:30' Enter").see("estimate for I-4702");
    let desk = console.lab.desk();
    assert_eq!(desk.world().incident(Number(4702)).unwrap().eta, Some(at("2026-11-24T17:30:00+01:00")));
}

#[test]
fn waiting_asks_on_and_off() {
    let mut console = console();
    console.press("w").see("all clocks run on").press("'log files' Tab Tab '+2d' Ctrl-s");
    assert_eq!(stage(&console, 4702), Stage::Waiting);
    console.press("w").see("end of waiting on I-4702 [u]ndo 30 s");
    assert_eq!(stage(&console, 4702), Stage::New);
    console.press("u");
    assert_eq!(stage(&console, 4702), Stage::Waiting);
}

#[test]
fn the_matrix_picker_shows_limits_as_clock_times() {
    let mut console = console();
    console.press("j p").see("Class of I-4711").see("P1 15:51").see("17:21").see("P2*");
    console.press("k 1 Tab 'whole company' Enter");
    let desk = console.lab.desk();
    assert_eq!(desk.world().incident(Number(4711)).unwrap().class.priority, Priority::P1);
    drop(desk);
    console.press("p n 4 Tab 'a single phone' Enter");
    let desk = console.lab.desk();
    assert_eq!(desk.world().incident(Number(4711)).unwrap().class.priority, Priority::P4);
}

#[test]
fn a_class_without_reason_is_refused_in_the_form() {
    let mut console = console();
    console.press("p Right Ctrl-s").see("give the reason for the new class").press("Esc");
}

#[test]
fn escalation_shows_its_check() {
    let mut console = console();
    console.press("E").see("(x) 1 (> 100 %): M. Roth").see("v due since 53m").see("level 2 in 1h36");
    console.press("Ctrl-s").see("escalation of I-4702");
    console
        .press("E")
        .see("(x) no level is due; level 2 in 1h36")
        .press("Right Right")
        .see("(x) 2 (> 200 %): H. Graf")
        .press("Tab Tab 'no answer'")
        .see("x level 2 is not due for I-4702: it is")
        .press("Ctrl-s")
        .see("level 2 is not due for I-4702 (F123)");
    console.press("Esc").see_not("no answer");
    assert_eq!(console.lab.desk().world().queue().tally().escalations_due, 0);
}

#[test]
fn resolving_refuses_while_the_outage_is_open() {
    let mut console = console();
    console.press("X 'trunk provider' Ctrl-s").see("telephony is down for I-4702");
    console.press("Tab Tab Tab Space Ctrl-s").see("resolving I-4702");
    assert_eq!(stage(&console, 4702), Stage::Resolved);
    // The cursor stays with what was done, where it was.
    console.see(">1! 4702").press("j").see(">1! 4711");
}

#[test]
fn a_resolved_incident_is_closed_or_reopened() {
    let mut console = console();
    console.press("j X 'done' Ctrl-s G");
    console.press("/ 'I-4711' Enter X").see("Closing I-").see("closed, it is over");
    console.press("Enter Enter");
    assert_eq!(stage(&console, 4711), Stage::Closed);
    console.press("X").see("a new cycle begins").press("Tab Ctrl-s").see("give the reason for reopening");
    console.press("'again' Ctrl-s");
    assert_eq!(stage(&console, 4711), Stage::New);
}

#[test]
fn a_workaround_stops_the_restoration_clock() {
    let mut console = console();
    console.press("W 'mobile phones' Tab Space Ctrl-s").see("v wka");
    assert_eq!(stage(&console, 4702), Stage::WorkedAround);
    assert_eq!(console.lab.desk().world().incident(Number(4702)).unwrap().telephony_down(), None);
}

#[test]
fn assigning_names_who_is_at_work() {
    let mut console = console();
    console.press("A").see("to: fk, jr, ").press("'lw' Ctrl-s").see("assignment of I-4702");
    console.press("A 'lw' Ctrl-s").see("belongs to lw already").press("Esc");
}

#[test]
fn a_new_incident_gets_the_cursor() {
    let mut console = console();
    console.press("o").see("New incident").press("Ctrl-u 'hotel' Tab");
    console.see("Hotel am See (hotel-see)").press("Tab 'A. Berg' Tab Right Tab 'lift phone dead' Tab");
    console.see("P1 16:33").press("k 2 Ctrl-s").see("I-4712 reported").see(">1! 4712");
    let desk = console.lab.desk();
    let incident = desk.world().incident(Number(4712)).unwrap();
    assert_eq!((incident.class.priority, incident.subject.as_str()), (Priority::P1, "lift phone dead"));
}

#[test]
fn deferral_offers_admissible_times_and_refuses_with_the_sentence() {
    let mut console = console();
    console.resize(220, 50);
    console
        .press("D")
        .see("Deferral request for srv-03 8.3.9")
        .see("standard Wed 25 Nov 22:00, latest Wed 2 Dec 22:00");
    console.see("Tue 1 Dec 22:00 CET").see("Wed 2 Dec 22:00 CET").press("Down Down Tab '2.12. 22:01'");
    console.see("x the new start is more than 7 days").see("Im automatischen Update-Zeitplan");
    console.press("Ctrl-s").see("(F092)").press("Esc");
    console.press("D").see("draft of 14:03").press("Ctrl-x Ctrl-s").see("deferral request for srv-03");
    console.press("D").see("Decision on D-3 (srv-03)").press("Ctrl-s").see("decision on D-3");
    console
        .press("3 k D")
        .see("srv-03 has an active deferral of this reseller")
        .see("no time yet")
        .press("Tab '2.12. 23:00' Ctrl-s")
        .see("(F093)");
}

#[test]
fn messages_are_recorded_where_they_are_owed() {
    let mut console = console();
    console
        .press("3 j")
        .see(">srv-07")
        .see("NO!")
        .press("M")
        .see("berg@tks.example")
        .press("Ctrl-s")
        .see("notice for srv-07")
        .see("late")
        .see_not("NO!");
    console.press("1 j M").see("publication of I-4711").press("M").see("I-4711 is visible already");
}

#[test]
fn an_update_is_recorded_as_done_and_owes_its_message() {
    let mut console = console();
    // One key begins nothing: the form has the checks, and the rule that stands against it.
    console.press("3 s").see("Start of srv-03 8.3.9");
    console.see("x not before its slot on Wed 25 Nov");
    console.press("Ctrl-s").see("tick that it begins");
    console.press("Space Ctrl-s").see("srv-03 cannot begin: not before its slot").press("Ctrl-x Esc");
    console
        .press("X")
        .see("x the update of srv-03 to 8.3.9 has not")
        .press("Esc")
        .at("2026-11-25T22:00:00+01:00");
    console
        .press("s Space Ctrl-s")
        .see("start of srv-03")
        .see("roll")
        .see("runs")
        .press("X Ctrl-s")
        .see("update of srv-03")
        .see("msg!");
    console.press("M").see("berg@tks.example").press("Ctrl-s").see("success message for srv-03");
}

#[test]
fn a_failed_update_halts_the_rollout_until_somebody_lets_it_go_on() {
    let mut console = console();
    console.resize(220, 50);
    console.at("2026-11-25T22:00:00+01:00").press("3 s Space Ctrl-s").see("start of srv-03");
    console
        .press("X Right")
        .see("the rollout of 8.3.9 halts with it, by rule")
        .press("Ctrl-s")
        .see("what went wrong is missing");
    console.press("Tab 'disk full' Ctrl-s").see("FAIL").see("HALTED").see("HALT ");
    console.press("j s").see("x the rollout of 8.3.9 is halted").press("Esc");
    console.press("g h").see("Resumption of 8.3.9").see("srv-03 failed: disk full");
    console.press("Ctrl-s").see("reason is missing").press("'space made' Ctrl-s").see_not("HALTED");
    console.press("k X").see("(x) rolled back").press("Tab 'snapshot' Ctrl-s").see("back");
    console.press("j g h").see("Halt of 8.3.9").press("'vendor asks' Ctrl-s").see("HALTED");
}

#[test]
fn notices_of_a_reseller_are_recorded_at_once_and_taken_back_at_once() {
    let mut console = console();
    console.resize(220, 50);
    console.press("3 j M").see("all of tks that are owed: 6").press("Down").see("srv-07, srv-25");
    console.press("Ctrl-s").see("notice for srv-07 and 5 more").press("M").see("all of tks that are owed: 0");
    console
        .press("Esc u")
        .see("undone: notice for srv-07 and 5 more")
        .press("M")
        .see("all of tks that are owed: 6");
}

#[test]
fn a_deferral_is_withdrawn() {
    let mut console = console();
    console.resize(220, 50);
    console.press("3 g w").see("no deferral is requested or approved there");
    console
        .press("j j g w")
        .see("Withdrawal of D-1")
        .see("the update is on Wed 25 Nov 2026 22:00 CET then  A37");
    console.press("Ctrl-s").see("withdrawal of D-1").see_not("ok+7d");
}

#[test]
fn storage_is_bought_with_a_reference() {
    let mut console = console();
    console.press("4 P").see("Storage for klinikum-nord").press("'30' Ctrl-s").see("(F131)");
    console
        .see("quota 120 GB -> 150 GB, used 98% ->")
        .press("Tab 'offer 4711' Ctrl-s")
        .see("storage for klinikum-nord");
}

#[test]
fn the_filter_follows_every_key() {
    let mut console = console();
    console.press("/ 'p:1'").see("(2 of 60)").press("Enter").see("filter: p:1").see("2 of 60");
    console
        .press("\\ / 'p:7'")
        .see("column 3: a priority is 1, 2, 3 or 4")
        .press("Esc")
        .see("60")
        .see_not("filter:");
    console.press("/ 'klinikum -p:1' Enter").see("klinikum-nord").press("Esc").see("open");
}

#[test]
fn moving_holds_the_row_and_pages_turn() {
    let mut console = console();
    console.press("1 G").see("60/60").press("g g").see(">1! 4702").press("PgDn");
    let index = console.model.list(Pane::Incidents).cursor.index();
    console.press("PgUp");
    assert!(index > 10 && console.model.list(Pane::Incidents).cursor.index() == 0);
    console.press("j j");
    let key = console.model.row().cloned();
    console.lab.act("lw", pikett::domain::acts::decide::Take::free(Number(4711))).unwrap();
    console.press("T");
    assert_eq!(console.model.row().cloned(), key);
}

#[test]
fn going_and_coming_back() {
    let mut console = console();
    console.press("2").see("[2] Clocks");
    assert_eq!((console.model.place.pane, console.model.place.zoom), (Pane::Clocks, Zoom::Pane));
    console
        .press("j j j j j Enter ] ]")
        .see("START    limit")
        .press("q q q")
        .see("leave pikett? q once more");
    assert!(console.left.is_empty(), "the last q may have been one too many");
    console.press("j").see_not("leave pikett?").press("q q");
    assert_eq!(console.left, [Effect::Quit]);
    let mut console = self::console();
    console.press("Esc Esc Esc");
    assert!(console.left.is_empty(), "Esc never leaves");
    console.press("Ctrl-c").see("Ctrl-c once more").press("j Ctrl-c Ctrl-c");
    assert_eq!(console.left, [Effect::Quit]);
    console.press("Ctrl-z");
    assert_eq!(console.left, [Effect::Quit, Effect::Suspend]);
}

#[test]
fn help_says_what_every_key_does_and_why_not() {
    let mut console = console();
    console
        .press("?")
        .see("make it one's own")
        .see("nothing to undo in the last 30 seconds")
        .press("G")
        .see("working days");
    console.press("q").see_not("make it one's own");
}

#[test]
fn looking_only_means_looking_only() {
    let mut console = console();
    console.model.session.readonly = true;
    console.press("a").see("this console is read-only").press("o c X D");
    assert!(matches!(console.model.overlay, Overlay::Nothing));
    console.see("PIKETT ro");
}

#[test]
fn pasted_text_never_acts() {
    let mut console = console();
    console.paste("asXo\r");
    assert_eq!(stage(&console, 4702), Stage::New);
    console.press("c").paste("two\nlines\u{1b}[2J");
    console.see("[two ").see("[lines");
}

#[test]
fn nothing_is_written_by_control_chords_space_or_enter_in_lists() {
    let mut console = console();
    let before = console.lab.records().len();
    console.press("Ctrl-d Ctrl-u Ctrl-k Ctrl-s Ctrl-x Ctrl-w Space Enter Backspace Delete q");
    assert_eq!(console.lab.records().len(), before);
}

#[test]
fn servers_and_tenants_are_looked_at_closely_too() {
    let mut console = console();
    console
        .press("2 / 'notice srv-07' Enter")
        .see("notice   srv-07")
        .press("Enter")
        .see("srv-07 runs 8.3.4")
        .see("windows     tue wed");
    console.press("]").see("update to 8.3.9 scheduled for Wed 25 Nov 2026 23:00 CET");
    console.press("q 3").see_not("srv-03 runs").press("Enter").see("[Log] Why");
    console.press("] ] q 4").press("Enter").see("Klinikum Nord").see("118 GB of 120 GB (98%)");
}

#[test]
fn times_change_between_distance_and_wall_time() {
    let mut console = console();
    console.see("1:47:33   3:17:33 .      autohaus").press("T").see("13:10 past           14:40 klinikum");
    console.press("T").see("1:47:33   3:17:33 .      autohaus");
}

#[test]
fn typing_replaces_what_is_proposed_and_moving_edits_it() {
    let mut console = console();
    console.press("o 'volks'").see("volksbank-ried)").see_not("klinikum-nordvolks");
    console.press("Ctrl-x Esc o Left 'x'").see("klinikum-norxd");
    console
        .press("Ctrl-x Esc w Tab")
        .see("A. Berg")
        .press("'K. Petersen'")
        .see("K. Petersen")
        .see_not("A. Berg");
    console.press("Esc o 'zzz'").see("no tenant with a contract is called");
}
