//! The line on top: what it names, the key it offers, the way there, and who is called.

use pikett::domain::base::number::Number;
use pikett::domain::facts::entity::Entity;
use pikett::domain::readings::alarm::act::OnIncident;
use pikett::domain::readings::alarm::{self, Alarm, Kind};
use pikett::tui::model::Pane;
use pikett::tui::msg::{Effect, Msg};

use pikett::words::Lang;

use crate::support::{Console, ENGLISH, Lab, at};

const REPORT: &str = "incident report --tenant klinikum-nord --impact high --urgency critical --channel phone --reporter 'A. Berg' --subject";

fn console() -> Console {
    let mut lab = Lab::small();
    lab.set(at("2026-11-20T09:00:00+01:00"));
    for subject in ["one", "two", "three"] {
        lab.run(&format!("{REPORT} {subject}")).unwrap();
    }
    Console::new(lab, 100, 24)
}

fn owner(console: &Console, number: u32) -> bool {
    console.lab.desk().world().incident(Number(number)).unwrap().owner.is_some()
}

#[test]
fn a_key_is_offered_only_where_it_hits_what_the_line_names() {
    let mut console = console();
    console.press("1").see("!! I-1 KLINIKUM NORD  unowned").see("[a]take");
    console.press("G").see("!! I-1 KLINIKUM NORD  unowned").see("more  [!]go").see_not("more [!]  [a]take");
    console.press("!").see("[a]take").press("a");
    assert_eq!([1, 2, 3].map(|number| owner(&console, number)), [true, false, false]);
    // With others marked the key would hit those.
    console.press("1 G Space").see("!! I-2").see("[!]go");
    console.press("Esc Esc").model.session.readonly = true;
    console.press("!").see("!! I-2").see_not("[a]take").see_not("[!]go");
}

#[test]
fn a_filter_hides_rows_and_never_the_alarm() {
    let mut console = console();
    console
        .press("1 / 'p:4'")
        .see("!! I-1")
        .see("/p:4")
        .press("Enter")
        .see("!! I-1")
        .see("filter: p:4   (0 of 3)");
    console
        .press("!")
        .see("the filter that hid it is cleared")
        .see_not("filter: p:4")
        .see(">1! 1")
        .see("[a]take");
    assert_eq!(console.model.place.pane, Pane::Incidents);
    // Typed ahead, the act still hits what was gone to.
    console.press("/ 'p:4' Enter ! a");
    assert!(owner(&console, 1));
}

#[test]
fn the_list_of_all_goes_to_each() {
    let mut console = console();
    console
        .press("1 g g ! ")
        .see("alarms, the most urgent first")
        .see("Enter")
        .see("P1 not taken")
        .see("[a]take");
    console.press("j Enter").see(">1! 2");
    console
        .press(": 'alarms' Enter")
        .see("alarms, the most urgent first")
        .press("Esc")
        .see_not("the most urgent first");
}

#[test]
fn a_new_p1_of_somebody_else_calls_once() {
    let mut console = console();
    let mut rings = |line: &str, by: &str| {
        console.left.clear();
        let records = console.lab.run_by(line, by).unwrap();
        console.take(Msg::Applied(records.into()));
        let rung = console.left.iter().filter_map(|effect| match effect {
            Effect::Ring(words) => Some(words.clone()),
            _ => None,
        });
        rung.collect::<Vec<_>>()
    };
    assert_eq!(rings(&format!("{REPORT} four"), "ts"), ["P1 I-4 Klinikum Nord"]);
    assert_eq!(rings("incident note I-4 'called back'", "ts"), Vec::<String>::new());
    assert_eq!(
        rings(
            "incident report --tenant klinikum-nord --impact limited --urgency medium --channel ticket --reporter 'A. Berg' --subject slow",
            "ts"
        ),
        Vec::<String>::new()
    );
    assert_eq!(
        rings("incident class I-5 --impact high --urgency critical --reason 'all are down'", "ts"),
        ["P1 I-5 Klinikum Nord"]
    );
}

