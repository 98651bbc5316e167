//! The world before a record, as far as that record changes it: what is kept to go back there.
//!
//! What records may change besides rows is named field by field, what kind of record changes which row kind
//! by kind: neither compiles when something new comes in.

use chrono_tz::Tz;
use smallvec::{SmallVec, smallvec};

use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::base::table::{Id, Table};
use crate::domain::base::text::Text;
use crate::domain::facts::backup::Subject;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::{Event, Record};
use crate::domain::facts::incident::{Change, Incident};
use crate::domain::world::World;
use crate::domain::world::undo::Former;

/// Puts one row back.
type Back = Box<dyn FnOnce(&mut World)>;
/// Hardly a record changes two.
type Rows = SmallVec<[Back; 1]>;

/// A tenant's place and a number of another system.
type External = (usize, Text);

/// The world before a record, as far as that changes it.
pub struct Earlier {
    seq: u64,
    recorded: Option<Instant>,
    zone: Tz,
    names: usize,
    packs: usize,
    last_number: u32,
    last_deferral: u32,
    formers: usize,
    /// Those that are too old when it is recorded.
    forgotten: Vec<Former>,
    /// The one that it takes, with its place.
    taken: Option<(usize, Former)>,
    /// Another system's number that it brings in, with whose it was.
    external: Option<(External, Option<Number>)>,
    rows: Rows,
}

impl World {
    /// Keeps what a record is about to change, which is applied next.
    pub fn before(&mut self, record: &Record) -> Earlier {
        let forgotten = self.formers.forget_before(record.recorded);
        let (rows, external) = (self.changed_by(&record.event), self.external_of(&record.event));
        let taken = self.taken_by(&record.event);
        let Self {
            seq,
            recorded,
            zone,
            names,
            packs,
            formers,
            last_number,
            last_deferral,
            // One entry.
            externals: _,
            // A row or two.
            tenants: _,
            incidents: _,
            resellers: _,
            codes: _,
            callees: _,
            roster: _,
            data_centres: _,
            servers: _,
            releases: _,
            rollouts: _,
            accounts: _,
            prices: _,
            platforms: _,
            software: _,
            tested: _,
            breach_reasons: _,
            // These follow from the incidents.
            queue: _,
            linked: _,
        } = self;
        Earlier {
            seq: *seq,
            recorded: *recorded,
            zone: *zone,
            names: names.len(),
            packs: packs.len(),
            last_number: *last_number,
            last_deferral: *last_deferral,
            formers: formers.len(),
            forgotten,
            taken,
            external,
            rows,
        }
    }

    /// Is again what it was before the last record.
    pub fn go_back(&mut self, earlier: Earlier) {
        let Earlier { seq, recorded, zone, last_number, last_deferral, .. } = earlier;
        (self.seq, self.recorded, self.zone) = (seq, recorded, zone);
        (self.last_number, self.last_deferral) = (last_number, last_deferral);
        let Earlier { names, packs, formers, forgotten, taken, external, rows, .. } = earlier;
        rows.into_iter().rev().for_each(|back| back(self));
        self.names.truncate(names);
        self.packs.truncate(packs);
        self.formers.put_back(formers, taken);
        self.formers.remember(forgotten);
        if let Some((key, whose)) = external {
            match whose {
                Some(number) => self.externals.insert(key, number),
                None => self.externals.remove(&key),
            };
        }
    }

    /// An incident is again as it was before a record; one that was not there is gone.
    pub(super) fn put_back(&mut self, number: Number, before: Option<Incident>) {
        self.unlist(number);
        match before {
            Some(before) => self.incidents.put(before),
            None => self.incidents.remove(number),
        }
        self.list(number);
    }

    /// The former that a record takes, with its place.
    fn taken_by(&self, event: &Event) -> Option<(usize, Former)> {
        let Event::Retracted { seq } = *event else { return None };
        Some((self.formers.place(seq)?, self.formers.get(seq)?.clone()))
    }

    /// Another system's number that a record brings in, with whose it was.
    fn external_of(&self, event: &Event) -> Option<(External, Option<Number>)> {
        let Event::Incident { change: Change::Reported(report), .. } = event else { return None };
        let tenant = self.tenants.find(report.tenant.as_str())?;
        let key = (tenant.index(), report.external.clone()?);
        let whose = self.externals.get(&key).copied();
        Some((key, whose))
    }

