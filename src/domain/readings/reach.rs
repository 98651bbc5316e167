//! What one reseller may see of a desk: its own servers and tenants, and never another's (F057).

use std::collections::{BTreeMap, VecDeque};

use crate::domain::base::kept::Kept;
use crate::domain::base::number::Number;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::authority::Authority;
use crate::domain::facts::code::Given;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::{Event, Record, SlotChange};
use crate::domain::facts::incident::{Change, Report};
use crate::domain::facts::rollout::RolloutChange;
use crate::domain::facts::server::ServerDefinition;
use crate::domain::facts::tenant::TenantDefinition;
use crate::domain::readings::owner::{self, Holdings};

/// Lets through the records that concern one reseller. It is told all records of a desk in their
/// order and knows from them what is whose now, and what was whose when.
#[derive(Clone, Debug)]
pub struct Reach {
    reseller: Id,
    /// Sequence number of the last record that was learned.
    learned: u64,
    servers: Owners,
    tenants: Owners,
    /// The tenant that an account belongs to.
    accounts: BTreeMap<Id, Option<Id>>,
    /// The tenant that an incident belongs to.
    incidents: BTreeMap<Number, Id>,
    /// What the latest records are about, by their sequence numbers.
    recent: VecDeque<(u64, About)>,
    /// The same of those that were taken back.
    retracted: BTreeMap<u64, About>,
}

/// By object: since which records it has been the reseller's, or another's.
type Owners = BTreeMap<Id, Vec<(u64, bool)>>;

/// What has to be known of a record to show that it was taken back.
#[derive(Clone, Debug)]
struct About {
    entity: Entity,
    told: Told,
}

/// Whom a record speaks to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Told {
    /// Whoever the object belongs to.
    Owner,
    /// Whoever it belonged to then: what was said to a customer goes with no tenant to another (F057).
    OwnerThen,
    /// The desk alone.
    Nobody,
}

/// Records that are remembered, far more than anybody takes back within half a minute.
const REMEMBERED: usize = 10_000;

impl Reach {
    pub fn new(reseller: Id) -> Self {
        let (servers, tenants, accounts, incidents) = Default::default();
        let (recent, retracted) = Default::default();
        Self { reseller, learned: 0, servers, tenants, accounts, incidents, recent, retracted }
    }

    /// Sequence number of the last record that was learned; what comes after it is not yet shown.
    pub fn learned(&self) -> u64 {
        self.learned
    }

    /// Learns what is whose. Answers whether something that was known before has come or gone: what
    /// was seen until then no longer holds and is to be read again.
    pub fn learn(&mut self, record: &Record) -> bool {
        if record.seq <= self.learned {
            return false;
        }
        self.learned = record.seq;
        self.remember(record);
        match &record.event {
            Event::Server(server) => {
                moved(&mut self.servers, &server.id, record.seq, server.reseller == self.reseller)
            }
            Event::Tenant(tenant) => {
                let own = tenant.reseller.as_ref() == Some(&self.reseller);
                moved(&mut self.tenants, &tenant.id, record.seq, own)
            }
            Event::Account(account) => {
                let before = self.accounts.insert(account.id.clone(), account.tenant.clone());
                before
                    .is_some_and(|before| self.holds(before.as_ref()) != self.holds(account.tenant.as_ref()))
            }
            Event::Incident { number, change: Change::Reported(report) } => {
                self.incidents.insert(*number, report.tenant.clone());
                false
            }
            _ => false,
        }
    }

    /// The record as the reseller may see it; `None` when it is none of its business, or was not
    /// learned yet.
    pub fn see(&self, record: &Record) -> Option<Record> {
        let shown = record.seq <= self.learned && self.shows(record);
        shown.then(|| Record { event: self.discreet(record), ..record.clone() })
    }

    /// Whether it may see what is recorded about something.
    pub fn reaches(&self, entity: &Entity) -> bool {
        self.reached(entity, u64::MAX)
    }

    /// Whether it might when record `seq` came.
    fn reached(&self, entity: &Entity, seq: u64) -> bool {
        owner::reaches(&Then { reach: self, seq }, entity)
    }

    fn holds(&self, tenant: Option<&Id>) -> bool {
        tenant.is_some_and(|tenant| owned(&self.tenants, tenant, u64::MAX))
    }

    fn remember(&mut self, record: &Record) {
        if let Event::Retracted { seq } = &record.event {
            let place = self.recent.binary_search_by_key(seq, |(seq, _)| *seq);
            if let Some((_, about)) = place.ok().and_then(|place| self.recent.get(place)) {
                self.retracted.insert(*seq, about.clone());
            }
            return;
        }
        if let Some(entity) = record.event.entity() {
            self.recent.push_back((record.seq, About { entity, told: self.told(record) }));
        }
        if self.recent.len() > REMEMBERED {
            self.recent.pop_front();
        }
    }

    fn shows(&self, record: &Record) -> bool {
        match &record.event {
            Event::Retracted { seq } => {
                self.retracted.get(seq).is_some_and(|about| self.tells(&about.entity, about.told, *seq))
            }
            event => event.entity().is_some_and(|entity| self.tells(&entity, self.told(record), record.seq)),
        }
    }

    fn told(&self, record: &Record) -> Told {
        match told(&record.event) {
            // Its own word is no secret of the desk's.
            Told::Nobody if is_note(&record.event) && Authority::is_name_for(&self.reseller, &record.by) => {
                Told::OwnerThen
            }
            told => told,
        }
    }

