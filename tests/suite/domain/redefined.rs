//! What is written down about somebody can come again: nothing that the desk learned beside it goes.

use pikett::domain::facts::event::{Event, Record, Via};
use pikett::domain::world::World;
use uuid::Uuid;

use crate::store::frozen;

fn of_every_kind() -> World {
    let mut world = World::default();
    for record in frozen::records() {
        world.apply(&record).unwrap();
    }
    world
}

fn add(world: &mut World, event: Event) {
    let seq = world.seq + 1;
    let at = world.recorded.unwrap() + 3_600;
    let (by, via, command) = ("import".into(), Via::Import, Uuid::from_u128(seq.into()));
    world.apply(&Record { seq, happened: at, recorded: at, by, via, command, event }).unwrap();
}

#[test]
fn the_same_definition_changes_no_other_field() {
    let before = of_every_kind();
    let mut world = before.clone();
    for (_, server) in before.servers.rows() {
        add(&mut world, Event::Server(server.definition.clone()));
        let mut again = world.servers.by_id(server.definition.id.as_str()).unwrap().clone();
        again.touched = server.touched;
        assert_eq!(again, *server);
    }
    for (_, tenant) in before.tenants.rows() {
        add(&mut world, Event::Tenant(tenant.definition.clone()));
        let mut again = world.tenants.by_id(tenant.definition.id.as_str()).unwrap().clone();
        again.touched = tenant.touched;
        assert_eq!(again, *tenant);
    }
    for (_, account) in before.accounts.rows() {
        add(&mut world, Event::Account(account.definition.clone()));
        let mut again = world.accounts.by_id(account.definition.id.as_str()).unwrap().clone();
        again.touched = account.touched;
        assert_eq!(again, *account);
    }
    let learned =
        before.tenants.rows().any(|(_, tenant)| !tenant.usage.is_empty() && !tenant.hours.is_empty());
    assert!(learned && before.servers.rows().any(|(_, server)| !server.slots.is_empty()));
}

#[test]
fn another_definition_is_heard() {
    let before = of_every_kind();
    let mut world = before.clone();
    let (_, server) = before.servers.rows().next().unwrap();
    let (_, reseller) = before.resellers.rows().next().unwrap();
    let mut definition = server.definition.clone();
    (definition.version, definition.storage_gb) = ("99.9".into(), Some(1));
    add(&mut world, Event::Server(definition.clone()));
    let again = world.servers.by_id(definition.id.as_str()).unwrap();
    assert_eq!((&again.definition, again.version.as_str()), (&definition, "99.9"));
    assert_eq!(again.slots.len(), server.slots.len());

    let (_, tenant) = before.tenants.rows().next().unwrap();
    let mut definition = tenant.definition.clone();
    definition.reseller = Some(reseller.id.clone());
    definition.licences.insert("Seat".into(), 77);
    add(&mut world, Event::Tenant(definition.clone()));
    let again = world.tenants.by_id(definition.id.as_str()).unwrap();
    assert_eq!(again.reseller, world.resellers.find(reseller.id.as_str()));
    assert_eq!(again.licences("Seat", world.recorded.unwrap()), 77);
    assert_eq!(again.usage, tenant.usage);
}
