//! Records into state.

use crate::domain::base::number::Number;
use crate::domain::base::table::Id;
use crate::domain::facts::backup::{BackupChange, Subject};
use crate::domain::facts::credit::{Account, AccountDefinition};
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::{Event, Record, Via};
use crate::domain::facts::incident::{Change, Incident, Report};
use crate::domain::facts::server::{Server, ServerDefinition, TestRequest};
use crate::domain::facts::tenant::{Tenant, TenantDefinition};
use crate::domain::world::World;
use crate::domain::world::undo::{Before, Former};

/// The journal contradicts itself; nothing of the record was applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inconsistent {
    /// A record speaks of what no earlier one brought in.
    Unknown {
        seq: u64,
        what: Absent,
    },
    Gap {
        last: u64,
        seq: u64,
    },
}

/// What a record speaks of and is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Absent {
    Incident(Number),
    TimeZone(String),
    Record(u64),
    Tenant(Id),
    Server(Id),
    Account(Id),
    Update {
        server: Id,
        release: Id,
    },
    Deferral(u32),
    /// For one more version of a contract.
    Room,
}

impl World {
    /// Adds one record.
    ///
    /// # Errors
    /// When it does not follow on the last one, or refers to something that does not exist: the
    /// journal was damaged.
    pub fn apply(&mut self, record: &Record) -> Result<(), Inconsistent> {
        if record.seq != self.seq + 1 {
            return Err(Inconsistent::Gap { last: self.seq, seq: record.seq });
        }
        let missing = |what: Absent| Inconsistent::Unknown { seq: record.seq, what };
        drop(self.formers.forget_before(record.recorded));
        if record.via.is_person() || self.follows_a_person(record) {
            self.keep_former(record);
        }
        match &record.event {
            Event::Incident { number, change: Change::Reported(report) } => {
                self.report(*number, report, record).map_err(missing)?;
            }
            Event::Incident { number, change } => {
                self.unlist(*number);
                let incident =
                    self.incidents.get_mut(*number).ok_or_else(|| missing(Absent::Incident(*number)))?;
                incident.apply(change, record.happened, &mut self.names);
                incident.touched = record.seq;
                self.watch(*number, change, record);
                self.list(*number);
            }
            Event::Reseller(_) | Event::Release(_) | Event::DataCentre(_) => self.put(&record.event),
            Event::Tested(_) | Event::Software(_) | Event::Platform(_) => self.put(&record.event),
            Event::BreachReason(_) | Event::Price { .. } => self.put(&record.event),
            Event::Code { .. } | Event::Callee(_) => self.put(&record.event),
            Event::Person(_) | Event::PersonLeft { .. } | Event::OnCall { .. } => self.put_roster(record),
            Event::Rollout { release, change } => self.change_rollout(release, change, record),
            Event::Server(definition) => self.put_server(definition, record.seq),
            Event::Tenant(definition) => self.put_tenant(definition, record),
            Event::Slot { server, release, change } => {
                self.change_slot(server, release, change, record).map_err(missing)?;
            }
            Event::TestRequested { server, release } => {
                self.request_test(server, release, record).map_err(missing)?;
            }
            Event::Usage { tenant, .. }
            | Event::Exported { tenant, .. }
            | Event::Bought { tenant, .. }
            | Event::Excluded { tenant, .. }
            | Event::Licence { tenant, .. }
            | Event::Count { tenant, .. }
            | Event::Watched { tenant, .. }
            | Event::Equipment { tenant, .. }
            | Event::Hours { tenant, .. } => {
                self.touch_tenant(tenant, record)?.apply(&record.event, &record.by, record.happened);
            }
            Event::Backup { of, change } => self.change_backups(of, change, record)?,
            Event::Account(definition) => self.put_account(definition, record.seq),
            Event::Credit { account, entry } => self.touch_account(account, record)?.add(entry.clone()),
            Event::TimeZone { name } => {
                self.zone = name.parse().map_err(|_| missing(Absent::TimeZone(name.clone())))?;
            }
            Event::NumbersFrom { number } => {
                self.last_number = self.last_number.max(number.0.saturating_sub(1));
            }
            Event::Retracted { seq } => self.retract(*seq).ok_or_else(|| missing(Absent::Record(*seq)))?,
        }
        self.seq = record.seq;
        self.recorded = Some(record.recorded);
        Ok(())
    }

    /// Goes on to the record before `seq`: what lies between is not for this world.
    pub fn pass_over(&mut self, seq: u64) {
        self.seq = self.seq.max(seq.saturating_sub(1));
    }

