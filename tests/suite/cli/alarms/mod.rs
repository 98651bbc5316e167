//! One list of alarms for all contracts, and everybody who reads it: each kind of trouble is told by
//! `check`, `alarms`, the handover, the line on top and the pane of clocks.

mod alone;

use std::collections::BTreeSet;
use std::sync::Arc;

use clap::Parser;
use pikett::cli::Cli;
use pikett::domain::base::instant::Instant;
use pikett::domain::facts::entity::Entity;
use pikett::domain::readings::alarm::{self, Alarm, Kind};
use pikett::domain::readings::desk::Desk;
use pikett::store::{Access, SqliteJournal};
use pikett::words::command;

use super::Place;
use crate::support::{Console, ENGLISH, Lab, at, words};

/// Trouble of one contract: a desk, what happens on it, and what is said about it.
struct Trouble {
    kind: Kind,
    desk: &'static str,
    /// When, and the command.
    acts: &'static [(&'static str, &'static str)],
    says: &'static str,
    rule: &'static str,
}

const NOW: &str = "2026-11-28T06:00:00+01:00";

const TROUBLES: &[Trouble] = &[
    Trouble {
        kind: Kind::Stopped,
        desk: r#"
            contracts = [{ pack = "innovaphone-rental" }]
            [[account]]
            id = "low"
            tenant = "nord"
            balance = "1"
            at = 2026-10-31T00:00:00+01:00
            rented = [{ licence = "PBX user", count = 20, monthly = "5" }]"#,
        acts: &[],
        says: "account low of nord is DRY",
        rule: "F200 innovaphone-rental",
    },
    Trouble {
        kind: Kind::Hours,
        desk: r#"
            contracts = [{ pack = "nms-prime-advanced", begins = "2026-06-01", hours = 8, accepted = "2026-07-01" }]"#,
        acts: &[(
            "2026-11-27T10:00:00+01:00",
            "hours book nord --hours 20 --category configuration --text 'IP pools'",
        )],
        says: "nord: 20h00 of 8h00 hours used, 250 %, 12h00 to be paid",
        rule: "F210 nms-prime-advanced",
    },
    Trouble {
        kind: Kind::Licences,
        desk: r#"
            contracts = [{ pack = "xphone-connect" }]
            [[licensing]]
            tenant = "nord"
            bought = { server = 1, office-plus = 1 }
            users = [
              { id = "a", since = 2026-01-07T08:00:00Z, needs = ["office-plus"] },
              { id = "b", since = 2026-01-08T08:00:00Z, needs = ["office-plus"] },
            ]"#,
        acts: &[],
        says: "nord: 1 OFFICE of 2 needed, without: b",
        rule: "F148 xphone-connect",
    },
    Trouble {
        kind: Kind::Storage,
        desk: r#"
            contracts = [{ pack = "xelion-xaas", begins = "2026-01-01" }]
            licences = { user = 10 }"#,
        acts: &[("2026-11-20T08:00:00+01:00", "storage record nord 10400000000")],
        says: "nord: storage 104 % of 10 GB used",
        rule: "F078 xelion-xaas",
    },
    Trouble {
        kind: Kind::Availability,
        desk: r#"
            contracts = [{ pack = "xelion-xaas", begins = "2026-01-01" }]"#,
        acts: &[
            (
                "2026-11-20T08:00:00+01:00",
                "incident report --tenant nord --impact high --urgency critical --subject dead --channel phone --reporter 'A. Berg'",
            ),
            ("2026-11-20T08:00:00+01:00", "incident telephony I-1 down"),
            ("2026-11-20T08:00:00+01:00", "incident publish I-1"),
            ("2026-11-24T08:00:00+01:00", "incident telephony I-1 works"),
            ("2026-11-24T08:00:00+01:00", "incident resolve I-1 --cause mended"),
        ],
        says: "nord: down 4d0h of 1d19h that the contract year allows",
        rule: "F026 xelion-xaas",
    },
];

