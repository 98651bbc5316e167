//! What the forms let through and what not, at the boundary, and what becomes of it.

use pikett::domain::acts::decide::SetCode;
use pikett::domain::acts::entry::Label;
use pikett::domain::acts::entry::label::Report;
use pikett::domain::base::number::Number;
use pikett::domain::contract::{Contact, Mark, Priority, Stop};
use pikett::domain::facts::code::Code;
use pikett::domain::facts::incident::Incident;
use pikett::domain::readings::{duty, watch};
use pikett::tui::forms::{Caption, Present};
use pikett::tui::model::Overlay;
use pikett::words::Lang;

use crate::support::{Console, ENGLISH, Lab, at};

fn console() -> Console {
    Console::new(Lab::demo(), 220, 50)
}

/// With a Kaseya incident `I-4712` that has its system ID and nothing else.
fn kaseya() -> Console {
    let mut lab = Lab::demo();
    lab.run("incident report --tenant versand-eil --priority 3 --subject 'agents slow' --contact 'M. Klein'")
        .unwrap();
    let mut console = Console::new(lab, 220, 50);
    console.press("/ '4712' Enter");
    console
}

fn incident(console: &Console, number: u32) -> Incident {
    console.lab.desk().world().incident(Number(number)).unwrap().clone()
}

fn duties(console: &Console, number: u32) -> String {
    let desk = console.lab.desk();
    let incident = desk.world().incident(Number(number)).unwrap();
    let open = duty::open(incident, desk.contract(incident).unwrap(), desk.world(), console.lab.now());
    open.iter()
        .map(|duty| format!("{} {}", ENGLISH.chip(duty.kind), duty.cite()))
        .collect::<Vec<_>>()
        .join(", ")
}

fn is_open(console: &Console) -> bool {
    matches!(console.model.overlay, Overlay::Dialog(_))
}

/// Priority 3 by an uncertified contact needs a reason; priority 1 is taken all the same.
#[test]
fn who_may_report_xelion() {
    let mut console = console();
    console.press("o 'autohaus-kern' Tab Tab 'maur' Tab Tab 'fax' Tab m 3");
    console.see("x J. Maurer").see("exception, why").press("Ctrl-s").see("(F037)");
    console.press("Tab Tab Tab Tab 'the certified one is ill'").see("! J. Maurer");
    console.press("Ctrl-s").see("I-4712 reported");
    let exception = incident(&console, 4712).account().exception.clone();
    assert_eq!(exception.as_deref(), Some("the certified one is ill"));
    console.press("o 'autohaus-kern' Tab Tab 'maur' Tab Tab 'all down' Tab k 1");
    console.see("P1 is never turned away").see_not("exception, why").press("Ctrl-s").see("I-4713 reported");
    console.press("o 'autohaus-kern' Tab Tab 'stranger' Tab Tab 'fax' Tab m 3");
    console.see("x stranger").press("Ctrl-s").see("(F037)");
    console.press("Tab Tab Tab Tab 'new there, A. Berg says' Ctrl-s").see("I-4714 reported");
    assert_eq!(duties(&console, 4714), "no ticket F109, caller unclear F037");
    console.press("o 'autohaus-kern' Tab").see("who reports it? TK Süd GmbH has A. Berg, J. Maurer");
}

/// No reason makes an exception for Kaseya, and somebody must be named.
#[test]
fn who_may_report_kaseya() {
    let mut console = console();
    console.press("o 'landrats' Tab Right Tab 'lorenz' Tab Right Tab 'agents slow' Tab 1");
    console.see("x S. Lorenz").see_not("exception, why").press("Ctrl-s");
    console.see("S. Lorenz is not authorised (F259)").press("S-Tab S-Tab S-Tab Ctrl-u Ctrl-s");
    console.see("no authorised contact is named (F259)").press("'nobody' Ctrl-s");
    console.see("nobody is no contact of").press("Ctrl-u 'peter'");
    console.see("v K. Petersen, authorised").press("Ctrl-s").see("I-4712 reported");
    assert_eq!(incident(&console, 4712).account().details.get("system-id").unwrap().as_str(), "S7GJ26");
}

/// The system ID is the beginning of the licence code, whatever its letters' case.
#[test]
fn the_system_id_follows_the_licence_code() {
    let mut console = console();
    let begin = "o 'versand' Tab Tab 'klein' Tab Right Tab 'x' Tab Tab Tab";
    for (typed, complaint) in [
        ("H5KP1", "the system ID has 6 characters"),
        ("H5KP188", "the system ID has 6 characters"),
        ("H5KP19", "the licence code begins with H5KP18, not H5KP19"),
    ] {
        console.press(begin).press(&format!("Ctrl-u '{typed}'")).see(&format!("x {complaint}"));
        console.press("Ctrl-s").see(&format!("{complaint} (F236)")).press("Ctrl-x Esc");
    }
    console.press(begin).press("Ctrl-u 'h5kp18' Ctrl-s").see("I-4712 reported");
    console.press(begin).see("H5KP18").press("Ctrl-u Ctrl-s").see("I-4713 reported");
    assert_eq!(incident(&console, 4713).account().details.iter().len(), 1, "what is left out the code says");
}

