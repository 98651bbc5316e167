//! The world: everything the records add up to.
//!
//! [`World::apply`] is the only way it changes. It is pure, so every replica that has applied the
//! same records is equal, whether live, after a restart, or from a snapshot.

mod apply;
mod earlier;
mod incidents;
mod undo;
mod updates;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono_tz::Tz;
use indexmap::IndexSet;
use serde::{Deserialize, Serialize};

use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::base::table::{Id, Names, Ref, Table};
use crate::domain::base::text::Text;
use crate::domain::contract::PackId;
use crate::domain::facts::code::Sealed;
use crate::domain::facts::credit::{Account, PriceList};
use crate::domain::facts::entity::Entity;
use crate::domain::facts::equipment::Tested;
use crate::domain::facts::incident::{BreachReason, Incident};
use crate::domain::facts::party::{Callee, Reseller};
use crate::domain::facts::platform::Platform;
use crate::domain::facts::release::Release;
use crate::domain::facts::rollout::{Halt, Rollout};
use crate::domain::facts::roster::Roster;
use crate::domain::facts::server::Server;
use crate::domain::facts::tenant::Tenant;
use crate::domain::facts::window::{DataCentre, Place};
pub use apply::{Absent, Inconsistent};
pub use earlier::Earlier;
pub use incidents::{Incidents, Queue, Tally};
pub use undo::{Former, Formers, UNDO_SECONDS};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct World {
    /// Sequence number of the last applied record; 0 when there is none.
    pub seq: u64,
    /// When that was recorded.
    pub recorded: Option<Instant>,
    /// The zone in which the desk reads wall times.
    pub zone: Tz,
    pub names: Names,
    pub packs: IndexSet<PackId>,
    pub resellers: Table<Reseller>,
    /// Out-of-hours codes by reseller (F108).
    pub codes: BTreeMap<Id, Sealed>,
    /// Whom the desk calls for a level of a ladder (A66), one for each.
    pub callees: Vec<Callee>,
    /// The people of the desk, and who is on call.
    #[serde(default)]
    pub roster: Roster,
    pub data_centres: Table<DataCentre>,
    pub servers: Table<Server>,
    pub tenants: Table<Tenant>,
    pub releases: Table<Release>,
    /// Of releases whose rollout was ever halted.
    pub rollouts: Table<Rollout>,
    pub accounts: Table<Account>,
    /// Price lists of rented software, by contract (F276).
    #[serde(default)]
    pub prices: BTreeMap<Id, PriceList>,
    pub platforms: Table<Platform>,
    /// Versions of other makers' software (F067).
    pub software: Table<Platform>,
    /// Devices and trunks that were tested (F062).
    pub tested: Table<Tested>,
    /// Reasons for missed targets that the desk counts; empty for the usual ones.
    pub breach_reasons: Table<BreachReason>,
    /// Kept apart from the rest, since there are so many.
    #[serde(skip)]
    pub incidents: Incidents,
    formers: Formers,
    last_number: u32,
    last_deferral: u32,
    #[serde(skip)]
    queue: Queue,
    /// Incidents of other systems by tenant and their number there.
    #[serde(skip)]
    externals: HashMap<(usize, Text), Number>,
    /// Linked incidents by their master.
    #[serde(skip)]
    linked: BTreeSet<(Number, Number)>,
}

impl Default for World {
    fn default() -> Self {
        Self {
            seq: 0,
            recorded: None,
            zone: chrono_tz::Europe::Berlin,
            names: Names::default(),
            packs: IndexSet::new(),
            resellers: Table::default(),
            codes: BTreeMap::new(),
            callees: Vec::new(),
            roster: Roster::default(),
            data_centres: Table::default(),
            servers: Table::default(),
            tenants: Table::default(),
            releases: Table::default(),
            rollouts: Table::default(),
            accounts: Table::default(),
            prices: BTreeMap::new(),
            platforms: Table::default(),
            software: Table::default(),
            tested: Table::default(),
            breach_reasons: Table::default(),
            incidents: Incidents::default(),
            formers: Formers::default(),
            last_number: 0,
            last_deferral: 0,
            queue: Queue::default(),
            externals: HashMap::new(),
            linked: BTreeSet::new(),
        }
    }
}

impl World {
    /// The present where a clock says that it is `now`: never before the last record, so that a clock
    /// that was set back neither acts in the past nor shows it (A69).
    pub fn present(&self, now: Instant) -> Instant {
        self.recorded.map_or(now, |last| last.max(now))
    }

