//! A reseller's view that stays open while things go from one reseller to another.

use std::sync::Arc;

use pikett::domain::base::number::Number;
use pikett::domain::base::table::Id;
use pikett::domain::contract::Contracts;
use pikett::domain::facts::entity::Entity;
use pikett::domain::readings::owner::{Own, reaches};
use pikett::domain::readings::reach::Reach;
use pikett::engine::{Clock, Engine, Update};
use pikett::store::{Journal, ScopedJournal};
use proptest::prelude::*;

use crate::support::{Lab, at};

const RESELLERS: [&str; 2] = ["tks", "nord"];
const TENANTS: [&str; 2] = ["alpha", "beta"];
const DESK: &str = r#"
[[reseller]]
id = "tks"
name = "TK"
contacts = [{ name = "A. Berg", email = "berg@tks.example", certified = true, authorised = true }]
[[reseller]]
id = "nord"
name = "Nord"
contacts = [{ name = "N. Olsen", email = "olsen@nord.example", certified = true, authorised = true }]
[[account]]
id = "0"
tenant = "alpha"
[[account]]
id = "1"
[[release]]
version = "8.3.9"
stage = "stable"
"#;

#[derive(Clone, Debug)]
enum Deed {
    /// A tenant or server is now a reseller's.
    Tenant(usize, usize),
    Server(usize, usize),
    Report(usize),
    Note(usize, bool),
    Measure(usize),
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        (0..2_usize, 0..2_usize).prop_map(|(tenant, reseller)| Deed::Tenant(tenant, reseller)),
        (0..2_usize, 0..2_usize).prop_map(|(server, reseller)| Deed::Server(server, reseller)),
        (0..2_usize).prop_map(Deed::Report),
        (1..6_usize, any::<bool>()).prop_map(|(number, told)| Deed::Note(number, told)),
        (0..2_usize).prop_map(Deed::Measure),
    ];
    prop::collection::vec(deed, 1..14)
}

fn tenant(tenant: usize, reseller: usize) -> String {
    let (id, reseller) = (TENANTS[tenant], RESELLERS[reseller]);
    format!(
        "[[tenant]]\nid = \"{id}\"\nreseller = \"{reseller}\"\nserver = \"srv-{tenant}\"\ncontracts = [{{ pack = \"xelion-xaas\", begins = \"2026-01-01\" }}]\n"
    )
}

fn server(server: usize, reseller: usize) -> String {
    let reseller = RESELLERS[reseller];
    format!("[[server]]\nid = \"srv-{server}\"\nreseller = \"{reseller}\"\nversion = \"8.3.4\"\n")
}

fn desk() -> Lab {
    let mut lab = Lab::new();
    lab.set(at("2026-11-01T00:00:00Z"));
    let all = [server(0, 0), server(1, 1), tenant(0, 0), tenant(1, 1)];
    lab.fill(&format!("{DESK}{}", all.concat()));
    lab.set(at("2026-11-24T10:00:00+01:00"));
    lab
}

impl Lab {
    fn report(&mut self, subject: &str, tenant: &str, reporter: &str) {
        let line = format!(
            "incident report --tenant {tenant} --impact limited --urgency high --reporter '{reporter}' --subject '{subject}' --override 'known by voice'"
        );
        self.run(&line).unwrap();
    }

    /// What is done may be refused: an incident may not be there.
    fn deed(&mut self, deed: &Deed, turn: usize) {
        match deed {
            Deed::Tenant(of, to) => self.fill(&tenant(*of, *to)),
            Deed::Server(of, to) => self.fill(&server(*of, *to)),
            Deed::Report(of) => self.report(&format!("turn {turn}"), TENANTS[*of], "A. Berg"),
            Deed::Note(number, told) => {
                let told = if *told { " --contact phone" } else { "" };
                let _ = self.run(&format!("incident note I-{number} 'note of turn {turn}'{told}"));
            }
            Deed::Measure(of) => {
                self.run(&format!("storage record {} {}", TENANTS[*of], 1_000 + turn)).unwrap();
            }
        }
    }

    /// The view of a reseller, opened now.
    fn view(&self, reseller: &str) -> Engine {
        let (journal, now) = (self.journal().clone(), self.now());
        let reseller: Id = reseller.parse().unwrap();
        self.runtime.block_on(async {
            let scoped: Arc<dyn Journal> = Arc::new(ScopedJournal::open(journal, reseller).await.unwrap());
            let contracts = Arc::new(Contracts::embedded().unwrap());
            Engine::open(scoped, contracts, Clock::Fixed(now)).await.unwrap()
        })
    }