    /// What was found on site with an incident is found about its tenant. Newer journals say so
    /// themselves, beside it; then this changes nothing any more.
    fn watch(&mut self, number: Number, change: &Change, record: &Record) {
        let Change::ChecklistMarked { marks, note } = change else { return };
        let Some(incident) = self.incidents.get(number) else { return };
        let pack = self.packs.get_index(usize::from(incident.pack)).and_then(|pack| pack.id.parse().ok());
        let tenant = self.tenants.at_mut(incident.tenant);
        if let Some((pack, tenant)) = pack.zip(tenant) {
            tenant.watched.entry(pack).or_default().mark(marks, note.as_ref(), record.happened);
        }
    }

    /// A row that is nothing but its definition. Of any other, the definition is one field and replaced
    /// as such: what is learned beside it stays.
    fn put(&mut self, event: &Event) {
        match event {
            Event::Reseller(reseller) => {
                self.resellers.put(reseller.id.clone(), reseller.clone());
            }
            Event::Release(release) => {
                self.releases.put(release.version.clone(), release.clone());
            }
            Event::Code { reseller, sealed: Some(sealed) } => {
                self.codes.insert(reseller.clone(), sealed.clone());
            }
            Event::Code { reseller, sealed: None } => {
                self.codes.remove(reseller);
            }
            Event::Callee(callee) => {
                self.callees.retain(|known| (&known.pack, known.level) != (&callee.pack, callee.level));
                self.callees.push(callee.clone());
            }
            Event::Person(person) => self.roster.put(person.clone()),
            Event::PersonLeft { person } => self.roster.remove(person),
            Event::OnCall { week, pack, person } => {
                self.roster.set(*week, pack.as_ref(), person.as_ref());
            }
            Event::DataCentre(centre) => {
                self.data_centres.put(centre.id.clone(), centre.clone());
            }
            Event::Platform(platform) => {
                self.platforms.put(platform.id.clone(), platform.clone());
            }
            Event::Software(software) => {
                self.software.put(software.id.clone(), software.clone());
            }
            Event::BreachReason(reason) => {
                self.breach_reasons.put(reason.id.clone(), reason.clone());
            }
            Event::Price { pack, licence, from, monthly } => {
                self.prices.entry(pack.clone()).or_default().put(licence, *from, *monthly);
            }
            Event::Tested(tested) => {
                self.tested.put(tested.id.clone(), tested.clone());
            }
            _ => {}
        }
    }

    fn put_roster(&mut self, record: &Record) {
        self.put(&record.event);
        self.roster.touched = record.seq;
    }

    fn report(&mut self, number: Number, report: &Report, record: &Record) -> Result<(), Absent> {
        let tenant =
            self.tenants.find(report.tenant.as_str()).ok_or_else(|| Absent::Tenant(report.tenant.clone()))?;
        let server = match &report.server {
            Some(id) => Some(self.servers.find(id.as_str()).ok_or_else(|| Absent::Server(id.clone()))?),
            None => None,
        };
        let (pack, _) = self.packs.insert_full(report.contract.clone());
        let pack = u16::try_from(pack).map_err(|_| Absent::Room)?;
        let mut incident = Incident::new(number, report, &mut self.names, tenant, server, pack);
        incident.touched = record.seq;
        if let Some(external) = &incident.external {
            self.externals.insert((tenant.index(), external.clone()), number);
        }
        self.incidents.put(incident);
        self.list(number);
        self.last_number = self.last_number.max(number.0);
        Ok(())
    }

    fn put_server(&mut self, definition: &ServerDefinition, seq: u64) {
        let reseller = self.resellers.find(definition.reseller.as_str());
        let server = self.servers.row_mut(&definition.id, || Server::new(definition.clone()));
        server.redefine(definition.clone());
        (server.reseller, server.touched) = (reseller, seq);
    }

    fn put_tenant(&mut self, definition: &TenantDefinition, record: &Record) {
        let reseller = definition.reseller.as_ref().and_then(|id| self.resellers.find(id.as_str()));
        let server = definition.server.as_ref().and_then(|id| self.servers.find(id.as_str()));
        let tenant =
            self.tenants.row_mut(&definition.id, || Tenant::new(definition.clone(), record.happened));
        tenant.redefine(definition.clone(), record.happened);
        (tenant.reseller, tenant.server, tenant.touched) = (reseller, server, record.seq);
    }

