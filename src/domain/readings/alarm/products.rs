//! Alarms of what tenants have bought or rented: storage, licences, credits, cancellations.

use super::act::{Act, OnAccount, OnTenant, Shown};
use super::meaning::{Meaning, OfAccount, OfTenant, Over};
use super::raised::{Alarm, Part, Rule, Said};
use super::{Kind, Severity, servers};
use crate::domain::base::instant::Instant;
use crate::domain::base::isc::Isc;
use crate::domain::contract::{CreditRules, Fill, LicenceRules, RuleId};
use crate::domain::facts::entity::Entity;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::storage::{self, Pooled};
use crate::domain::readings::{billing, credit, licence};

/// Users without a licence that are named.
const NAMED: usize = 3;

pub(super) fn add(all: &mut Vec<Alarm>, desk: &Desk, now: Instant) {
    let pools = storage::pools(desk, now);
    all.extend(pools.iter().filter_map(|pooled| pool(desk, pooled, now)));
    servers::rooms(all, desk, &pools, now);
    for line in licence::lines(desk, now) {
        let rules = line.contract.licences.as_ref();
        all.extend(rules.and_then(|rules| licences(desk, &line, rules, now)));
    }
    for line in credit::lines(desk, now) {
        if let Some(rules) = &line.contract.credits {
            credits(all, &line, rules, now);
        }
    }
    all.extend(billing::ceilings(desk, now).iter().filter_map(ceiling));
}

fn pool(desk: &Desk, pooled: &Pooled<'_>, now: Instant) -> Option<Alarm> {
    let (pool, rules) = (&pooled.pool, pooled.rules);
    let (level, percent) = (pool.warning(rules)?, pool.percent()?);
    let contract = desk.storage_contract(pooled.tenant, now)?;
    let full = pool.fill(rules) == Fill::Full;
    let severity = if full { Severity::Critical } else { Severity::Warning };
    // By the quota of today: what it was on the day of a measurement makes no difference any more.
    let high = |bytes: u64| u128::from(bytes) * 100 >= u128::from(pool.quota) * u128::from(level);
    let measured = pooled.tenant.usage.iter().rev().filter(|sample| sample.at <= now);
    let since = measured.take_while(|sample| high(sample.bytes)).last().map_or(now, |sample| sample.at);
    let used = pool.used.unwrap_or(0);
    let missing = used.saturating_sub(pool.quota).div_ceil(rules.gb.max(1)).max(1);
    let said = Said {
        part: Part::Whole,
        tenant: Some(pooled.id.clone()),
        rule: Rule::of(contract, &rules.cites.purchase),
        meaning: Meaning::Tenant {
            tenant: pooled.id.clone(),
            is: OfTenant::Storage { percent, quota: pool.quota },
        },
        act: Act::Tenant(pooled.id.clone(), OnTenant::BuyStorage(missing)),
    };
    Some(Alarm::said(severity, Kind::Storage, since, Entity::Tenant(pooled.id.clone()), said))
}

fn licences(
    desk: &Desk,
    line: &licence::LicenceLine<'_>,
    rules: &LicenceRules,
    now: Instant,
) -> Option<Alarm> {
    let tenant = desk.world().tenants.by_id(line.tenant.as_str())?;
    let (key, name) = (&line.product.key, &line.product.name);
    let configured = |user| Some(tenant.licensing.users.get(user)?.get(&**key)?.since);
    let first = line.without.iter().filter_map(|user| configured(*user)).min();
    let since =
        first.unwrap_or_else(|| super::raised::begun_under(desk, tenant, &line.contract.id, now)).min(now);
    let (severity, kind, rule, is) = match line.state {
        licence::LicenceState::Enough => return None,
        licence::LicenceState::Under => {
            let without = line.without.iter().copied().take(NAMED).cloned().collect();
            let (have, need, product) = (line.have, line.need, name.clone());
            let more = line.without.len().saturating_sub(NAMED);
            let is = OfTenant::Licences { have, need, product, without, more };
            (Severity::Critical, Kind::Licences, Some(&rules.cites.scheme), is)
        }
        licence::LicenceState::Prerequisite => {
            let warned = line.warnings.first().and_then(|warning| warning.rule.as_ref());
            let rule = warned.or_else(|| line.product.needs.iter().find_map(|need| need.cites.first()));
            let (missing, warnings) = (line.missing.clone(), line.warnings.clone());
            let is = OfTenant::RestsOn { product: name.clone(), missing, warnings };
            (Severity::Warning, Kind::Prerequisite, rule, is)
        }
    };
    let said = Said {
        part: Part::Named(key.clone()),
        tenant: Some(line.tenant.clone()),
        rule: Rule::of(line.contract, rule),
        meaning: Meaning::Tenant { tenant: line.tenant.clone(), is },
        act: match kind {
            // What has to be bought first is another product, or one for each member of a team.
            Kind::Prerequisite => Act::Show(Shown::Licences),
            _ => Act::Tenant(
                line.tenant.clone(),
                OnTenant::BuyLicences { product: key.clone(), count: line.need },
            ),
        },
    };
    Some(Alarm::said(severity, kind, since, Entity::Tenant(line.tenant.clone()), said))
}