    /// Which rows a record changes.
    fn changed_by(&mut self, event: &Event) -> Rows {
        let row = match event {
            Event::Incident { number, change: Change::ChecklistMarked { .. } } => {
                let tenant = self.incidents.get(*number).map(|incident| incident.tenant);
                let tenant = tenant.and_then(|tenant| self.tenants.id(tenant).parse().ok());
                let mut rows: Rows = smallvec![self.incident_row(*number)];
                rows.extend(tenant.map(|id| self.row(&id, |world| &mut world.tenants)));
                return rows;
            }
            Event::Incident { number, .. } => self.incident_row(*number),
            Event::Reseller(reseller) => self.row(&reseller.id, |world| &mut world.resellers),
            Event::Code { reseller, .. } => {
                let (reseller, before) = (reseller.clone(), self.codes.get(reseller).cloned());
                Box::new(move |world: &mut World| match before {
                    Some(before) => drop(world.codes.insert(reseller, before)),
                    None => drop(world.codes.remove(&reseller)),
                })
            }
            Event::Callee(_) => {
                let before = self.callees.clone();
                Box::new(move |world: &mut World| world.callees = before)
            }
            Event::Person(_) | Event::PersonLeft { .. } | Event::OnCall { .. } => self.roster_row(),
            Event::DataCentre(centre) => self.row(&centre.id, |world| &mut world.data_centres),
            Event::Release(release) => self.row(&release.version, |world| &mut world.releases),
            Event::Rollout { release, .. } => self.row(release, |world| &mut world.rollouts),
            Event::Server(server) => self.row(&server.id, |world| &mut world.servers),
            Event::Slot { server, .. }
            | Event::TestRequested { server, .. }
            | Event::Backup { of: Subject::Server(server), .. } => {
                self.row(server, |world| &mut world.servers)
            }
            Event::Tenant(tenant) => self.row(&tenant.id, |world| &mut world.tenants),
            Event::Usage { tenant, .. }
            | Event::Bought { tenant, .. }
            | Event::Exported { tenant, .. }
            | Event::Backup { of: Subject::Tenant(tenant), .. }
            | Event::Excluded { tenant, .. }
            | Event::Licence { tenant, .. }
            | Event::Count { tenant, .. }
            | Event::Hours { tenant, .. }
            | Event::Watched { tenant, .. }
            | Event::Equipment { tenant, .. } => self.row(tenant, |world| &mut world.tenants),
            Event::Account(account) => self.row(&account.id, |world| &mut world.accounts),
            Event::Credit { account, .. } => self.row(account, |world| &mut world.accounts),
            Event::Tested(tested) => self.row(&tested.id, |world| &mut world.tested),
            Event::Software(software) => self.row(&software.id, |world| &mut world.software),
            Event::Platform(platform) => self.row(&platform.id, |world| &mut world.platforms),
            Event::BreachReason(reason) => self.row(&reason.id, |world| &mut world.breach_reasons),
            Event::Price { pack, .. } => {
                let (pack, before) = (pack.clone(), self.prices.get(pack).cloned());
                Box::new(move |world: &mut World| match before {
                    Some(before) => drop(world.prices.insert(pack, before)),
                    None => drop(world.prices.remove(&pack)),
                })
            }
            // Not in rows.
            Event::TimeZone { .. } | Event::NumbersFrom { .. } => return Rows::new(),
            Event::Retracted { seq } => return self.taken_back_with(*seq),
        };
        smallvec![row]
    }

    /// The row that is put back to before an earlier record.
    fn taken_back_with(&mut self, seq: u64) -> Rows {
        let row = match self.formers.get(seq).map(|former| former.entity.clone()) {
            Some(Entity::Incident(number)) => self.incident_row(number),
            Some(Entity::Server(id)) => self.row(&id, |world| &mut world.servers),
            Some(Entity::Tenant(id)) => self.row(&id, |world| &mut world.tenants),
            Some(Entity::Account(id)) => self.row(&id, |world| &mut world.accounts),
            Some(Entity::Release(id)) => self.row(&id, |world| &mut world.rollouts),
            Some(Entity::Desk) => self.roster_row(),
            // Nothing is kept of them.
            Some(Entity::Reseller(_) | Entity::DataCentre(_)) | None => return Rows::new(),
        };
        smallvec![row]
    }

    fn row<T: Clone + 'static>(&mut self, id: &Id, table: fn(&mut World) -> &mut Table<T>) -> Back {
        let (id, before) = (id.clone(), table(self).by_id(id.as_str()).cloned());
        Box::new(move |world| table(world).put_back(id, before))
    }

    fn incident_row(&self, number: Number) -> Back {
        let before = self.incidents.get(number).cloned();
        Box::new(move |world| world.put_back(number, before))
    }

    fn roster_row(&self) -> Back {
        let before = self.roster.clone();
        Box::new(move |world| world.roster = before)
    }
}
