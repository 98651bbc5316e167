//! Alarms of servers: their updates, their storage, their backups.

use std::collections::BTreeMap;

use super::act::{Act, OnBackup, OnServer, Shown};
use super::meaning::{Meaning, OfUpdate};
use super::raised::{Alarm, Part, Rule, Said};
use super::{Kind, Severity};
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::contract::{Contract, Fill, UpdateRules};
use crate::domain::facts::backup::Subject;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::slot::DeferralState;
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::backup::{self, DutyKind, Finding};
use crate::domain::readings::desk::Desk;
use crate::domain::readings::owed::{self, Owed, OwedKind};
use crate::domain::readings::schedule::{self, UpdateLine};
use crate::domain::readings::storage;
use crate::domain::readings::update::Notice;

pub(super) fn add(all: &mut Vec<Alarm>, desk: &Desk, under: &OnServers<'_>, now: Instant) {
    if let Some(contract) = desk.update_contract(now)
        && let Some(rules) = &contract.updates
    {
        for line in schedule::lines(desk, now) {
            let bound = under.falls_under(&line.server.definition.id, contract);
            for owed in owed::of(desk, &line, now) {
                // How an update went is the provider's own business; what is owed for it, to whom it
                // is promised.
                if bound || matches!(owed.kind, OwedKind::Retry | OwedKind::Result) {
                    let contract = Some(&**contract).filter(|_| bound);
                    all.extend(update(&owed, &line, contract, rules, now));
                }
            }
        }
        halted(all, desk, contract, rules);
    }
    for line in backup::lines(desk, now) {
        match &line.of {
            Subject::Server(id) if !under.falls_under(id, line.contract) => {}
            _ => backups(all, &line, now),
        }
    }
}

/// What is owed about an update; `None` while there is time.
fn update(
    owed: &Owed,
    line: &UpdateLine<'_>,
    contract: Option<&Contract>,
    rules: &UpdateRules,
    now: Instant,
) -> Option<Alarm> {
    let (late, cites) = (owed.due < now, &rules.cites);
    let (server, release) = (&owed.server, &owed.release);
    let by_due = if late { Severity::Critical } else { Severity::Warning };
    let on = |act: OnServer| Act::Server(server.clone(), act);
    let (severity, kind, cite, is, act) = match owed.kind {
        OwedKind::Notice if late => {
            let is = OfUpdate::NoticeMissing;
            (Severity::Critical, Kind::Notice, &cites.notice, is, on(OnServer::Notice))
        }
        OwedKind::Notice if line.notice == Notice::Soon => {
            (Severity::Warning, Kind::Notice, &cites.notice, OfUpdate::NoticeSoon, on(OnServer::Notice))
        }
        OwedKind::Notice => return None,
        OwedKind::Contact => (by_due, Kind::Contact, &cites.contacts, OfUpdate::NoContact, Act::ImportDesk),
        OwedKind::Reason => {
            (by_due, Kind::Reason, &cites.urgent, OfUpdate::NoReason, Act::GiveReason(release.clone()))
        }
        OwedKind::Decision => {
            let asked = line.slot.deferrals.iter().rfind(|d| d.state == DeferralState::Requested)?;
            let soon = owed.due - now <= rules.cutoff_warn;
            let (kind, act) = (soon.then_some(Kind::Deferral)?, Act::Decide(asked.number));
            (Severity::Warning, kind, &cites.request, OfUpdate::Undecided, act)
        }
        OwedKind::Result => {
            let kind = late.then_some(Kind::Result)?;
            (Severity::Warning, kind, &cites.rollout, OfUpdate::NoResult, on(OnServer::Done))
        }
        OwedKind::Retry => {
            (Severity::Critical, Kind::Failed, &cites.rollout, OfUpdate::Failed, on(OnServer::RollBack))
        }
        OwedKind::Success => {
            (Severity::Warning, Kind::Success, &cites.success, OfUpdate::NotConfirmed, on(OnServer::Confirm))
        }
    };
    let said = Said {
        part: Part::Named(release.as_str().into()),
        tenant: None,
        rule: contract.map(|contract| Rule::of(contract, cite)).unwrap_or_default(),
        meaning: Meaning::Update { server: server.clone(), release: release.clone(), is },
        act,
    };
    Some(Alarm::said(severity, kind, owed.due.min(now), Entity::Server(server.clone()), said))
}