fn desk(trouble: &Trouble, place: &Place) -> Lab {
    let journal = SqliteJournal::open(&place.path("desk.db"), Access::Create).unwrap();
    let mut lab = Lab::on(Arc::new(journal));
    lab.fill(&format!(
        "[[reseller]]\nid = \"tks\"\nname = \"TK\"\n\
         contacts = [{{ name = \"A. Berg\", email = \"b@tks.example\", phone = \"1\", certified = true, authorised = true }}]\n\
         [[tenant]]\nid = \"nord\"\nname = \"Nord\"\nreseller = \"tks\"{}",
        trouble.desk
    ));
    for (when, act) in trouble.acts {
        lab.set(at(when));
        lab.run(act).unwrap_or_else(|e| panic!("{act}: {e}"));
    }
    lab.set(at(NOW));
    lab
}

#[test]
fn each_trouble_is_told_everywhere() {
    for trouble in TROUBLES {
        let place = Place::new();
        let mut console = Console::new(desk(trouble, &place), 160, 50);
        let (kind, says) = (trouble.kind.word(), trouble.says);
        // The line on top, and the row of pane 2.
        console.see(says).see_not("nothing urgent").press("2").see(&kind[..kind.len().min(7)]);
        drop(console);
        let (check, _) = place.fails(&format!("check --at {NOW}"), 2);
        assert!(check.starts_with("PIKETT CRITICAL - ") && check.contains(says), "{check}");
        assert!(!check.contains(&format!(" '{kind}'=0;")) && check.lines().count() == 1, "{check}");
        let alarms = place.json(&format!("alarms --at {NOW}"));
        let first = alarms.get(0).unwrap();
        assert_eq!((first["severity"].as_str(), first["kind"].as_str()), (Some("critical"), Some(kind)));
        assert_eq!((first["rule"].as_str(), first["tenant"].as_str()), (Some(trouble.rule), Some("nord")));
        assert!(first["text"].as_str().unwrap().starts_with(says), "{first}");
        let handover = place.ok(&format!("report handover --at {NOW}"));
        let (head, _) = handover.split_once("Since ").unwrap();
        assert!(head.contains(says), "{head}");
    }
}

#[test]
fn an_entry_has_exactly_what_is_agreed() {
    let place = Place::new();
    drop(desk(&TROUBLES[0], &place));
    let alarms = place.json(&format!("alarms --at {NOW}"));
    let entry = alarms[0].as_object().unwrap();
    let keys: BTreeSet<&str> = entry.keys().map(String::as_str).collect();
    let agreed = ["severity", "since", "kind", "about", "tenant", "rule", "text", "act"];
    assert_eq!(keys, BTreeSet::from(agreed));
    // 1 iSC is used up by 100 iSC a month within 7 h 18.
    assert_eq!(entry["since"], "2026-10-31T06:18:00Z");
    assert_eq!((entry["about"].as_str(), entry["kind"].as_str()), (Some("account low"), Some("stopped")));
    assert_eq!(entry["act"], "pikett credit top-up low 100 --reference TEXT");
    let table = place.ok(&format!("alarms --at {NOW}"));
    assert!(table.starts_with("SEVERITY") && table.contains("F200 innovaphone-rental"), "{table}");
    let place = Place::new();
    place.file("empty.toml", "[[reseller]]\nid = \"tks\"\nname = \"TK\"\n");
    place.ok("import desk empty.toml");
    assert_eq!(place.ok("alarms"), "nothing wants attention\n");
    assert_eq!(place.json("alarms"), serde_json::json!([]));
}

