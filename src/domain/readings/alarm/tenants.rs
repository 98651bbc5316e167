//! Alarms of contracts as tenants hold them: hours, availability, who may report, what the customer
//! is held to, and what it calls with.

use super::act::{Act, OnTenant, Shown};
use super::meaning::{Meaning, OfTenant};
use super::raised::{Alarm, Part, Rule, Said};
use super::{Kind, Severity};
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::zone;
use crate::domain::contract::{Contract, HoursRules, Mark, RuleId};
use crate::domain::facts::entity::Entity;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::hours::{self, Budget};
use crate::domain::readings::{availability, equipment, holding};

pub(super) fn add(all: &mut Vec<Alarm>, desk: &Desk, now: Instant) {
    for line in hours::lines(desk, now) {
        worked(all, desk, &line, now);
    }
    for line in availability::lines(desk, now) {
        all.extend(availability(&line));
    }
    for line in holding::lines(desk, now) {
        held(all, desk, &line, now);
    }
    for (id, tenant) in desk.world().tenants.rows() {
        let Some((contract, _)) = equipment::contract(desk, tenant, now) else { continue };
        let since = super::raised::begun_under(desk, tenant, &contract.id, now);
        for (wrong, rule) in equipment::wrongs(desk, tenant, now) {
            let said = Said {
                part: Part::Equipment(wrong.clone()),
                rule: Rule::of(contract, rule),
                meaning: Meaning::Tenant { tenant: id.clone(), is: OfTenant::Equipment(wrong) },
                act: Act::Tenant(id.clone(), OnTenant::ListEquipment),
                tenant: Some(id.clone()),
            };
            all.push(Alarm::said(
                Severity::Warning,
                Kind::Equipment,
                since,
                Entity::Tenant(id.clone()),
                said,
            ));
        }
    }
}

/// About a tenant under one of its contracts.
fn of<'r>(
    (id, contract): (&Id, &Contract),
    (severity, kind, since): (Severity, Kind, Instant),
    rule: impl Into<Option<&'r RuleId>>,
    is: OfTenant,
    act: Act,
) -> Alarm {
    let (part, rule) = (Part::Named(contract.id.clone()), Rule::of(contract, rule));
    let meaning = Meaning::Tenant { tenant: id.clone(), is };
    let said = Said { part, tenant: Some(id.clone()), rule, meaning, act };
    Alarm::said(severity, kind, since, Entity::Tenant(id.clone()), said)
}

fn worked(all: &mut Vec<Alarm>, desk: &Desk, line: &hours::HoursLine<'_>, now: Instant) {
    let (id, rules) = (line.id, line.rules);
    let Ok(reading) = &line.reading else { return };
    let begun = super::raised::begun(desk, line.holding, now);
    let percent = match reading.state {
        hours::HoursState::Ok | hours::HoursState::NotAgreed => None,
        hours::HoursState::High => reading.warning,
        hours::HoursState::Over => Some(100),
    };
    if let Some((percent, budget)) = percent.zip(reading.budget) {
        let over = reading.state == hours::HoursState::Over;
        let severity = if over { Severity::Critical } else { Severity::Warning };
        let since = used_since(line, budget, rules, i64::from(percent), now).unwrap_or(reading.from);
        let hours = OfTenant::Hours {
            used: reading.used,
            granted: budget.granted,
            percent: budget.percent,
            billable: Some(budget.billable).filter(|_| over),
        };
        let act = Act::Tenant(id.clone(), OnTenant::ShowHours);
        let is = (severity, Kind::Hours, since);
        all.push(of((id, line.contract), is, &rules.cites.overrun, hours, act));
    }
    if let Some(introduction) = reading.introduction.filter(|introduction| introduction.late) {
        let due = zone::midnight(desk.world().zone, introduction.due) + 86_400_i64;
        let accepted = OfTenant::NotAccepted(introduction.due);
        let act = Act::Tenant(id.clone(), OnTenant::Accept);
        let is = (Severity::Warning, Kind::Acceptance, due.min(now).max(begun));
        all.push(of((id, line.contract), is, &rules.cites.typical, accepted, act));
    }
}