#[test]
fn ten_details_are_counted_asked_for_and_given() {
    let mut console = kaseya();
    assert_eq!(duties(&console, 4712), "1/10 details F237, not reproduced F272");
    console.press("Enter Enter").see("missing product and version, platform").press("q");
    console
        .press("w Down Space Down Down Space Tab")
        .see("[x] 2 of 10")
        .press("Ctrl-s")
        .see("waiting on I-4712");
    let waiting = incident(&console, 4712).waiting(console.lab.now()).cloned().unwrap();
    assert_eq!(waiting.wants.as_str(), "platform; test case");
    assert_eq!(waiting.missing.iter().map(|key| &**key).collect::<Vec<_>>(), ["platform", "test-case"]);
    assert_eq!(waiting.from.as_deref(), Some("M. Klein"));
    console.press(": 'describe' Enter 'Agents stop at noon' Tab Tab Tab 'Windows Server 2025'");
    console.see("3/10 required details").press("Ctrl-s").see("description of I-4712");
    assert_eq!(duties(&console, 4712), "3/10 details F237, not reproduced F272");
    console.press(": 'describe' Enter").see("Windows Server 2025").press("Ctrl-s").see("nothing new is said");
}

/// A reminder comes before the waiting ends, and is over with it.
#[test]
fn asking_again() {
    let mut console = console();
    console.press("w 'trace' Tab Tab '+4h' Tab '+4h'").see("x asking again at ").press("Ctrl-s");
    console.see("comes when the waiting is over").press("Ctrl-u '+1h' Ctrl-s").see("waiting on I-4702");
    assert_eq!(duties(&console, 4702), "");
    console.at("2026-11-24T15:03:26+01:00");
    assert_eq!(duties(&console, 4702), "");
    console.at("2026-11-24T15:03:27+01:00");
    assert_eq!(duties(&console, 4702), "ask again A23");
    console.press("Enter").see("ask again (A23)");
    console.at("2026-11-24T18:03:27+01:00");
    assert_eq!(duties(&console, 4702), "");
}

#[test]
fn since_when_calls_fail() {
    let mut console = console();
    let begin = "o 'hotel-see' Tab Tab Tab Tab 'no calls' Tab k 1 Tab Tab Tab";
    console.press(begin).press("'14:04'").see("no calls since Mon 23 Nov 2026 14:04").press("Ctrl-x Esc");
    console
        .press(begin)
        .press("'today 14:04'")
        .see("lies in the future")
        .press("Ctrl-s")
        .see("no calls since [today 14:04")
        .press("Ctrl-x Esc");
    console.press(begin).press("'-2h' Ctrl-s").see("I-4712 reported");
    assert_eq!(incident(&console, 4712).telephony_down(), Some(at("2026-11-24T12:03:27+01:00")));
    console.at("2026-11-24T17:00:00+01:00").press("o 'hotel-see' Tab Tab Tab Tab 'x' Tab k 1");
    console.see("! the out-of-hours code is missing").see("off-hours code");
}

#[test]
fn a_new_class_says_what_becomes_of_the_old_limits() {
    let mut console = console();
    console
        .press("p m 3")
        .see("P1 -> P3  restore: 14:40 -> no target")
        .see("everything since receipt counts again");
    console.see("missed and recorded as such whatever the class: start  A21");
    console.press("Tab 'two phones' Ctrl-s").see("class of I-4702");
    let fired = incident(&console, 4702).fired;
    assert!(!fired.is_empty(), "the breach stays recorded");
    console.press("p").see_not("->").press("k 1").see("P3 -> P1").press("Ctrl-x Esc");
}

#[test]
fn a_workaround_with_everything() {
    let mut console = console();
    console.press("W 'mobile phones' Tab Space Tab m 2 Tab 'R. Weiss' Tab '+2d' Ctrl-s");
    let found = incident(&console, 4702);
    assert_eq!((found.class.priority, found.telephony_down()), (Priority::P3, None));
    assert_eq!(found.account().fix_owner.as_deref(), Some("R. Weiss"));
    assert_eq!(found.eta, Some(at("2026-11-26T14:03:27+01:00")));
    console.press("u");
    let before = incident(&console, 4702);
    assert_eq!((before.class.priority, before.eta, before.worked_around), (Priority::P1, None, false));
}