    fn request_test(&mut self, server: &Id, release: &Id, record: &Record) -> Result<(), Absent> {
        let row = self.servers.get_mut(server.as_str()).ok_or_else(|| Absent::Server(server.clone()))?;
        let (release, by, asked) = (release.clone(), record.by.clone(), record.happened);
        row.tests.push(TestRequest { release, by, asked });
        row.touched = record.seq;
        Ok(())
    }

    fn change_backups(
        &mut self,
        of: &Subject,
        change: &BackupChange,
        record: &Record,
    ) -> Result<(), Inconsistent> {
        match of {
            Subject::Tenant(id) => self.touch_tenant(id, record)?.backups.apply(change),
            Subject::Server(id) => {
                let missing = || Inconsistent::Unknown { seq: record.seq, what: Absent::Server(id.clone()) };
                let row = self.servers.get_mut(id.as_str()).ok_or_else(missing)?;
                row.backups.apply(change);
                row.touched = record.seq;
            }
        }
        Ok(())
    }

    fn put_account(&mut self, definition: &AccountDefinition, seq: u64) {
        let account = self.accounts.row_mut(&definition.id, || Account::new(definition.clone()));
        (account.definition, account.touched) = (definition.clone(), seq);
    }

    fn touch_tenant(&mut self, id: &Id, record: &Record) -> Result<&mut Tenant, Inconsistent> {
        let missing = || Inconsistent::Unknown { seq: record.seq, what: Absent::Tenant(id.clone()) };
        let row = self.tenants.get_mut(id.as_str()).ok_or_else(missing)?;
        row.touched = record.seq;
        Ok(row)
    }

    fn touch_account(&mut self, id: &Id, record: &Record) -> Result<&mut Account, Inconsistent> {
        let missing = || Inconsistent::Unknown { seq: record.seq, what: Absent::Account(id.clone()) };
        let row = self.accounts.get_mut(id.as_str()).ok_or_else(missing)?;
        row.touched = record.seq;
        Ok(row)
    }

    /// The clock's own, of something that a person has just changed.
    fn follows_a_person(&self, record: &Record) -> bool {
        let entity = record.event.entity();
        record.via == Via::Clock && self.formers.iter().any(|former| Some(&former.entity) == entity.as_ref())
    }

    fn keep_former(&mut self, record: &Record) {
        let Some(entity) = record.event.entity() else { return };
        let before = match &entity {
            Entity::Incident(number) => Before::Incident(self.incidents.get(*number).cloned().map(Box::new)),
            Entity::Server(id) => match self.servers.by_id(id.as_str()) {
                Some(server) => Before::Server(Box::new(server.clone())),
                None => return,
            },
            Entity::Tenant(id) => match self.tenants.by_id(id.as_str()) {
                Some(tenant) => Before::Tenant(Box::new(tenant.clone())),
                None => return,
            },
            Entity::Account(id) => match self.accounts.by_id(id.as_str()) {
                Some(account) => Before::Account(Box::new(account.clone())),
                None => return,
            },
            Entity::Release(id) if matches!(record.event, Event::Rollout { .. }) => {
                Before::Rollout(Box::new(self.rollouts.by_id(id.as_str()).cloned().unwrap_or_default()))
            }
            Entity::Desk
                if matches!(
                    record.event,
                    Event::Person(_) | Event::PersonLeft { .. } | Event::OnCall { .. }
                ) =>
            {
                Before::Roster(Box::new(self.roster.clone()))
            }
            Entity::Reseller(_) | Entity::Release(_) | Entity::DataCentre(_) | Entity::Desk => return,
        };
        let Record { seq, recorded, command, .. } = *record;
        self.formers.keep(Former {
            seq,
            recorded,
            by: record.by.clone(),
            via: record.via,
            command,
            entity,
            before,
        });
    }

    fn retract(&mut self, seq: u64) -> Option<()> {
        let former = self.formers.take(seq)?;
        match (former.entity, former.before) {
            (Entity::Incident(number), Before::Incident(before)) => {
                self.put_back(number, before.map(|before| *before));
            }
            (Entity::Server(id), Before::Server(before)) => {
                self.servers.put(id, *before);
            }
            (Entity::Tenant(id), Before::Tenant(before)) => {
                self.tenants.put(id, *before);
            }
            (Entity::Account(id), Before::Account(before)) => {
                self.accounts.put(id, *before);
            }
            (Entity::Desk, Before::Roster(before)) => self.roster = *before,
            (Entity::Release(id), Before::Rollout(before)) => {
                self.rollouts.put(id, *before);
            }
            _ => return None,
        }
        Some(())
    }
}
