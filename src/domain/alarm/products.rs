//! Alarms of what tenants have bought or rented: storage, licences, credits, cancellations.

use super::{Alarm, Kind, Rule, Said, Severity, servers};
use crate::domain::billing;
use crate::domain::bytes;
use crate::domain::contract::{CreditRules, Fill, LicenceRules, RuleId};
use crate::domain::credit::{self, Isc};
use crate::domain::desk::Desk;
use crate::domain::event::Entity;
use crate::domain::instant::Instant;
use crate::domain::licence;
use crate::domain::storage::{self, Pooled};
use crate::domain::zone;

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
            credits(all, desk, &line, rules, now);
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
    let (used, quota) = (pool.used.unwrap_or(0), bytes::decimal(pool.quota));
    let missing = used.saturating_sub(pool.quota).div_ceil(rules.gb.max(1)).max(1);
    let said = Said {
        part: "".into(),
        tenant: Some(pooled.id.clone()),
        rule: Rule::of(contract, &rules.cites.purchase),
        text: format!("{}: storage {percent} % of {quota} used", pooled.id),
        act: format!("pikett storage buy {} {missing} --reference TEXT", pooled.id),
    };
    Some(Alarm::said(severity, Kind::Storage, since, Entity::Tenant(pooled.id.clone()), said))
}

fn licences(desk: &Desk, line: &licence::Line<'_>, rules: &LicenceRules, now: Instant) -> Option<Alarm> {
    let tenant = desk.world().tenants.by_id(line.tenant.as_str())?;
    let (key, name) = (&line.product.key, &line.product.name);
    let configured = |user| Some(tenant.licensing.users.get(user)?.get(&**key)?.since);
    let first = line.without.iter().filter_map(|user| configured(*user)).min();
    let since = first.unwrap_or_else(|| super::begun_under(desk, tenant, &line.contract.id, now)).min(now);
    let (severity, kind, rule, text) = match line.state {
        licence::State::Enough => return None,
        licence::State::Under => {
            let who = line.without.iter().map(|user| user.as_str()).take(3).collect::<Vec<_>>().join(", ");
            let who = if who.is_empty() { who } else { format!(", without: {who}") };
            let more = line.without.len().saturating_sub(3);
            let more = if more > 0 { format!(" and {more} more") } else { String::new() };
            let text = format!("{}: {} {name} of {} needed{who}{more}", line.tenant, line.have, line.need);
            (Severity::Critical, Kind::Licences, Some(&rules.cites.scheme), text)
        }
        licence::State::Prerequisite => {
            let warned = line.warnings.first().and_then(|warning| warning.rule.as_ref());
            let rule = warned.or_else(|| line.product.needs.iter().find_map(|need| need.cites.first()));
            let text =
                format!("{}: what {name} rests on is missing: {}", line.tenant, super::plain::seen_to(line));
            (Severity::Warning, Kind::Prerequisite, rule, text)
        }
    };
    let said = Said {
        part: key.clone(),
        tenant: Some(line.tenant.clone()),
        rule: Rule::of(line.contract, rule),
        text,
        act: match kind {
            // What has to be bought first is another product, or one for each member of a team.
            Kind::Prerequisite => "pikett licence list".to_owned(),
            _ => format!("pikett licence bought {} {key} {}", line.tenant, line.need),
        },
    };
    Some(Alarm::said(severity, kind, since, Entity::Tenant(line.tenant.clone()), said))
}

fn credits(all: &mut Vec<Alarm>, desk: &Desk, line: &credit::Line<'_>, rules: &CreditRules, now: Instant) {
    let (id, standing) = (line.id, &line.standing);
    let tenant = line.account.definition.tenant.clone();
    let cites = &rules.cites;
    let (empty, reminder) = (("empty", Some(&cites.empty)), ("reminder", Some(&cites.reminder)));
    let (switch, older) = (("continuous", cites.continuous.as_ref()), ("firmware", cites.firmware.as_ref()));
    let mut add =
        |severity, kind, since: Instant, (part, rule): (&str, Option<&RuleId>), text: String, act| {
            let rule = Rule::of(line.contract, rule);
            let said = Said { part: part.into(), tenant: tenant.clone(), rule, text, act };
            all.push(Alarm::said(severity, kind, since.min(now), Entity::Account(id.clone()), said));
        };
    let month = standing.monthly.0.div_ceil(Isc::ONE).max(1);
    let load = format!("pikett credit top-up {id} {month} --reference TEXT");
    let whose = tenant.as_ref().map(|tenant| format!(" of {tenant}")).unwrap_or_default();
    let lead = |days: u32| standing.ends.map_or(now, |ends| ends - i64::from(days) * 86_400);
    let ends = standing.ends.map(|ends| zone::wall(desk.world().zone, ends)).unwrap_or_default();
    if let Some(since) = line.account.dry_since(rules.year_days, now) {
        let text = format!("account {id}{whose} is DRY: the system is switched off until credits are loaded");
        add(Severity::Critical, Kind::Stopped, since, empty, text, load.clone());
    } else if standing.state == credit::State::RunsDry {
        let text = format!("account {id}{whose} runs dry {ends}");
        add(Severity::Critical, Kind::Credits, lead(rules.dry_days), reminder, text, load.clone());
    } else if standing.state == credit::State::Tight {
        let text = format!("credits of account {id}{whose} last until {ends}");
        add(Severity::Warning, Kind::Credits, lead(rules.tight_days), reminder, text, load.clone());
    }
    if let Some(days) = standing.reminder.filter(|_| standing.state == credit::State::Safe) {
        let text = format!("account {id}{whose} lasts until {ends}: the reminder of {days} days is due");
        add(Severity::Warning, Kind::Credits, lead(days), reminder, text, load.clone());
    }
    for switched in &line.switched {
        let text = format!("account {id}{whose}: {} switched down and up", switched.licence);
        let act = format!("pikett credit show {id}");
        add(Severity::Warning, Kind::Rental, switched.last, switch, text, act);
    }
    if let (Some(firmware), Some(from)) = (&line.outdated, &rules.firmware_from) {
        let since = line.account.firmware_since(now).unwrap_or(now);
        let text = format!("account {id}{whose}: firmware {firmware} is older than {from}");
        add(
            Severity::Warning,
            Kind::Rental,
            since,
            older,
            text,
            format!("pikett credit firmware {id} {from}"),
        );
    }
}

fn ceiling(limited: &billing::Limited<'_>) -> Option<Alarm> {
    let (ceiling, terms) = (limited.ceiling, limited.terms);
    let cites = &terms.rules.cites;
    let (severity, cite, what) = match ceiling.state {
        billing::State::Free => return None,
        billing::State::Near => (Severity::Warning, &cites.ceiling, String::new()),
        billing::State::Over => {
            let penalty = ceiling.penalty.map(|penalty| format!(", penalty {penalty}*")).unwrap_or_default();
            (Severity::Critical, &cites.penalty, format!(": {} too many{penalty}", ceiling.excess))
        }
    };
    let said = Said {
        part: "".into(),
        tenant: limited.whose.tenant().cloned(),
        rule: Rule::of(terms.contract, cite),
        text: format!(
            "{}: {} of {} licences that may go in {} are cancelled{what}",
            limited.whose.id(),
            ceiling.counted,
            ceiling.allowance,
            limited.year
        ),
        act: "pikett licence billing".to_owned(),
    };
    Some(Alarm::said(severity, Kind::Ceiling, limited.last?, limited.whose.entity(), said))
}