    /// Order of work; kept up with every change.
    pub fn queue(&self) -> &Queue {
        &self.queue
    }

    /// What can still be taken back.
    pub fn formers(&self) -> &Formers {
        &self.formers
    }

    pub fn incident(&self, number: Number) -> Option<&Incident> {
        self.incidents.get(number)
    }

    /// The incident that another system knows as `external`.
    pub fn external(&self, tenant: Ref<Tenant>, external: &Text) -> Option<&Incident> {
        self.incident(*self.externals.get(&(tenant.index(), external.clone()))?)
    }

    /// Incidents that are linked to a master, by number.
    pub fn linked(&self, master: Number) -> impl Iterator<Item = Number> {
        self.linked.range((master, Number(0))..=(master, Number(u32::MAX))).map(|(_, number)| *number)
    }

    /// An incident is about to change.
    fn unlist(&mut self, number: Number) {
        let Some(incident) = self.incidents.get(number) else { return };
        self.queue.remove(incident);
        self.linked.remove(&(incident.master.unwrap_or(number), number));
    }

    /// An incident has changed.
    fn list(&mut self, number: Number) {
        let Some(incident) = self.incidents.get(number) else { return };
        self.queue.insert(incident);
        self.linked.extend(incident.master.map(|master| (master, number)));
    }

    /// Sequence number of the last record about something; `None` where that is not kept.
    pub fn touched(&self, entity: &Entity) -> Option<u64> {
        match entity {
            Entity::Incident(number) => self.incidents.get(*number).map(|incident| incident.touched),
            Entity::Server(id) => self.servers.by_id(id.as_str()).map(|server| server.touched),
            Entity::Tenant(id) => self.tenants.by_id(id.as_str()).map(|tenant| tenant.touched),
            Entity::Account(id) => self.accounts.by_id(id.as_str()).map(|account| account.touched),
            Entity::Reseller(_) | Entity::Release(_) | Entity::DataCentre(_) | Entity::Desk => None,
        }
    }

    /// The out-of-hours code of a tenant's reseller, where the desk knows one.
    pub fn code(&self, tenant: &Tenant) -> Option<&Sealed> {
        self.codes.get(tenant.definition.reseller.as_ref()?)
    }

    /// Whom the desk calls for a level of a contract's ladder.
    pub fn callee(&self, pack: &str, level: u8) -> Option<&Callee> {
        self.callees.iter().find(|callee| callee.pack.as_str() == pack && callee.level == level)
    }

    pub fn pack(&self, incident: &Incident) -> Option<&PackId> {
        self.packs.get_index(usize::from(incident.pack))
    }

    /// When a server may be worked on.
    pub fn place<'a>(&'a self, server: &'a Server) -> Place<'a> {
        let own = &server.definition;
        let centre = own.data_centre.as_ref().and_then(|name| self.data_centres.row(name.as_str()));
        let shared = centre.filter(|_| own.windows.is_empty());
        Place {
            zone: self.zone,
            windows: shared.map_or(&own.windows, |(_, centre)| &centre.windows),
            backup: own.backup.or(centre.and_then(|(_, centre)| centre.backup)),
            shared: shared.map(|(id, _)| id),
        }
    }

    /// Whether a release is a hotfix (F258).
    pub fn is_hotfix(&self, release: &str) -> bool {
        self.rollouts.by_id(release).is_some_and(|rollout| rollout.hotfix)
    }

    /// Whether the release became stable without a test version before it (F082).
    pub fn is_untested(&self, release: &str) -> bool {
        self.rollouts.by_id(release).is_some_and(|rollout| rollout.untested)
    }

    /// Why nobody may be updated to a release at the moment.
    pub fn halt(&self, release: &str) -> Option<&Halt> {
        self.rollouts.by_id(release)?.halt.as_ref()
    }

    /// The number the next incident gets.
    pub fn next_number(&self) -> Number {
        Number(self.last_number + 1)
    }

    /// The number the next deferral request gets.
    pub fn next_deferral(&self) -> u32 {
        self.last_deferral + 1
    }

    /// Restores what a snapshot does not carry.
    pub fn rebuild(&mut self) {
        self.queue = Queue::of(&self.incidents);
        let foreign =
            self.incidents.iter().filter_map(|i| Some(((i.tenant.index(), i.external.clone()?), i.number)));
        self.externals = foreign.collect();
        self.linked = self.incidents.iter().filter_map(|i| Some((i.master?, i.number))).collect();
    }
}
