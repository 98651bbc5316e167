//! What one reseller may see of a desk: its own servers and tenants, and never another's (F057).

use std::collections::BTreeSet;

use super::backup::Subject;
use super::event::{Entity, Event, Record};
use super::incident::{Change, Number, Report};
use super::rollout::RolloutChange;
use super::server::ServerDefinition;
use super::table::Id;
use super::tenant::TenantDefinition;
use super::text::Text;

/// Lets through the records that concern one reseller. Told all records of a desk in their order, it
/// knows what is whose by the definitions so far.
#[derive(Clone, Debug)]
pub struct Reach {
    reseller: Id,
    servers: BTreeSet<Id>,
    tenants: BTreeSet<Id>,
    accounts: BTreeSet<Id>,
    incidents: BTreeSet<Number>,
    /// Sequence numbers of the latest records that were let through: what is taken back is younger.
    shown: BTreeSet<u64>,
}

/// Records that are remembered, far more than anybody takes back within half a minute.
const REMEMBERED: usize = 10_000;

impl Reach {
    pub fn new(reseller: Id) -> Self {
        let (servers, tenants, accounts) = Default::default();
        Self { reseller, servers, tenants, accounts, incidents: BTreeSet::new(), shown: BTreeSet::new() }
    }

    /// Learns what is whose, without letting anything through: told a whole journal first, it hides
    /// what has gone to another reseller since.
    pub fn learn(&mut self, record: &Record) {
        let own = |reseller: Option<&Id>| reseller == Some(&self.reseller);
        match &record.event {
            Event::Server(server) => put(&mut self.servers, &server.id, server.reseller == self.reseller),
            Event::Tenant(tenant) => {
                let own = own(tenant.reseller.as_ref());
                put(&mut self.tenants, &tenant.id, own);
            }
            Event::Account(account) => {
                let own = account.tenant.as_ref().is_some_and(|tenant| self.tenants.contains(tenant));
                put(&mut self.accounts, &account.id, own);
            }
            _ => {}
        }
    }

    /// The record as the reseller may see it; `None` when it is none of its business.
    pub fn see(&mut self, record: &Record) -> Option<Record> {
        if let Event::Incident { number, change: Change::Reported(report) } = &record.event
            && self.tenants.contains(&report.tenant)
        {
            self.incidents.insert(*number);
        }
        let shown = self.shows(&record.event);
        if shown {
            self.shown.insert(record.seq);
        }
        if self.shown.len() > REMEMBERED {
            self.shown.pop_first();
        }
        shown.then(|| Record { event: self.discreet(&record.event), ..record.clone() })
    }

    /// Whether it may see what is recorded about something.
    pub fn reaches(&self, entity: &Entity) -> bool {
        match entity {
            Entity::Incident(number) => self.incidents.contains(number),
            Entity::Server(id) => self.servers.contains(id),
            Entity::Tenant(id) => self.tenants.contains(id),
            Entity::Reseller(id) => *id == self.reseller,
            Entity::Account(id) => self.accounts.contains(id),
            Entity::Release(_) | Entity::DataCentre(_) | Entity::Desk => true,
        }
    }

    /// Without what names others: reasons, and what belonged to another reseller before.
    fn discreet(&self, event: &Event) -> Event {
        let own = |server: &Option<Id>| server.clone().filter(|id| self.servers.contains(id));
        match event {
            Event::Rollout { release, change } => {
                Event::Rollout { release: release.clone(), change: unsaid(change) }
            }
            Event::Server(server) => {
                Event::Server(ServerDefinition { reseller: self.reseller.clone(), ..server.clone() })
            }
            Event::Tenant(tenant) => Event::Tenant(TenantDefinition {
                reseller: tenant.reseller.clone().filter(|reseller| *reseller == self.reseller),
                server: own(&tenant.server),
                ..tenant.clone()
            }),
            Event::Incident { number, change: Change::Reported(report) } => {
                let report = Box::new(Report { server: own(&report.server), ..(**report).clone() });
                Event::Incident { number: *number, change: Change::Reported(report) }
            }
            event => event.clone(),
        }
    }

    fn shows(&self, event: &Event) -> bool {
        match event {
            // What the desk notes for itself is not told.
            Event::Incident { change: Change::Noted { contact: None, .. }, .. } => false,
            Event::Backup { of: Subject::Server(id), .. } => self.servers.contains(id),
            Event::Backup { of: Subject::Tenant(id), .. } => self.tenants.contains(id),
            Event::Retracted { seq } => self.shown.contains(seq),
            event => event.entity().is_some_and(|entity| self.reaches(&entity)),
        }
    }
}

fn put(ids: &mut BTreeSet<Id>, id: &Id, own: bool) {
    if own {
        ids.insert(id.clone());
    } else {
        ids.remove(id);
    }
}

/// Why a rollout stands or goes on may name others' servers.
fn unsaid(change: &RolloutChange) -> RolloutChange {
    let reason = Text::from("by the provider");
    match change {
        RolloutChange::Halted { by_rule, .. } => RolloutChange::Halted { reason, by_rule: *by_rule },
        RolloutChange::Resumed { .. } => RolloutChange::Resumed { reason },
        RolloutChange::Hotfix { .. } | RolloutChange::Untested { .. } => change.clone(),
    }
}
