//! Alarms of servers: their updates, their storage, their backups.

use super::{Alarm, Kind, OnServers, Rule, Said, Severity};
use crate::domain::backup::{self, DutyKind, Finding, Subject};
use crate::domain::contract::{Contract, Fill, UpdateRules};
use crate::domain::desk::Desk;
use crate::domain::event::Entity;
use crate::domain::instant::Instant;
use crate::domain::owed::{self, Owed, OwedKind};
use crate::domain::schedule::{self, Line};
use crate::domain::slot::DeferralState;
use crate::domain::update::Notice;
use crate::domain::{bytes, storage};

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
    line: &Line<'_>,
    contract: Option<&Contract>,
    rules: &UpdateRules,
    now: Instant,
) -> Option<Alarm> {
    let (late, cites) = (owed.due < now, &rules.cites);
    let (server, release) = (&owed.server, &owed.release);
    let by_due = if late { Severity::Critical } else { Severity::Warning };
    let (severity, kind, cite, what, act) = match owed.kind {
        OwedKind::Notice if late => {
            let act = format!("pikett update notice {server}");
            (Severity::Critical, Kind::Notice, &cites.notice, "NOTICE MISSING", act)
        }
        OwedKind::Notice if line.notice == Notice::Soon => {
            let act = format!("pikett update notice {server}");
            (Severity::Warning, Kind::Notice, &cites.notice, "the notice is due soon", act)
        }
        OwedKind::Notice => return None,
        OwedKind::Contact => {
            let act = "pikett import desk FILE".to_owned();
            (by_due, Kind::Contact, &cites.contacts, "nobody can be sent the notice", act)
        }
        OwedKind::Reason => {
            let act = format!("pikett update release {release} --stage stable --urgent --reason security");
            (by_due, Kind::Reason, &cites.urgent, "urgent without its reason", act)
        }
        OwedKind::Decision => {
            let asked = line.slot.deferrals.iter().rfind(|d| d.state == DeferralState::Requested)?;
            let soon = owed.due - now <= rules.cutoff_warn;
            let act = format!("pikett update decide D-{} --approve", asked.number);
            let what = "a deferral waits for its decision";
            (Severity::Warning, soon.then_some(Kind::Deferral)?, &cites.request, what, act)
        }
        OwedKind::Result => {
            let act = format!("pikett update done {server}");
            let what = "how it ended is not recorded";
            (Severity::Warning, late.then_some(Kind::Result)?, &cites.rollout, what, act)
        }
        OwedKind::Retry => {
            let act = format!("pikett update rollback {server} --reason TEXT");
            (Severity::Critical, Kind::Failed, &cites.rollout, "FAILED", act)
        }
        OwedKind::Success => {
            let act = format!("pikett update confirm {server}");
            (Severity::Warning, Kind::Success, &cites.success, "the success message is owed", act)
        }
    };
    let said = Said {
        part: release.as_str().into(),
        tenant: None,
        rule: contract.map(|contract| Rule::of(contract, cite)).unwrap_or_default(),
        text: format!("{server} update to {release}: {what}"),
        act,
    };
    Some(Alarm::said(severity, kind, owed.due.min(now), Entity::Server(server.clone()), said))
}

fn halted(all: &mut Vec<Alarm>, desk: &Desk, contract: &Contract, rules: &UpdateRules) {
    let world = desk.world();
    for (id, _) in world.releases.rows() {
        let Some(halt) = world.halt(id.as_str()) else { continue };
        let said = Said {
            part: "".into(),
            tenant: None,
            rule: Rule::of(contract, &rules.cites.rollout),
            text: format!("ROLLOUT of {id} HALTED: {}", halt.reason),
            act: format!("pikett update resume {id} --reason TEXT"),
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
        let capacity = load.capacity.map(bytes::decimal).unwrap_or_default();
        let counted = |pool: &storage::Pooled<'_>| {
            let history = pool.tenant.counts.get(&*rules.licence)?;
            history.entries().iter().map(|entry| entry.at).rfind(|at| *at <= now)
        };
        let since = here.by_ref().filter_map(counted).max().unwrap_or(now);
        let said = Said {
            part: "".into(),
            tenant: None,
            rule: Rule::of(contract, &rules.cites.capacity),
            text: format!("{} has promised {percent} % of its {capacity}", load.id),
            act: "pikett storage servers".to_owned(),
        };
        all.push(Alarm::said(severity, Kind::Room, since, Entity::Server(load.id.clone()), said));
    }
}

fn backups(all: &mut Vec<Alarm>, line: &backup::Line<'_>, now: Instant) {
    let id = line.of.id();
    let (about, tenant) = match &line.of {
        Subject::Server(id) => (Entity::Server(id.clone()), None),
        Subject::Tenant(id) => (Entity::Tenant(id.clone()), Some(id.clone())),
    };
    let duties = backup::duties_of(line, now);
    for finding in &line.findings {
        let severity = match finding.state() {
            backup::State::Critical => Severity::Critical,
            _ => Severity::Warning,
        };
        let (kind, duty, act) = match finding {
            Finding::NoneGood | Finding::Lost | Finding::Late | Finding::Failed => {
                (Kind::Backup, DutyKind::Daily, format!("pikett backup record {id}"))
            }
            Finding::SameCountry | Finding::Elsewhere | Finding::SiteUnknown => {
                (Kind::Place, DutyKind::Site, format!("pikett backup record {id} --site CC"))
            }
            Finding::RestoreFailed | Finding::RestoreOverdue => {
                (Kind::RestoreTest, DutyKind::RestoreTest, format!("pikett backup restore-test {id}"))
            }
            Finding::ColdOverdue => (Kind::ColdBackup, DutyKind::Cold, format!("pikett backup cold {id}")),
            Finding::NoSecondSystem => {
                (Kind::SecondBackup, DutyKind::SecondSystem, format!("pikett backup second {id}"))
            }
        };
        let since = duties.iter().find(|known| known.kind == duty).map_or(now, |known| known.due);
        let said = Said {
            part: "".into(),
            tenant: tenant.clone(),
            rule: Rule::of(line.contract, finding.rule(&line.rules.cites)),
            text: format!("{id}: {}", super::plain::backed_up(*finding)),
            act,
        };
        all.push(Alarm::said(severity, kind, since.min(now), about.clone(), said));
    }
}