/// Packs that what an alarm is about is held by.
fn holds(desk: &Desk, alarm: &Alarm, pack: &str) -> bool {
    let world = desk.world();
    let tenant = |id: &str| {
        let tenant = world.tenants.by_id(id).unwrap();
        tenant.definition.contracts.is_empty() || tenant.holds(pack)
    };
    match &alarm.about {
        Entity::Incident(number) => &*world.pack(world.incident(*number).unwrap()).unwrap().id == pack,
        Entity::Tenant(id) => tenant(id.as_str()),
        Entity::Account(id) => world.accounts.by_id(id.as_str()).unwrap().definition.pack.as_str() == pack,
        Entity::Server(id) => {
            let here = world.tenants.rows().filter(|(_, t)| t.definition.server.as_ref() == Some(id));
            let here: Vec<&str> = here.map(|(id, _)| id.as_str()).collect();
            here.is_empty() || here.into_iter().any(tenant)
        }
        Entity::Reseller(id) => {
            let own = world.tenants.rows().filter(|(_, t)| t.definition.reseller.as_ref() == Some(id));
            own.map(|(id, _)| id.as_str()).any(tenant)
        }
        Entity::Release(_) => true,
        other => panic!("{other:?}"),
    }
}

fn belongs(desk: &Desk, now: Instant, name: &str) -> Vec<Alarm> {
    let alarms = alarm::all(desk, now);
    for alarm in &alarms {
        let told = alarm.told(desk, now);
        let rule = &told.rule;
        assert!(rule.pack.is_empty() || holds(desk, alarm, &rule.pack), "{name}: {alarm:?} {rule}");
        let contract = desk.contracts().valid_at(&rule.pack, now);
        if let Some(contract) = contract {
            let quoted = rule.id.as_ref().and_then(|id| contract.rule(id));
            assert!(quoted.is_some(), "{name}: {alarm:?} quotes {rule}, which is not in it");
        }
        assert!(!ENGLISH.alarm(&told.meaning).is_empty() && alarm.since <= now, "{name}: {alarm:?}");
        // What it proposes is a command.
        let act = command(&told.act);
        let line = words(&act);
        assert!(Cli::try_parse_from(&line).is_ok(), "{name}: {act}");
    }
    assert!(alarms.is_sorted_by_key(|alarm| alarm.turn(now).0), "{name}");
    alarms
}

#[test]
fn no_contract_speaks_of_what_another_one_binds() {
    for trouble in TROUBLES {
        let place = Place::new();
        let lab = desk(trouble, &place);
        belongs(&lab.desk(), lab.now(), trouble.kind.word());
    }
    // Every contract on a server of its own, in all combinations of two.
    let packs =
        ["xelion-xaas", "kaseya-support", "xphone-connect", "innovaphone-rental", "nms-prime-advanced"];
    for (first, second) in packs.iter().flat_map(|first| packs.map(|second| (first, second))) {
        let mut lab = Lab::new();
        lab.fill(&format!(
            "[[reseller]]\nid = \"tks\"\nname = \"TK\"\n\
             [[server]]\nid = \"srv\"\nreseller = \"tks\"\nversion = \"8.3.4\"\nstorage_gb = 10\n\
             windows = [{{ days = [\"tue\", \"wed\"], from = \"22:00\", to = \"02:00\" }}]\n\
             [[tenant]]\nid = \"a\"\nreseller = \"tks\"\nserver = \"srv\"\nlicences = {{ user = 20 }}\n\
             contracts = [{{ pack = \"{first}\", begins = \"2026-01-01\" }}]\n\
             [[tenant]]\nid = \"b\"\nreseller = \"tks\"\ncontracts = [{{ pack = \"{second}\" }}]\n\
             [[release]]\nversion = \"8.3.9\"\nstage = \"stable\"\n\
             [[slot]]\nserver = \"srv\"\nrelease = \"8.3.9\"\nat = 2026-11-24T22:00:00+01:00\n"
        ));
        lab.set(at("2026-11-10T08:00:00+01:00"));
        lab.run("backup record srv").unwrap();
        lab.set(at(NOW));
        let alarms = belongs(&lab.desk(), lab.now(), &format!("{first} {second}"));
        let notice = alarms.iter().any(|alarm| alarm.kind == Kind::Notice);
        assert_eq!(notice, *first == "xelion-xaas", "{first} {second}");
    }
}