#[test]
fn a_level_that_falls_due_calls_and_what_nobody_takes_calls_again() {
    let mut console = console();
    let mut rung = Vec::new();
    for minute in 0..8 * 60 {
        let now = console.lab.now() + 60;
        console.lab.set(now);
        console.left.clear();
        let due = console.lab.sweep();
        console.take(Msg::Applied(due.into()));
        console.take(Msg::Second(now));
        console.frame();
        rung.extend(console.left.iter().filter_map(|effect| match effect {
            Effect::Ring(words) => Some((minute, words.clone())),
            _ => None,
        }));
        if minute == 9 {
            let again = |minute| (minute, "P1 I-1 Klinikum Nord".to_owned());
            assert_eq!(rung, [2, 4, 6, 8].map(again));
            rung.clear();
            for number in 1..=3 {
                console.lab.run_by(&format!("incident take {number}"), "ts").unwrap();
            }
            console.frame();
        }
    }
    let words: Vec<&str> = rung.iter().map(|(_, words)| words.as_str()).collect();
    assert_eq!(words, ["esc 1 I-1 Klinikum Nord", "esc 2 I-1 Klinikum Nord"]);
}

#[test]
fn a_locked_console_calls_without_names() {
    let mut console = console();
    console.press("L");
    console.left.clear();
    let records = console.lab.run_by(&format!("{REPORT} four"), "ts").unwrap();
    console.take(Msg::Applied(records.into()));
    assert!(console.left.contains(&Effect::Ring("P1".to_owned())), "{:?}", console.left);
}

#[test]
fn a_target_of_working_days_is_told_in_working_days() {
    let mut lab = Lab::demo();
    lab.set(at("2026-12-22T10:00:00+01:00"));
    let told: Vec<String> = {
        let desk = lab.desk();
        let text = |alarm: &Alarm| ENGLISH.alarm(&alarm.told(&desk, lab.now()).meaning);
        alarm::all(&desk, lab.now()).iter().map(text).collect()
    };
    let restore: Vec<&String> = told.iter().filter(|text| text.contains("restore ")).collect();
    assert!(restore.iter().any(|text| text.contains("% of 10.0wd")), "{restore:#?}");
}

/// One week on call would mend them all.
#[test]
fn many_that_nobody_can_be_reached_for_are_one_line() {
    let mut console = console();
    console.lab.run("roster put roth --phone '+49 30 23125 110' --hours 'sun 08:00-09:00'").unwrap();
    console.set("2026-11-20T09:00:01+01:00");
    let alone = alarm::all(&console.lab.desk(), console.lab.now());
    assert_eq!(alarm::count(&alone, alarm::Kind::Unreachable), 3, "each for itself");
    console.press("1 g g ! ").see("3 incidents, first I-1 KLINIKUM NORD  level 1 from");
    assert_eq!(console.text().matches("level 1 from").count(), 1);
    console.press("Esc");
    for number in 1..=3 {
        console.lab.run(&format!("incident take {number}")).unwrap();
    }
    console.set("2026-11-20T09:00:02+01:00").see("! 3 incidents, first I-1 KLINIKUM NORD  level 1 from");
}

/// The number is read while it is dialled, and after that.
#[test]
fn whom_an_escalation_calls_is_said_and_stays_to_be_read() {
    let mut console = Console::new(Lab::demo(), 120, 40);
    console.press("1 g g E").see("(x) 1 (> 100 %): M. Roth, +49 30 23125 110").press("Ctrl-s");
    console.see("I-4702 level 1: call M. Roth, +49 30 23125 110 (Manager Support-Abteilung)");
    console.press("Enter").see("M. Roth, +49 30 23125 110").see("called");
    // Level 2 is not due, and nobody is told to call it.
    console.press("E").see("(x) no level is due; level 2 in").see_not("v not called");
    console.press("Ctrl-s").see("no level is due");
    console.press("Right").see("(x) 1 (").press("Right").see("(x) 2 (> 200 %): H. Graf, +49 30 23125 100");
}

/// Who is on call stands where one looks: on top where there is room, and on the frame of the clocks.
#[test]
fn who_is_on_call_is_on_the_screen() {
    let mut console = Console::new(Lab::demo(), 160, 40);
    console.see("| on call: L. Wagner +1, +49 30 23125 121");
    let mut console = Console::new(console.lab, 80, 24);
    console.see_not("on call").press("2").see("on call: L. Wagner +1  +49 30 23125 121");
    // Away, and then in a week that is nobody's.
    console.lab.run("roster put lw --off 2026-11-24").unwrap();
    console.set("2026-11-24T14:03:28+01:00").see("on call: F. Krüger");
    console.lab.run("roster put fk --off 2026-11-24").unwrap();
    console.set("2026-11-24T14:03:29+01:00").see("on call: nobody");
    let mut console = Console::new(Lab::small(), 160, 40);
    console.press("2").see_not("on call:");
}