/// Kaseya's needs the estimated time of the fix, once it is known it need not be said again.
#[test]
fn a_workaround_may_need_an_estimate() {
    let mut console = kaseya();
    console.press("W 'restart at noon' Ctrl-s").see("(F257)").press("Ctrl-x Esc");
    console.press("t '+2d' Ctrl-s").see("estimate for I-4712");
    console.press("W 'restart at noon'").see("v the ETA Thu 26 Nov 2026 14:03 CET counts").press("Ctrl-s");
    assert!(incident(&console, 4712).worked_around);
}

#[test]
fn resolving_says_how_long_it_took_and_who_knows() {
    let mut console = kaseya();
    console
        .press("X 'leak' Tab '0m' Ctrl-s")
        .see("no time worked")
        .press("Ctrl-u '45m' Tab 4")
        .see("v 45m of work");
    console.press("Ctrl-s").see("resolving I-4712");
    let found = incident(&console, 4712);
    assert_eq!((found.account().worked, found.account().told), (2_700, Some(Contact::Phone)));
    assert_eq!(found.life.stopped(Stop::Phoned), Some(console.lab.now()));
    console
        .press("X Right Tab 'again' Ctrl-s")
        .press("X 'leak, really' Tab '15m'")
        .see("15m of work, 1h00 in all");
}

#[test]
fn to_a_person_or_to_a_team() {
    let mut console = console();
    console.press("A Tab 'desk two'").see("goes to team desk two, nobody in it").press("Ctrl-s");
    let found = incident(&console, 4702);
    assert_eq!((found.owner, found.team.is_some()), (None, true));
    console.press("A").see("desk two").press("'LW' Tab 'DESK' Tab 'knows the trunk' Ctrl-s");
    console
        .press("Enter")
        .see("owner lw in desk two")
        .press("]")
        .see("assigned to lw in desk two: knows the trunk");
}

/// What was found about an item of the checklist.
fn found(console: &Console, number: u32, item: &str) -> Mark {
    let desk = console.lab.desk();
    let found = desk.world().incident(Number(number)).unwrap();
    watch::of_incident(found, desk.world()).marked(item)
}

#[test]
fn the_checklist_is_ticked_and_taken_back() {
    let mut console = console();
    console.press(
        ": 'checklist' Enter Space Down Down Down Down Down Space Space Tab Tab 'router replaced' Ctrl-s",
    );
    assert_eq!(duties(&console, 4702), "install check failed F040");
    console
        .press("Enter")
        .see("checked on site 2/14  router replaced")
        .see("x not met: SIP-ALG is off")
        .press("Ctrl-x Esc");
    assert_eq!(found(&console, 4702, "sip-alg"), Mark::Fail);
    console.press(": 'checklist' Enter").see("[-] SIP-ALG").press("Down Down Down Down Down Space Ctrl-s");
    assert_eq!(duties(&console, 4702), "", "not looked at is not failed");
    console.press("u u").see("undone");
    assert_eq!(found(&console, 4702, "sip-alg"), Mark::Open);
    console.press(": 'checklist' Enter *").see("14 of 14 looked at, 0 not met").press("Ctrl-x Esc");
    let mut console = kaseya();
    console.press(": 'checklist' Enter").see("has no checklist");
    assert!(!is_open(&console));
}

#[test]
fn the_component_is_one_of_the_products_or_ones_own_word() {
    let mut console = console();
    console.press(": 'describe' Enter 'park'").see("component: Park Manager, Park Manager API");
    console.press("Ctrl-u 'win'").see("v component Windows App").press("Ctrl-s");
    assert_eq!(incident(&console, 4702).account().component.as_deref(), Some("Windows App"));
    console
        .press(": 'describe' Enter 'SIP trunk'")
        .see("which the product list does not name")
        .press("Ctrl-s");
    assert_eq!(incident(&console, 4702).account().component.as_deref(), Some("SIP trunk"));
}

/// Why a target was missed is asked where one was: a reason of the desk, and more words.
#[test]
fn resolving_asks_why_targets_were_missed() {
    let mut console = console();
    console.press("X").see("why missed").see("! missed: start; the reason counts");
    console.press("'trunk' Tab Tab Tab Space Tab Tab 'late'").see("in words says nothing without why missed");
    console.press("Ctrl-s").see("says nothing without").press("S-Tab 2").see("v missed: start");
    console.press("Ctrl-s").see("resolving I-4702");
    let incident = incident(&console, 4702);
    let start = incident.explained("start", 0).expect("it is explained");
    assert_eq!((start.reason.as_str(), start.note.as_deref()), ("staff", Some("late")));
    console.press("1 g g j X").see("cause").see_not("why missed");
}