/// The work with which so many percent of the budget were used, or more.
fn used_since(
    line: &hours::HoursLine<'_>,
    budget: Budget,
    rules: &HoursRules,
    percent: i64,
    now: Instant,
) -> Option<Instant> {
    let mut used = 0;
    let counted = line
        .booked(now)
        .iter()
        .filter(|booking| !rules.category(&booking.category).is_some_and(|category| category.apart));
    let mut last = None;
    for booking in counted {
        let before = used >= budget.granted * 60 * percent;
        used += booking.seconds * 100;
        let here = used >= budget.granted * 60 * percent;
        // A correction may have brought it below once more.
        last = if here && !before {
            Some(booking.at)
        } else if here {
            last
        } else {
            None
        };
    }
    last
}

fn availability(line: &availability::AvailabilityLine<'_>) -> Option<Alarm> {
    let reading = line.reading.as_ref().ok()?;
    let rules = line.contract.availability.as_ref()?;
    let part = |percent: i64| reading.budget * percent / 100 + 1;
    let (severity, down) = match reading.state {
        availability::AvailabilityState::Kept => return None,
        availability::AvailabilityState::Low => {
            let warned = part(100 - i64::from(rules.warn_left_percent));
            (Severity::Warning, warned)
        }
        availability::AvailabilityState::Missed => (Severity::Critical, part(100)),
    };
    let since = reading.outages.reached(down).unwrap_or(reading.year.from);
    let is = OfTenant::Down { down: reading.down, budget: reading.budget, left: reading.left };
    let act = Act::Tenant(line.id.clone(), OnTenant::ShowAvailability);
    let kind = (severity, Kind::Availability, since);
    Some(of((line.id, line.contract), kind, &rules.cites.target, is, act))
}

fn held(all: &mut Vec<Alarm>, desk: &Desk, line: &holding::HoldingLine<'_>, now: Instant) {
    let (id, pack) = (line.id, &line.holding.pack);
    let begun = super::raised::begun(desk, line.holding, now);
    let Some(contract) = line.contract else {
        let said = Said {
            part: Part::Named(pack.as_str().into()),
            tenant: Some(id.clone()),
            rule: Rule { pack: pack.as_str().into(), id: None },
            meaning: Meaning::Tenant { tenant: id.clone(), is: OfTenant::NoPack(pack.as_str().into()) },
            act: Act::Show(Shown::Contracts),
        };
        all.push(Alarm::said(Severity::Critical, Kind::Pack, begun, Entity::Tenant(id.clone()), said));
        return;
    };
    if let Some(duty) = &contract.reporting.reporter {
        let rule = duty.cites.first();
        let is = (Severity::Warning, Kind::Reporter, begun);
        if line.lacks_reporter() {
            all.push(of((id, contract), is, rule, OfTenant::NoReporter(duty.must_be), Act::ImportDesk));
        } else if let Some(contact) = line.incomplete.first() {
            let rule = duty.record.first();
            let incomplete = OfTenant::Incomplete(contact.name.clone());
            all.push(of((id, contract), is, rule, incomplete, Act::ImportDesk));
        }
    }
    let failed: Vec<_> = contract.watched().filter(|item| line.watched.of(item) == Mark::Fail).collect();
    if let Some(first) = failed.first() {
        let unmet = OfTenant::NotMet { label: first.label.clone(), more: failed.len() - 1 };
        let mark = OnTenant::Mark { pack: pack.clone(), item: first.key.clone() };
        let act = Act::Tenant(id.clone(), mark);
        let is = (Severity::Warning, Kind::Customer, line.watched.looked_at(first).unwrap_or(begun));
        all.push(of((id, contract), is, first.cites.first(), unmet, act));
    }
}