/// At 80 columns too: where one is in it, how it is moved in, and each line to its end.
#[test]
fn the_list_of_all_is_read_to_its_end() {
    let mut console = Console::new(Lab::demo(), 80, 24);
    console.model.session.lang = Lang::De;
    console.press("g !").see("1-").see("[E]skalieren");
    let position = |console: &mut Console| {
        let screen = console.text();
        let line = screen.lines().find(|line| line.contains("das Dringendste")).unwrap().to_owned();
        line.split_whitespace().find(|word| word.contains('/')).unwrap().to_owned()
    };
    let first = position(&mut console);
    console.press("G");
    let (last, all) = (position(&mut console), first.split('/').next_back().unwrap().to_owned());
    assert!(last.ends_with(&format!("-{all}/{all}")), "{last}");
    console.press("g g");
    assert_eq!(position(&mut console), first);
    // No line is cut without a mark, and the one under the cursor stands below to its end.
    let screen = console.text();
    let whole: String = screen.lines().rev().skip_while(|line| !line.contains('(')).take(3).collect();
    assert!(whole.contains(')'), "{screen}");
    console.press("PgDn").see_not("> !! P1").press("PgUp : 'alarms' Enter").see("das Dringendste");
    console.press("Esc").model.session.readonly = true;
    console.press("g !").see_not("[E]skalieren").press("E").see("darf nur lesen");
}

/// The key beside an alarm does there what it says.
#[test]
fn a_key_in_the_list_acts_on_what_its_alarm_is_about() {
    let mut console = console();
    console.press("2 g ! j a").see_not("most urgent first");
    assert_eq!([1, 2, 3].map(|number| owner(&console, number)), [false, true, false]);
    console.press("g ! c").see("Note on I-").press("Esc");
    console.press("g ! g h").see_not("most urgent first");
}

/// A first answer ends when the customer was told something, not when work begins.
#[test]
fn the_key_of_an_alarm_is_one_that_ends_its_clock() {
    let mut lab = Lab::small();
    let report = "incident report --tenant software-haus --priority 1 --reporter 'A. Berg' --subject x";
    lab.set(at("2026-11-24T10:00:00+01:00"));
    lab.run(report).unwrap();
    lab.run("incident take I-1").unwrap();
    lab.set(at("2026-11-24T12:30:00+01:00"));
    let desk = lab.desk();
    let incident = desk.world().incident(Number(1)).unwrap();
    let reaction = &desk.contract(incident).unwrap().clocks[0];
    assert_eq!((&*reaction.name, alarm::ending(reaction, incident)), ("reaction", OnIncident::Tell));
}

/// What was used of the target of another class is no reason to warn of this one.
#[test]
fn a_lower_class_is_not_warned_of_what_the_higher_one_had_used() {
    let mut lab = Lab::small();
    lab.set(at("2026-11-24T05:00:00+01:00"));
    let report = "incident report --tenant klinikum-nord --impact high --urgency critical \
        --reporter 'A. Berg' --subject x --channel phone";
    lab.run(report).unwrap();
    lab.set(at("2026-11-24T08:40:00+01:00"));
    lab.sweep();
    let soon = |lab: &Lab| {
        let alarms = alarm::all(&lab.desk(), lab.now());
        alarms.iter().filter(|alarm| alarm.kind == Kind::Soon).count()
    };
    assert!(soon(&lab) > 0, "three hours and forty minutes of four are used");
    lab.run("incident class I-1 --impact limited --urgency high --reason 'one office only'").unwrap();
    assert_eq!(soon(&lab), 0);
}

/// The cursor is on an alarm, not on a line: what comes into its place is named before a key acts on it.
#[test]
fn an_alarm_that_goes_leaves_no_key_on_another() {
    let mut console = Console::new(Lab::demo_of(24), 120, 40);
    console.press("g !");
    let lines: Vec<Alarm> = alarm::all(&console.lab.desk(), console.lab.now());
    let place = lines.iter().position(|alarm| alarm.kind == Kind::Unowned).unwrap();
    let Entity::Incident(number) = lines[place].about else { panic!("no incident") };
    for _ in 0..place {
        console.press("j");
    }
    let records = console.lab.run_by(&format!("incident take {}", number.0), "ts").unwrap();
    console.applied(records);
    console.frame();
    let before = console.lab.desk().world().seq;
    console.press("a").see("came under the cursor by itself");
    assert_eq!(console.lab.desk().world().seq, before, "nothing was done");
}