fn halted(all: &mut Vec<Alarm>, desk: &Desk, contract: &Contract, rules: &UpdateRules) {
    let world = desk.world();
    for (id, _) in world.releases.rows() {
        let Some(halt) = world.halt(id.as_str()) else { continue };
        let said = Said {
            part: Part::Whole,
            tenant: None,
            rule: Rule::of(contract, &rules.cites.rollout),
            meaning: Meaning::Halted { release: id.clone(), reason: halt.reason.clone() },
            act: Act::Resume(id.clone()),
        };
        let about = Entity::Release(id.clone());
        all.push(Alarm::said(Severity::Warning, Kind::Halted, halt.at, about, said));
    }
}

/// Servers that have promised most of what they have, where `pools` are known already.
pub(super) fn rooms(all: &mut Vec<Alarm>, desk: &Desk, pools: &[storage::Pooled<'_>], now: Instant) {
    for load in storage::loads_of(desk, pools, now) {
        let Some(percent) = load.percent().filter(|_| load.fill > Fill::Free) else { continue };
        let mut here = pools.iter().filter(|pool| pool.tenant.definition.server.as_ref() == Some(load.id));
        let Some(contract) = here.clone().find_map(|pool| desk.storage_contract(pool.tenant, now)) else {
            continue;
        };
        let Some(rules) = &contract.storage else { continue };
        let severity = if load.fill == Fill::Full { Severity::Critical } else { Severity::Warning };
        let capacity = load.capacity.unwrap_or_default();
        let counted = |pool: &storage::Pooled<'_>| {
            let history = pool.tenant.counts.get(&*rules.licence)?;
            history.entries().iter().map(|entry| entry.at).rfind(|at| *at <= now)
        };
        let since = here.by_ref().filter_map(counted).max().unwrap_or(now);
        let said = Said {
            part: Part::Whole,
            tenant: None,
            rule: Rule::of(contract, &rules.cites.capacity),
            meaning: Meaning::Room { server: load.id.clone(), percent, capacity },
            act: Act::Show(Shown::Storage),
        };
        all.push(Alarm::said(severity, Kind::Room, since, Entity::Server(load.id.clone()), said));
    }
}

fn backups(all: &mut Vec<Alarm>, line: &backup::BackupLine<'_>, now: Instant) {
    let id = line.of.id();
    let (about, tenant) = match &line.of {
        Subject::Server(id) => (Entity::Server(id.clone()), None),
        Subject::Tenant(id) => (Entity::Tenant(id.clone()), Some(id.clone())),
    };
    let duties = backup::duties_of(line, now);
    for finding in &line.findings {
        let severity = match finding.state() {
            backup::BackupState::Critical => Severity::Critical,
            _ => Severity::Warning,
        };
        let (kind, duty, act) = match finding {
            Finding::NoneGood | Finding::Lost | Finding::Late | Finding::Failed => {
                (Kind::Backup, DutyKind::Daily, OnBackup::Record)
            }
            Finding::SameCountry | Finding::Elsewhere | Finding::SiteUnknown => {
                (Kind::Place, DutyKind::Site, OnBackup::RecordSite)
            }
            Finding::RestoreFailed | Finding::RestoreOverdue => {
                (Kind::RestoreTest, DutyKind::RestoreTest, OnBackup::TestRestore)
            }
            Finding::ColdOverdue => (Kind::ColdBackup, DutyKind::Cold, OnBackup::Cold),
            Finding::NoSecondSystem => (Kind::SecondBackup, DutyKind::SecondSystem, OnBackup::SecondSystem),
        };
        let since = duties.iter().find(|known| known.kind == duty).map_or(now, |known| known.due);
        let said = Said {
            part: Part::Whole,
            tenant: tenant.clone(),
            rule: Rule::of(line.contract, finding.rule(&line.rules.cites)),
            meaning: Meaning::Backup { of: id.clone(), finding: *finding },
            act: Act::Backup(id.clone(), act),
        };
        all.push(Alarm::said(severity, kind, since.min(now), about.clone(), said));
    }
}

/// Which contracts the tenants of each server hold.
pub(super) struct OnServers<'a>(BTreeMap<&'a Id, Vec<&'a Tenant>>);

impl<'a> OnServers<'a> {
    pub(super) fn of(desk: &'a Desk) -> Self {
        let mut on: BTreeMap<&Id, Vec<&Tenant>> = BTreeMap::new();
        for (_, tenant) in desk.world().tenants.rows() {
            if let Some(server) = &tenant.definition.server {
                on.entry(server).or_default().push(tenant);
            }
        }
        Self(on)
    }

    /// Whether a server falls under a contract: one of its tenants holds it or names none at all, or
    /// nobody is on it yet. What another contract says is never told about it (A73).
    pub(super) fn falls_under(&self, server: &Id, contract: &Contract) -> bool {
        let Some(here) = self.0.get(server) else { return true };
        here.iter().any(|tenant| tenant.definition.contracts.is_empty() || tenant.holds(&contract.id))
    }
}
