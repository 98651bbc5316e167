//! What one reseller sees of a desk: its own, nothing of another's, and nothing is written.

use std::sync::Arc;

use pikett::domain::base::table::Id;
use pikett::domain::contract::Contracts;
use pikett::domain::facts::entity::Entity;
use pikett::engine::{Clock, Engine};
use pikett::store::{Journal, ScopedJournal, StoreError};

use crate::support::Lab;

/// Everything that names another reseller, or what is another's.
fn foreign(lab: &Lab, own: &str) -> Vec<String> {
    let desk = lab.desk();
    let world = desk.world();
    let resellers = world.resellers.rows().filter(|(id, _)| id.as_str() != own);
    let mut words: Vec<String> = Vec::new();
    for (id, reseller) in resellers {
        words.extend([format!("\"{id}\""), reseller.name.to_string()]);
        words.extend(reseller.contacts.iter().map(|contact| contact.name.to_string()));
    }
    let is_own = |reseller: Option<&str>| reseller == Some(own);
    for (id, server) in world.servers.rows() {
        if !is_own(Some(server.definition.reseller.as_str())) {
            words.push(id.to_string());
        }
    }
    for (id, tenant) in world.tenants.rows() {
        if !is_own(tenant.definition.reseller.as_ref().map(Id::as_str)) {
            words.extend([format!("\"{id}\""), tenant.definition.name.to_string()]);
        }
    }
    words
}

#[test]
fn a_reseller_sees_its_own_and_nothing_else() {
    let mut lab = Lab::demo();
    // A note of the desk for itself, a halt that names another's server, and one taken back.
    lab.run("incident note I-4702 'they have not paid since June'").unwrap();
    lab.run("update halt 8.3.9 --reason 'srv-02 of Nordtel does not start'").unwrap();
    let whole = lab.records();
    let journal = lab.journal().clone();
    for own in ["tks", "hansefon"] {
        let (text, desk) = lab.runtime.block_on(async {
            let scoped = ScopedJournal::open(journal.clone(), own.parse().unwrap()).await.unwrap();
            let scoped: Arc<dyn Journal> = Arc::new(scoped);
            let contracts = Arc::new(Contracts::embedded().unwrap());
            let engine = Engine::open(scoped.clone(), contracts, Clock::Fixed(lab.now())).await.unwrap();
            let mut records = scoped.read(0, usize::MAX).await.unwrap();
            assert!(records.len() > 100 && records.len() < whole.len() / 2, "{}", records.len());
            let tail = scoped.tail(50).await.unwrap();
            assert_eq!(tail, records[records.len() - 50..]);
            let other = Entity::Server("srv-02".parse().unwrap());
            assert_eq!(scoped.about(other, 50).await.unwrap(), []);
            records.extend(tail);
            let text: Vec<String> =
                records.iter().map(|record| serde_json::to_string(&record.event).unwrap()).collect();
            assert!(scoped.snapshot().await.unwrap().is_none());
            assert!(matches!(scoped.append(0, Vec::new()).await, Err(StoreError::LooksOnly)));
            (text.join("\n"), engine)
        });
        for word in foreign(&lab, own) {
            assert!(!text.contains(&word), "{own} reads {word}");
        }
        assert!(!text.contains("have not paid"));
        let seen = desk.desk();
        let servers = |lab: &pikett::domain::readings::desk::Desk| {
            let rows = lab.world().servers.rows();
            rows.filter(|(_, s)| s.definition.reseller.as_str() == own).count()
        };
        assert_eq!(seen.world().servers.len(), servers(&lab.desk()));
        assert!(seen.world().halt("8.3.9").is_some(), "that its rollout is halted it may know");
    }
}

/// What went to another reseller is no longer seen, nor what was recorded about it before.
#[test]
fn what_has_gone_to_another_is_hidden() {
    let mut lab = Lab::small();
    lab.run("storage record klinikum-nord 1000 --at 2026-10-01T00:00:00Z").unwrap();
    lab.fill("[[reseller]]\nid = \"neu\"\n[[tenant]]\nid = \"klinikum-nord\"\nreseller = \"neu\"\ncontracts = [{ pack = \"xelion-xaas\" }]\n");
    let journal = lab.journal().clone();
    for (own, sees) in [("tks", false), ("neu", true)] {
        let records = lab.runtime.block_on(async {
            let scoped = ScopedJournal::open(journal.clone(), own.parse().unwrap()).await.unwrap();
            scoped.read(0, usize::MAX).await.unwrap()
        });
        let about = records.iter().filter(|record| record.event.kind() == "usage").count();
        assert_eq!(about == 1, sees, "{own}");
        let text: Vec<String> =
            records.iter().map(|record| serde_json::to_string(&record.event).unwrap()).collect();
        let (other, server) = (if sees { "\"tks\"" } else { "klinikum-nord" }, "srv-03");
        assert!(!text.join("").contains(other), "{own} reads {other}");
        assert_eq!(text.join("").contains(server), !sees, "the server stayed with its reseller");
    }
}