/// A date that is typed counts, whatever is chosen above it; it is filed, or the form says why not.
#[test]
fn a_typed_start_of_a_deferral_counts() {
    let mut console = console();
    let asked = |console: &Console| {
        let desk = console.lab.desk();
        let slot = desk.world().servers.by_id("srv-03").unwrap().slot("8.3.9").unwrap().clone();
        slot.active_deferral().map(|deferral| deferral.to)
    };
    console
        .press("3 D Tab '20.12. 22:00'")
        .see("counts, as typed")
        .see("x the new start is more than 7 days");
    console.press("Ctrl-s").see("(F092)");
    assert_eq!(asked(&console), None);
    console.press("Ctrl-u '1.12. 23:00' Ctrl-s").see("deferral request for srv-03");
    assert_eq!(asked(&console), Some(at("2026-12-01T23:00:00+01:00")));
    // Withdrawing keeps no reason: what is typed is not left out without a word.
    console.press("D Right Right Tab 'they changed their mind' Ctrl-s").see("withdrawing keeps no reason");
    console.press("Ctrl-u Ctrl-s").see("withdrawal of D-");
    assert_eq!(asked(&console), None);
}

#[test]
fn a_code_is_held_against_the_resellers_while_it_is_typed_and_shown_to_nobody() {
    let mut console = console();
    let code =
        |text: Option<&str>| SetCode { reseller: "tks".parse().unwrap(), code: text.and_then(Code::of) };
    console.lab.act("mk", code(Some("47-11"))).unwrap();
    console.at("2026-11-24T19:00:00+01:00");
    console.press("o 'klinikum-nord' Tab Tab 'A. Berg' Tab Tab 'no calls' Tab k 1");
    console.see("! the out-of-hours code is missing");
    let at_code = |console: &Console| match &console.model.overlay {
        Overlay::Dialog(dialog) => {
            dialog.form.fields()[dialog.focus].0 == Caption::Said(Label::Report(Report::OffHoursCode))
        }
        _ => panic!("no form"),
    };
    while !at_code(&console) {
        console.press("Tab");
    }
    console.press("'47-12'").see("! that is not the reseller's out-of-hours code").see("*****");
    console.see_not("47-12").press("Backspace '1'").see("v the out-of-hours code is right").see_not("47-1");
    console.lab.act("mk", code(None)).unwrap();
    console.press("'1'").see("! the desk knows no code of the reseller: it cannot be checked").press("Esc");
    let kept = serde_json::to_string(&console.model.memory).unwrap();
    assert!(kept.contains("no calls") && !kept.contains("47-1"), "{kept}");
}

fn is_rule(word: &str) -> bool {
    let number = word.strip_prefix(['F', 'A']);
    number.is_some_and(|number| number.len() > 1 && number.bytes().all(|b| b.is_ascii_digit()))
}

#[test]
fn a_form_cites_the_contract_of_its_incident_and_no_other() {
    let mut console = kaseya();
    for keys in ["E", "t '+2h'", "W 'x'", "X", "w", "c", "p", "g x", ": 'caller' Enter", ": 'describe' Enter"]
    {
        console.press(keys);
        let desk = console.lab.desk();
        let Overlay::Dialog(dialog) = &console.model.overlay else { continue };
        let contract = desk.contract(desk.world().incident(Number(4712)).unwrap()).unwrap();
        let checks = dialog.form.checks(Present { desk: &desk, now: console.lab.now(), lang: Lang::En });
        let text: String = checks.iter().flatten().map(|cell| format!("{} ", cell.read())).collect();
        let words = text.split(|c: char| !c.is_alphanumeric());
        let cited = words.filter(|word| is_rule(word));
        let foreign: Vec<&str> = cited.filter(|id| contract.rule(id).is_none()).collect();
        assert!(foreign.is_empty(), "{keys}: {foreign:?} in {text}");
        drop(desk);
        console.press("Ctrl-x Esc");
    }
}

#[test]
fn a_wrong_name_is_answered_with_those_that_are_near() {
    let mut console = console();
    console.press("o 'klinikun'").see("no tenant with a contract is called `klinikun`").see("klinikum-nord");
    console.press("Ctrl-x Esc : 'caller' Enter Ctrl-u").see("give a name, a code or a note");
}

#[test]
fn what_was_taken_back_is_named() {
    let mut console = console();
    console.press("1 / '4711' Enter a u 8").see("taken back: taken by mk");
}

#[test]
fn a_time_of_day_that_is_over_is_tomorrows_with_a_warning() {
    let mut console = Console::new(Lab::demo(), 120, 40);
    console.press("t '13:00'").see("! Wed 25 Nov 2026 13:00").press("Ctrl-u 'tomorrow 13:00'");
    console.see("Wed 25 Nov 2026 13:00").see_not("! Wed 25").press("Ctrl-u '17:00'").see_not("! Tue 24");
}
