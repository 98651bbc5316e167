//! What holds for every act of the list: it can be written, in a line and for programs, it is asked
//! for what it lacks, and forms say of it what is decided.

use pikett::domain::acts::decide::{Act, Command, ENTERED, judge};
use pikett::domain::acts::entry::{Arity, Entry, Field, Kind, Known, Spec, Unread, Value, Wrong, line};
use pikett::domain::acts::judgement::Check;
use pikett::domain::base::moment::Way;
use pikett::domain::facts::entity::Entity;
use pikett::domain::facts::event::Via;
use pikett::domain::facts::incident::Incident;
use pikett::domain::readings::desk::{self, Desk};
use pikett::domain::readings::refusal::Thing;
use pikett::tui::forms::{
    ChecklistForm, ClassForm, DescribeForm, EnteredForm, EscalateForm, Form, Present, ReportForm,
    ResolvedForm, WorkaroundForm,
};
use pikett::words::Lang;
use uuid::Uuid;

use crate::support::{ENGLISH, Lab};

pub(super) type Typed = Vec<(&'static str, String)>;

fn labs() -> [Lab; 2] {
    let mut small = Lab::small();
    small
        .run("incident report --tenant klinikum-nord --impact high --urgency critical --subject 'no calls'")
        .unwrap();
    [small, Lab::demo()]
}

/// What a field could say on a desk.
fn example(field: &Field, desk: &Desk) -> String {
    let world = desk.world();
    let open = world.queue().numbers().next().unwrap();
    match field.kind {
        Kind::Incident => open.to_string(),
        Kind::Deferral => "D-1".to_owned(),
        Kind::Named(thing) => named(thing, desk),
        Kind::Id => "x-1".to_owned(),
        Kind::Line | Kind::Lines | Kind::Secret => "some words".to_owned(),
        Kind::Moment(Way::Ahead) => "+2h".to_owned(),
        Kind::Moment(_) => "-1h".to_owned(),
        Kind::Day(_) | Kind::Since => "2026-11-20".to_owned(),
        Kind::Length => "2h30m".to_owned(),
        Kind::Hours => "1.5".to_owned(),
        Kind::Minutes => "45".to_owned(),
        Kind::Count(least, most) => 3.clamp(least, most).to_string(),
        Kind::Bytes => "10 GB".to_owned(),
        Kind::Cents => "12.50".to_owned(),
        Kind::Isc => "100".to_owned(),
        Kind::Word(words) => words.words()[0].to_owned(),
        Kind::Either(words) => words.words()[1].to_owned(),
        Kind::Pair(example) => example.trim_matches('\'').to_owned(),
        Kind::Week => "2026-W49".to_owned(),
        Kind::Shift => "mon-fri 08:00-17:00".to_owned(),
        Kind::Days => "2026-12-24..2027-01-02".to_owned(),
        Kind::Rung => "xelion-xaas:1".to_owned(),
        Kind::Region => "DE-BY".to_owned(),
        Kind::Yes | Kind::YesNo => "yes".to_owned(),
        Kind::Group(_) => panic!("{} is a group", field.name),
    }
}

fn named(thing: Thing, desk: &Desk) -> String {
    let world = desk.world();
    let first = match thing {
        Thing::Tenant => world.tenants.ids().next(),
        Thing::Reseller => world.resellers.ids().next(),
        Thing::Server | Thing::BackedUp => world.servers.ids().next(),
        Thing::DataCentre => world.data_centres.ids().next(),
        Thing::Release => world.releases.ids().next(),
        Thing::Account => world.accounts.ids().next(),
        Thing::Person => world.roster.ids().next(),
        Thing::Contract => desk.contracts().ids().into_iter().next(),
    };
    first.unwrap_or("x-1").to_owned()
}

/// Everything that can be said at once.
pub(super) fn whole(spec: &'static Spec, desk: &Desk) -> Typed {
    let mut chosen: Vec<&'static Field> = Vec::new();
    for field in spec.fields() {
        let apart = |a: &Field, b: &Field| a.without.contains(&b.name) || b.without.contains(&a.name);
        if !chosen.iter().any(|other| apart(field, other)) {
            chosen.push(field);
        }
    }
    let names: Vec<&str> = chosen.iter().map(|field| field.name).collect();
    chosen.retain(|field| field.with.is_none_or(|other| names.contains(&other)));
    chosen.into_iter().map(|field| (field.name, example(field, desk))).collect()
}

pub(super) fn read(known: &Known<Act>, typed: &Typed, lab: &Lab) -> Result<Act, Unread> {
    let desk = lab.desk();
    let typed = typed.iter().map(|(name, text)| (*name, text.as_str()));
    let entry = Entry::of(known.spec, typed, desk::Present { desk: &desk, now: lab.now() })?;
    (known.read)(&entry)
}

/// Acts that are a definition as it is recorded: what newer versions add to one stays readable.
const DEFINED: [&str; 2] = ["update release", "equipment tested"];

pub(super) fn called(known: &Known<Act>) -> String {
    format!("{} {}", known.spec.room.word(), known.spec.name)
}

#[test]
fn every_act_can_be_written_with_everything_that_it_has() {
    for lab in labs() {
        for known in ENTERED {
            let typed = whole(known.spec, &lab.desk());
            let act = read(known, &typed, &lab);
            assert!(act.is_ok(), "{}: {typed:?}: {act:?}", called(known));
        }
    }
}

#[test]
fn an_act_is_named_once_in_its_room_and_a_field_once_in_its_act() {
    for (index, known) in ENTERED.iter().enumerate() {
        let same = |other: &&Known<Act>| called(other) == called(known);
        assert!(!ENTERED[..index].iter().any(|other| same(&other)), "{}", called(known));
        let names: Vec<&str> = known.spec.fields().map(|field| field.name).collect();
        for field in known.spec.fields() {
            let count = names.iter().filter(|name| **name == field.name).count();
            assert_eq!(count, 1, "{} --{}", called(known), field.name);
            let others = field.with.iter().chain(field.without).chain(field.unless);
            for other in others {
                assert!(names.contains(other), "{} --{}: {other}", called(known), field.name);
            }
        }
    }
}

#[test]
fn what_is_missing_is_named() {
    for lab in labs() {
        for known in ENTERED {
            let all = whole(known.spec, &lab.desk());
            for field in known.spec.fields().filter(|field| field.required) {
                let rest: Typed = all.iter().filter(|(name, _)| *name != field.name).cloned().collect();
                let unread = read(known, &rest, &lab).unwrap_err();
                assert_eq!(unread, Unread { field: field.name, wrong: Wrong::Missing }, "{}", called(known));
            }
            for field in known.spec.fields().filter(|field| !field.unless.is_empty()) {
                let gone = |name: &str| name == field.name || field.unless.contains(&name);
                let rest: Typed = all.iter().filter(|(name, _)| !gone(name)).cloned().collect();
                // Without its others the rest may not make sense together either.
                assert!(read(known, &rest, &lab).is_err(), "{} --{}", called(known), field.name);
            }
        }
    }
}

#[test]
fn what_an_act_does_not_have_is_refused() {
    let lab = Lab::demo();
    for known in ENTERED {
        let unread = line(known.spec, "--no-such-thing x", None).unwrap_err();
        assert_eq!(unread.wrong, Wrong::NoSuchOption("no-such-thing".to_owned()), "{}", called(known));
        let act = read(known, &whole(known.spec, &lab.desk()), &lab).unwrap();
        if DEFINED.contains(&called(known).as_str()) {
            continue;
        }
        let mut wire = act.wire().unwrap();
        wire["no-such-thing"] = serde_json::json!("x");
        assert!((known.wired)(wire).is_err(), "{}", called(known));
    }
}

#[test]
fn the_form_for_programs_says_the_same() {
    for lab in labs() {
        for known in ENTERED {
            let act = read(known, &whole(known.spec, &lab.desk()), &lab).unwrap();
            let wire = act.wire().unwrap();
            let text = wire.to_string();
            let again = (known.wired)(serde_json::from_str(&text).unwrap());
            assert_eq!(again.unwrap_or_else(|e| panic!("{}: {text}: {e}", called(known))), act, "{text}");
        }
    }
}

#[test]
fn words_are_read_as_they_are_named() {
    for known in ENTERED {
        for field in known.spec.fields() {
            let words = match field.kind {
                Kind::Word(words) | Kind::Either(words) => words.words().to_vec(),
                _ => continue,
            };
            for word in words {
                assert!(field.kind.read(word).is_ok(), "{} --{} {word}", called(known), field.name);
            }
            assert!(field.kind.read("no such word").is_err(), "{} --{}", called(known), field.name);
        }
        for field in known.spec.fields() {
            if let (Some(default), Arity::Argument | Arity::Option) = (field.default, field.arity) {
                let value: Result<Value, _> = field.kind.read(default);
                assert!(value.is_ok(), "{} --{}", called(known), field.name);
            }
        }
    }
}

/// What decides against an act, as forms say it.
fn refused(act: Act, lab: &Lab) -> Vec<String> {
    let (id, by, via) = (Uuid::nil(), "mk".into(), Via::Console);
    let command = Command { footing: Default::default(), id, by, via, at: None, act };
    let judged = judge(&lab.desk(), &command, lab.now());
    let refused = judged.checks.into_iter().filter_map(|check| match check {
        Check::Refuses(refusal) => Some(refusal),
        _ => None,
    });
    let said =
        |refusal: pikett::domain::readings::refusal::Refusal| format!("x {}", ENGLISH.brief(&refusal.reason));
    refused.map(said).collect()
}

/// A form's lines that refuse are those that the act is refused for; where it makes no act yet, one
/// says why.
fn agrees(form: &dyn Form, lab: &Lab, name: &str) {
    let desk = lab.desk();
    let cx = Present { desk: &desk, now: lab.now(), lang: Lang::En };
    let lines =
        form.checks(cx).into_iter().filter(|line| line.first().is_some_and(|cell| cell.read() == "x "));
    let lines: Vec<String> = lines.map(|line| format!("x {}", line[1].read())).collect();
    match form.act(cx) {
        Ok(act) => assert_eq!(lines, refused(act, lab), "{name}"),
        Err(wrong) => assert!(!lines.is_empty(), "{name}: {wrong}"),
    }
}

#[test]
fn the_default_form_says_what_is_decided() {
    for lab in labs() {
        for known in ENTERED {
            let typed = whole(known.spec, &lab.desk());
            let number = lab.desk().world().queue().numbers().next().unwrap();
            for about in [None, Some(Entity::Incident(number))] {
                for typed in [&typed[..], &[]] {
                    let cx = Present { desk: &lab.desk(), now: lab.now(), lang: Lang::En };
                    let form = EnteredForm::new(known, about.as_ref(), typed, cx);
                    agrees_or_asks(&form, &lab, &called(known));
                }
            }
        }
    }
}

/// The default form asks for what is missing with the help of the field.
fn agrees_or_asks(form: &EnteredForm, lab: &Lab, name: &str) {
    let desk = lab.desk();
    let cx = Present { desk: &desk, now: lab.now(), lang: Lang::En };
    match form.act(cx) {
        Ok(_) => agrees(form, lab, name),
        Err(wrong) => assert!(!form.checks(cx).is_empty(), "{name}: {wrong}"),
    }
}

fn by_hand(incident: &Incident, cx: Present<'_>) -> Vec<(&'static str, Box<dyn Form>)> {
    if !incident.is_open() {
        return vec![("resolved", Box::new(ResolvedForm::new(incident, cx)))];
    }
    let mut forms: Vec<(&'static str, Box<dyn Form>)> = Vec::new();
    let Some(contract) = cx.desk.contract(incident) else { return forms };
    forms.push(("class", Box::new(ClassForm::new(incident, contract, cx))));
    forms.push(("describe", Box::new(DescribeForm::new(incident, contract, cx.words()))));
    forms.push(("escalate", Box::new(EscalateForm::new(incident, contract, cx))));
    forms.push(("workaround", Box::new(WorkaroundForm::new(incident, contract, cx))));
    if let Some(form) = ChecklistForm::new(incident, contract, cx) {
        forms.push(("checklist", Box::new(form)));
    }
    forms
}

#[test]
fn forms_made_by_hand_say_what_is_decided() {
    for lab in labs() {
        let desk = lab.desk();
        let cx = Present { desk: &desk, now: lab.now(), lang: Lang::En };
        let world = desk.world();
        let open = world.queue().numbers().take(40).filter_map(|number| world.incident(number));
        let resolved = world.incidents.iter().filter(|incident| !incident.is_open()).take(20);
        for incident in open.chain(resolved) {
            for (name, mut form) in by_hand(incident, cx) {
                agrees(&*form, &lab, &format!("{name} {}", incident.number));
                // The same with something in every field that takes words.
                for index in 0..form.fields().len() {
                    if let Some(field) = form.field_mut(index).filter(|field| field.is_empty()) {
                        field.replace("+2h");
                    }
                    form.changed(cx);
                    agrees(&*form, &lab, &format!("{name} {}, field {index}", incident.number));
                }
            }
        }
        for tenant in world.tenants.ids() {
            let mut form = ReportForm::new(Some(tenant.to_owned()), cx);
            agrees(&form, &lab, &format!("report {tenant}"));
            for index in 0..form.fields().len() {
                if let Some(field) = form.field_mut(index).filter(|field| field.is_empty()) {
                    field.replace("-1h");
                }
                form.changed(cx);
                agrees(&form, &lab, &format!("report {tenant}, field {index}"));
            }
        }
    }
}