    fn tells(&self, entity: &Entity, told: Told, seq: u64) -> bool {
        self.reaches(entity)
            && match told {
                Told::Owner => true,
                Told::OwnerThen => self.reached(entity, seq),
                Told::Nobody => false,
            }
    }

    /// Without what names others: reasons, what belonged to another reseller before, and whom that
    /// one sent or was told by.
    fn discreet(&self, record: &Record) -> Event {
        let own = |server: &Option<Id>| server.clone().filter(|id| owned(&self.servers, id, u64::MAX));
        let then = record.event.entity().is_none_or(|entity| self.reached(&entity, record.seq));
        match &record.event {
            Event::Rollout { release, change } => {
                Event::Rollout { release: release.clone(), change: unsaid(change) }
            }
            Event::Server(server) => {
                Event::Server(ServerDefinition { reseller: self.reseller.clone(), ..server.clone() })
            }
            Event::Slot { server, release, change } if !then => {
                let (server, release) = (server.clone(), release.clone());
                Event::Slot { server, release, change: unaddressed(change) }
            }
            Event::Tenant(tenant) => Event::Tenant(TenantDefinition {
                reseller: tenant.reseller.clone().filter(|reseller| *reseller == self.reseller),
                server: own(&tenant.server),
                ..tenant.clone()
            }),
            Event::Incident { number, change: Change::Reported(report) } => {
                let mut report = Report { server: own(&report.server), ..(**report).clone() };
                if !then {
                    report.reporter = None;
                    report.code = Given::default();
                    report.override_reason = None;
                }
                Event::Incident { number: *number, change: Change::Reported(Box::new(report)) }
            }
            Event::Incident { number, change: change @ Change::Escalated { .. } } if !then => {
                Event::Incident { number: *number, change: unasked(change) }
            }
            event => event.clone(),
        }
    }
}

/// An escalation without who asked for it.
fn unasked(change: &Change) -> Change {
    let mut change = change.clone();
    if let Change::Escalated { asked_by, .. } = &mut change {
        *asked_by = None;
    }
    change
}

/// What was whose when record `seq` had come.
struct Then<'a> {
    reach: &'a Reach,
    seq: u64,
}

impl Holdings for Then<'_> {
    fn is(&self, reseller: &Id) -> bool {
        *reseller == self.reach.reseller
    }

    fn has_server(&self, server: &Id) -> bool {
        owned(&self.reach.servers, server, self.seq)
    }

    fn has_tenant(&self, tenant: &Id) -> bool {
        owned(&self.reach.tenants, tenant, self.seq)
    }

    fn tenant_of_account(&self, account: &Id) -> Option<&Id> {
        self.reach.accounts.get(account)?.as_ref()
    }

    fn tenant_of_incident(&self, number: Number) -> Option<&Id> {
        self.reach.incidents.get(&number)
    }
}

fn is_note(event: &Event) -> bool {
    matches!(event, Event::Incident { change: Change::Noted { .. }, .. })
}

/// Whom a record speaks to.
fn told(event: &Event) -> Told {
    match event {
        Event::Incident { change: Change::Noted { contact, .. }, .. } => match contact {
            // What the desk notes for itself is not told.
            None => Told::Nobody,
            Some(_) => Told::OwnerThen,
        },
        // Who asked or called is the business of whoever it belonged to then.
        Event::Incident { change: Change::NewsAsked { .. } | Change::CallerClarified { .. }, .. } => {
            Told::OwnerThen
        }
        // Short codes could be guessed from what they are held against.
        Event::Code { .. } => Told::Nobody,
        // Where the desk's people can be reached, and when they are away, is its own affair.
        Event::Person(_) | Event::PersonLeft { .. } | Event::OnCall { .. } => Told::Nobody,
        _ => Told::Owner,
    }
}

/// Notes whose something is from record `seq` on; whether that is another than before.
fn moved(owners: &mut Owners, id: &Id, seq: u64, own: bool) -> bool {
    let Some(spans) = owners.get_mut(id) else {
        owners.insert(id.clone(), vec![(seq, own)]);
        return false;
    };
    let differs = spans.last().is_none_or(|(_, before)| *before != own);
    if differs {
        spans.push((seq, own));
    }
    differs
}

/// Whether something was the reseller's when record `seq` had come.
fn owned(owners: &Owners, id: &Id, seq: u64) -> bool {
    let spans = owners.get(id).map_or(&[] as &[_], Vec::as_slice);
    spans.iter().rev().find(|(since, _)| *since <= seq).is_some_and(|(_, own)| *own)
}

/// Without those who were written to.
fn unaddressed(change: &SlotChange) -> SlotChange {
    match change {
        SlotChange::Noticed { .. } => SlotChange::Noticed { to: Vec::new() },
        SlotChange::Confirmed { .. } => SlotChange::Confirmed { to: Vec::new() },
        change => change.clone(),
    }
}

/// Why a rollout stands or goes on may name others' servers.
fn unsaid(change: &RolloutChange) -> RolloutChange {
    let reason = Text::from(Kept::ByProvider);
    match change {
        RolloutChange::Halted { by_rule, .. } => RolloutChange::Halted { reason, by_rule: *by_rule },
        RolloutChange::Resumed { .. } => RolloutChange::Resumed { reason },
        RolloutChange::Hotfix { .. } | RolloutChange::Untested { .. } => change.clone(),
    }
}
