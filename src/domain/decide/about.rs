//! What an act is about, whatever becomes of it: a refusal leaves no record that would say so.

use super::Act;
use crate::domain::entity::Entity;
use crate::domain::table::Id;
use crate::domain::world::World;

impl Act {
    /// What it is about; `None` where that is the whole desk, or nothing that exists.
    pub fn entity(&self, world: &World) -> Option<Entity> {
        let own = self.incident().map(Entity::Incident);
        own.or_else(|| self.of_server(world)).or_else(|| self.of_tenant(world)).or_else(|| self.of_another())
    }

    fn of_server(&self, world: &World) -> Option<Entity> {
        let server = match self {
            Act::Server(act) => &act.0.id,
            Act::Schedule(act) => &act.server,
            Act::Notify(act) => &act.server,
            Act::StartUpdate(act) => &act.server,
            Act::FinishUpdate(act) => &act.server,
            Act::FailUpdate(act) => &act.server,
            Act::RollBack(act) => &act.server,
            Act::Confirm(act) => &act.server,
            Act::RequestDeferral(act) => &act.server,
            Act::RequestTest(act) => &act.server,
            Act::DecideDeferral(act) => return deferred(world, act.number),
            Act::WithdrawDeferral(act) => return deferred(world, act.number),
            _ => backed_up(self).filter(|of| world.servers.by_id(of.as_str()).is_some())?,
        };
        Some(Entity::Server(server.clone()))
    }

    fn of_tenant(&self, world: &World) -> Option<Entity> {
        let tenant = match self {
            Act::Report(act) => &act.tenant,
            Act::Observe(act) => &act.tenant,
            Act::Tenant(act) => &act.0.id,
            Act::Measure(act) => &act.tenant,
            Act::BuyStorage(act) => &act.tenant,
            Act::Exclude(act) => &act.tenant,
            Act::CountLicences(act) => &act.tenant,
            Act::CancelLicences(act) => &act.tenant,
            Act::Export(act) => &act.tenant,
            Act::MarkDuties(act) => &act.tenant,
            Act::SetTrunk(act) => &act.tenant,
            Act::SetReachable(act) => &act.tenant,
            Act::SecondSystem(act) => &act.tenant,
            Act::SetBought(act) => &act.tenant,
            Act::ConfigureSystem(act) => &act.tenant,
            Act::ConfigureUser(act) => &act.tenant,
            Act::ReleaseUser(act) => &act.tenant,
            Act::PlaceUser(act) => &act.tenant,
            Act::SetTeam(act) => &act.tenant,
            Act::DescribeSystem(act) => &act.tenant,
            Act::AcceptSystem(act) => &act.tenant,
            Act::AgreeIntroduction(act) => &act.tenant,
            Act::GrantHours(act) => &act.tenant,
            Act::AgreeRate(act) => &act.tenant,
            Act::AgreeServices(act) => &act.tenant,
            Act::BookHours(act) => &act.tenant,
            _ => backed_up(self).filter(|of| world.tenants.by_id(of.as_str()).is_some())?,
        };
        Some(Entity::Tenant(tenant.clone()))
    }

    fn of_another(&self) -> Option<Entity> {
        let account = match self {
            Act::Account(act) => &act.0.id,
            Act::ReadBalance(act) => &act.account,
            Act::TopUp(act) => &act.account,
            Act::RentLicence(act) => &act.account,
            Act::SetBoughtLicence(act) => &act.account,
            Act::SetFirmware(act) => &act.account,
            Act::SetHosting(act) => &act.account,
            Act::Reseller(act) => return Some(Entity::Reseller(act.0.id.clone())),
            Act::Code(act) => return Some(Entity::Reseller(act.reseller.clone())),
            Act::RollOut(act) => return Some(Entity::Release(act.release.clone())),
            Act::HaltRollout(act) => return Some(Entity::Release(act.release.clone())),
            Act::ResumeRollout(act) => return Some(Entity::Release(act.release.clone())),
            Act::MarkHotfix(act) => return Some(Entity::Release(act.release.clone())),
            _ => return None,
        };
        Some(Entity::Account(account.clone()))
    }
}

/// A server, or a tenant whose system is backed up by itself.
fn backed_up(act: &Act) -> Option<&Id> {
    match act {
        Act::Backup(act) => Some(&act.of),
        Act::RestoreTest(act) => Some(&act.of),
        Act::ColdBackup(act) => Some(&act.of),
        _ => None,
    }
}

/// The server whose update a deferral is about.
fn deferred(world: &World, number: u32) -> Option<Entity> {
    let mut servers = world.servers.rows();
    let found = servers.find(|(_, server)| {
        server.slots.iter().flat_map(|slot| &slot.deferrals).any(|deferral| deferral.number == number)
    });
    found.map(|(id, _)| Entity::Server(id.clone()))
}