fn credits(all: &mut Vec<Alarm>, line: &credit::AccountLine<'_>, rules: &CreditRules, now: Instant) {
    let (id, standing) = (line.id, &line.standing);
    let tenant = line.account.definition.tenant.clone();
    let cites = &rules.cites;
    let (empty, reminder) = (("empty", Some(&cites.empty)), ("reminder", Some(&cites.reminder)));
    let (switch, older) = (("continuous", cites.continuous.as_ref()), ("firmware", cites.firmware.as_ref()));
    let mut add = |severity, kind, since: Instant, part: (&str, Option<&RuleId>), is, act: OnAccount| {
        let (part, rule) = (part.0, Rule::of(line.contract, part.1));
        let meaning = Meaning::Account { account: id.clone(), tenant: tenant.clone(), is };
        let (part, act) = (Part::Named(part.into()), Act::Account(id.clone(), act));
        let said = Said { part, tenant: tenant.clone(), rule, meaning, act };
        all.push(Alarm::said(severity, kind, since.min(now), Entity::Account(id.clone()), said));
    };
    let month = standing.monthly.0.div_ceil(Isc::ONE).max(1);
    let load = OnAccount::TopUp(month);
    let lead = |days: u32| standing.ends.map_or(now, |ends| ends - i64::from(days) * 86_400);
    let ends = standing.ends.unwrap_or(now);
    if let Some(since) = line.account.dry_since(rules.year_days, now) {
        add(Severity::Critical, Kind::Stopped, since, empty, OfAccount::Dry, load.clone());
    } else if standing.state == credit::AccountState::RunsDry {
        let is = OfAccount::RunsDry(ends);
        add(Severity::Critical, Kind::Credits, lead(rules.dry_days), reminder, is, load.clone());
    } else if standing.state == credit::AccountState::Tight {
        let is = OfAccount::Tight(ends);
        add(Severity::Warning, Kind::Credits, lead(rules.tight_days), reminder, is, load.clone());
    }
    if let Some(days) = standing.reminder.filter(|_| standing.state == credit::AccountState::Safe) {
        let is = OfAccount::Reminder { ends, days };
        add(Severity::Warning, Kind::Credits, lead(days), reminder, is, load.clone());
    }
    for switched in &line.switched {
        let is = OfAccount::Switched(switched.licence.clone());
        add(Severity::Warning, Kind::Rental, switched.last, switch, is, OnAccount::Show);
    }
    if let (Some(firmware), Some(from)) = (&line.outdated, &rules.firmware_from) {
        let since = line.account.firmware_since(now).unwrap_or(now);
        let from: Box<str> = from.to_string().into();
        let is = OfAccount::Firmware { has: firmware.clone(), from: from.clone() };
        add(Severity::Warning, Kind::Rental, since, older, is, OnAccount::Firmware(from));
    }
}

fn ceiling(limited: &billing::Limited<'_>) -> Option<Alarm> {
    let (ceiling, terms) = (limited.ceiling, limited.terms);
    let cites = &terms.rules.cites;
    let (severity, cite, over) = match ceiling.state {
        billing::CeilingState::Free => return None,
        billing::CeilingState::Near => (Severity::Warning, &cites.ceiling, None),
        billing::CeilingState::Over => {
            let over = Over { excess: ceiling.excess, penalty: ceiling.penalty };
            (Severity::Critical, &cites.penalty, Some(over))
        }
    };
    let said = Said {
        part: Part::Whole,
        tenant: limited.whose.tenant().cloned(),
        rule: Rule::of(terms.contract, cite),
        meaning: Meaning::Cancelled {
            whose: limited.whose.id().clone(),
            counted: ceiling.counted,
            allowance: ceiling.allowance,
            year: limited.year,
            over,
        },
        act: Act::Show(Shown::Billing),
    };
    Some(Alarm::said(severity, Kind::Ceiling, limited.last?, limited.whose.entity(), said))
}
