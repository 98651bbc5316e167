//! Who may do what, and that none of it tells a reseller of another.

mod rule;
mod table;

use pikett::domain::acts::decide::{
    Act, BROUGHT, Command, ENTERED, Footing, MarkIncomplete, NumberFrom, Observation, ObservedStage,
    PlannedSlot, Retract, RollOut, SetCode,
};
use pikett::domain::acts::entry::Known;
use pikett::domain::base::number::Number;
use pikett::domain::base::table::Id;
use pikett::domain::contract::{Channel, Priority};
use pikett::domain::facts::authority::Authority;
use pikett::domain::facts::code::Code;
use pikett::domain::facts::event::Via;
use pikett::domain::facts::incident::Rating;
use pikett::domain::readings::refusal::Refusal;
use pikett::import::desk as desk_file;
use uuid::Uuid;

use crate::domain::acts::{Typed, called, read, whole};
use crate::support::{ENGLISH, Lab, at};

/// The desk of another reseller beside that of the small one.
const WEST: &str = r#"
[[reseller]]
id = "west"
name = "West Netz"
[[server]]
id = "srv-21"
reseller = "west"
version = "8.3.4"
windows = [{ days = ["tue", "wed"], from = "22:00", to = "02:00" }]
[[tenant]]
id = "werft"
name = "Werft"
reseller = "west"
server = "srv-21"
contracts = [{ pack = "xelion-xaas", begins = "2026-01-01" }]
[[account]]
id = "99"
tenant = "werft"
"#;

fn desk() -> Lab {
    let mut lab = Lab::small();
    lab.fill(WEST);
    lab.set(at("2026-11-20T10:00:00+01:00"));
    lab.run("update schedule srv-21 --release 8.3.9 --at 2026-12-01T22:00:00+01:00").unwrap();
    for server in ["srv-03", "srv-21"] {
        lab.run(&format!("update defer {server} --to 2026-12-08T22:00:00+01:00")).unwrap();
    }
    for (tenant, impact, urgency) in [("klinikum-nord", "high", "critical"), ("werft", "limited", "low")] {
        let line = format!(
            "incident report --tenant {tenant} --impact {impact} --urgency {urgency} --subject x --override known"
        );
        lab.run(&line).unwrap();
    }
    lab
}

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

fn of(reseller: &str) -> Authority {
    Authority::Reseller(id(reseller))
}

/// One of each role that is the whole desk's, in order, with the reseller whose things are acted on.
fn roles() -> [Authority; 6] {
    [
        Authority::Viewer,
        Authority::Engineer,
        Authority::Manager,
        of("tks"),
        Authority::Connector,
        Authority::Wall,
    ]
}

/// What is said that takes more.
const MORE: [&str; 3] = ["override", "received", "contact"];

/// Everything that can be said, but for what takes more; a reseller escalates in its own name.
fn least(known: &Known<Act>, lab: &Lab, more: &[&'static str]) -> Act {
    let mut typed: Typed = whole(known.spec, &lab.desk());
    typed.retain(|(name, _)| !MORE.contains(name) || more.contains(name));
    for (name, text) in &mut typed {
        if *name == "channel" {
            "ticket".clone_into(text);
        }
    }
    if more.contains(&"by-desk") {
        typed.retain(|(name, _)| !name.starts_with("by-"));
    }
    read(known, &typed, lab).unwrap_or_else(|e| panic!("{}: {e:?}", called(known)))
}

/// One of each act that nobody enters, about what is the small desk's.
fn brought() -> Vec<Act> {
    let observed = Observation {
        tenant: id("klinikum-nord"),
        contract: id("xelion-xaas"),
        external: "INC0001".into(),
        subject: "x".into(),
        channel: Channel::Ticket,
        reporter: None,
        received: at("2026-11-20T09:00:00+01:00"),
        rating: Rating::Direct(Priority::P3, None),
        shown: None,
        stage: ObservedStage::New,
        owner: None,
        team: None,
        note: None,
    };
    let slots = vec![PlannedSlot { server: id("srv-03"), at: at("2026-12-08T22:00:00+01:00"), wave: 1 }];
    let what = MarkIncomplete { tenant: id("klinikum-nord"), external: "INC0001".into(), what: "x".into() };
    let mut acts: Vec<Act> = vec![
        observed.into(),
        what.into(),
        RollOut { release: id("8.3.9"), slots }.into(),
        SetCode { reseller: id("tks"), code: Code::of("4711-8151") }.into(),
        NumberFrom(Number(9)).into(),
        Retract { seq: 1 }.into(),
    ];
    let text = include_str!("../../../../demo/desk.toml");
    let more = r#"
time_zone = "Europe/Berlin"
[[software]]
id = "outlook"
versions = ["2024", "2021"]
[[escalation]]
pack = "kaseya-support"
level = 1
who = "M. Roth"
phone = "+49 89 5550 1"
[[breach_reason]]
id = "carrier"
name = "of the carrier"
"#;
    for text in [text, more] {
        acts.extend(
            desk_file::read("desk.toml", text)
                .map_or(Vec::new(), |file| file.acts)
                .into_iter()
                .map(|wanted| wanted.act),
        );
    }
    acts
}

fn everything(lab: &Lab) -> Vec<(String, Act)> {
    let mut all: Vec<(String, Act)> =
        ENTERED.iter().map(|known| (format!("`{}`", called(known)), least(known, lab, &[]))).collect();
    let acts = brought();
    for (brought, _) in BROUGHT {
        let act = acts.iter().find(|act| act.name() == *brought);
        all.push((format!("`{brought}`"), act.unwrap_or_else(|| panic!("one of {brought}")).clone()));
    }
    all
}

fn said(refusal: &Refusal) -> String {
    ENGLISH.brief(&refusal.reason)
}

fn note(number: u32) -> Act {
    let known = ENTERED.iter().find(|known| called(known) == "incident note").unwrap();
    (known.wired)(serde_json::json!({ "number": number, "text": "x" })).unwrap()
}

fn command(act: Act, when: Option<&str>) -> Command {
    Command {
        id: Uuid::nil(),
        by: "mk".into(),
        via: Via::Console,
        at: when.map(at),
        act,
        footing: Footing::default(),
    }
}