    /// Everything that a view's journal lets through.
    fn told(&self, view: &Engine) -> String {
        let records = self.runtime.block_on(view.journal().read(0, usize::MAX)).unwrap();
        records.iter().map(|record| serde_json::to_string(&record.event).unwrap() + "\n").collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// After every deed the open view is what a view is that was opened just now.
    #[test]
    fn an_open_view_is_a_fresh_view(deeds in deeds()) {
        let mut lab = desk();
        let mut open = lab.view("tks");
        for (turn, deed) in deeds.iter().enumerate() {
            lab.deed(deed, turn);
            lab.runtime.block_on(open.catch_up()).unwrap();
            let fresh = lab.view("tks");
            let (ours, theirs) = (open.desk(), fresh.desk());
            prop_assert_eq!(ours.world(), theirs.world(), "after {:?}", deed);
            drop((ours, theirs));
            prop_assert!(agrees(&lab), "after {:?}", deed);
            let tail = |view: &Engine| lab.runtime.block_on(view.journal().tail(5)).unwrap();
            prop_assert_eq!(tail(&open), tail(&fresh));
        }
    }
}

/// What may be seen by the records of a desk is what may be acted on by its present state.
fn agrees(lab: &Lab) -> bool {
    let desk = lab.desk();
    let entities = || {
        let servers = (0..2).map(|server| Entity::Server(id(&format!("srv-{server}"))));
        let tenants = TENANTS.iter().map(|tenant| Entity::Tenant(id(tenant)));
        let incidents = (1..7).map(|number| Entity::Incident(Number(number)));
        let accounts = (0..2).map(|account| Entity::Account(id(&format!("{account}"))));
        let others = [Entity::Reseller(id("tks")), Entity::Release(id("8.3.9")), Entity::Desk];
        servers.chain(tenants).chain(incidents).chain(accounts).chain(others)
    };
    RESELLERS.iter().map(|reseller| id(reseller)).all(|reseller| {
        let mut reach = Reach::new(reseller.clone());
        for record in &lab.records() {
            reach.learn(record);
        }
        let own = Own { world: desk.world(), reseller: &reseller };
        entities().all(|entity| reach.reaches(&entity) == reaches(&own, &entity))
    })
}

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

/// Not for one frame: what is asked for in between knows of the move as well.
#[test]
fn what_has_moved_away_is_gone_with_the_next_look() {
    let mut lab = desk();
    lab.report("of TK", "alpha", "A. Berg");
    let open = lab.view("tks");
    lab.fill(&tenant(0, 1));
    lab.report("SECRET of Nord", "alpha", "N. Olsen");
    // The desk of the view has not caught up yet; logs are read past it.
    let journal = open.journal().clone();
    let (tail, about) = lab.runtime.block_on(async {
        let incident = Entity::Incident(Number(1));
        (journal.tail(100).await.unwrap(), journal.about(incident, 100).await.unwrap())
    });
    let text = format!("{tail:?}{about:?}");
    assert!(!text.contains("SECRET") && !text.contains("of TK") && about.is_empty(), "{text}");
    assert!(lab.told(&lab.view("nord")).contains("SECRET"));
}

/// A running engine tells those who follow it that nothing of before holds.
#[test]
fn those_who_follow_are_told() {
    let mut lab = desk();
    lab.report("of TK", "alpha", "A. Berg");
    let open = lab.view("tks");
    let (handle, mut updates) = lab.runtime.block_on(async {
        let handle = open.start();
        let updates = handle.updates();
        (handle, updates)
    });
    lab.fill(&tenant(0, 1));
    let update = lab.runtime.block_on(async {
        let told = tokio::time::timeout(std::time::Duration::from_secs(30), updates.recv());
        told.await.expect("it comes").unwrap()
    });
    assert!(matches!(update, Update::Anew), "{update:?}");
    let desk = handle.desk().read().unwrap();
    assert!(desk.world().tenants.find("alpha").is_none() && desk.world().queue().open() == 0);
}

/// Who called and what was told stays with the reseller that it was then.
#[test]
fn a_tenant_does_not_take_along_whom_the_former_reseller_dealt_with() {
    let mut lab = desk();
    lab.report("line dead", "alpha", "A. Berg");
    lab.run("incident note I-1 'Mr Berg called back' --contact phone").unwrap();
    lab.fill(&tenant(0, 1));
    lab.report("line dead again", "alpha", "N. Olsen");
    lab.run("incident note I-2 'Ms Olsen called back' --contact phone").unwrap();
    let told = lab.told(&lab.view("nord"));
    for own in ["line dead\"", "line dead again", "N. Olsen", "Ms Olsen"] {
        assert!(told.contains(own), "{own}:\n{told}");
    }
    for former in ["A. Berg", "Mr Berg", "known by voice\",\"external\":null,\"published\":true,\"x\""] {
        assert!(!told.contains(former), "{former}:\n{told}");
    }
    // Back with the first one, it is the other way round.
    lab.fill(&tenant(0, 0));
    let told = lab.told(&lab.view("tks"));
    assert!(told.contains("Mr Berg") && !told.contains("Olsen"), "{told}");
}
