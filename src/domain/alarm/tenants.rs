//! Alarms of contracts as tenants hold them: hours, availability, who may report, what the customer
//! is held to, and what it calls with.

use super::{Alarm, Kind, Rule, Said, Severity};
use crate::domain::availability;
use crate::domain::contract::{Contract, HoursRules, RuleId, Standing};
use crate::domain::desk::Desk;
use crate::domain::equipment;
use crate::domain::event::Entity;
use crate::domain::holding;
use crate::domain::hours::{self, Budget};
use crate::domain::incident::Mark;
use crate::domain::instant::Instant;
use crate::domain::span;
use crate::domain::table::Id;
use crate::domain::zone;

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
        let since = super::begun_under(desk, tenant, &contract.id, now);
        for finding in equipment::findings(desk, tenant, now) {
            let text = super::plain::found(&finding.what);
            let said = Said {
                part: text.as_str().into(),
                rule: Rule::of(contract, finding.rule.as_ref()),
                text: format!("{id}: {text}"),
                act: format!("pikett equipment list {id}"),
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
    text: &str,
    act: String,
) -> Alarm {
    let (part, rule) = (contract.id.clone(), Rule::of(contract, rule));
    let said = Said { part, tenant: Some(id.clone()), rule, text: format!("{id}: {text}"), act };
    Alarm::said(severity, kind, since, Entity::Tenant(id.clone()), said)
}

fn worked(all: &mut Vec<Alarm>, desk: &Desk, line: &hours::Line<'_>, now: Instant) {
    let (id, rules) = (line.id, line.rules);
    let Ok(reading) = &line.reading else { return };
    let begun = super::begun(desk, line.holding, now);
    let percent = match reading.state {
        hours::State::Ok | hours::State::NotAgreed => None,
        hours::State::High => reading.warning,
        hours::State::Over => Some(100),
    };
    if let Some((percent, budget)) = percent.zip(reading.budget) {
        let over = reading.state == hours::State::Over;
        let severity = if over { Severity::Critical } else { Severity::Warning };
        let since = used_since(line, budget, rules, i64::from(percent), now).unwrap_or(reading.from);
        let hours = |minutes: i64| span::short(minutes * 60);
        let billed = if over { format!(", {} to be paid", hours(budget.billable)) } else { String::new() };
        let (used, granted) = (hours(reading.used), hours(budget.granted));
        let text = format!("{used} of {granted} hours used, {} %{billed}", budget.percent);
        let act = format!("pikett hours show {id}");
        let is = (severity, Kind::Hours, since);
        all.push(of((id, line.contract), is, &rules.cites.overrun, &text, act));
    }
    if let Some(introduction) = reading.introduction.filter(|introduction| introduction.late) {
        let due = zone::midnight(desk.world().zone, introduction.due) + 86_400_i64;
        let text = format!("the system was to be accepted by {}", introduction.due);
        let act = format!("pikett hours accept {id}");
        let is = (Severity::Warning, Kind::Acceptance, due.min(now).max(begun));
        all.push(of((id, line.contract), is, &rules.cites.typical, &text, act));
    }
}

/// The work with which so many percent of the budget were used, or more.
fn used_since(
    line: &hours::Line<'_>,
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

fn availability(line: &availability::Line<'_>) -> Option<Alarm> {
    let reading = line.reading.as_ref().ok()?;
    let rules = line.contract.availability.as_ref()?;
    let part = |percent: i64| reading.budget * percent / 100 + 1;
    let (severity, down, what) = match reading.state {
        availability::State::Kept => return None,
        availability::State::Low => {
            let warned = part(100 - i64::from(rules.warn_left_percent));
            (Severity::Warning, warned, format!("{} left", span::short(reading.left)))
        }
        availability::State::Missed => {
            (Severity::Critical, part(100), format!("{} too much", span::short(-reading.left)))
        }
    };
    let since = reading.outages.reached(down).unwrap_or(reading.year.from);
    let (lasted, budget) = (span::short(reading.down), span::short(reading.budget));
    let text = format!("down {lasted} of {budget} that the contract year allows, {what}");
    let act = format!("pikett availability show {}", line.id);
    Some(of((line.id, line.contract), (severity, Kind::Availability, since), &rules.cites.target, &text, act))
}

fn held(all: &mut Vec<Alarm>, desk: &Desk, line: &holding::Line<'_>, now: Instant) {
    let (id, pack) = (line.id, &line.holding.pack);
    let begun = super::begun(desk, line.holding, now);
    let Some(contract) = line.contract else {
        let said = Said {
            part: pack.as_str().into(),
            tenant: Some(id.clone()),
            rule: Rule { pack: pack.as_str().into(), id: None },
            text: format!("{id}: there is no pack of the contract {pack}"),
            act: "pikett contracts".to_owned(),
        };
        all.push(Alarm::said(Severity::Critical, Kind::Pack, begun, Entity::Tenant(id.clone()), said));
        return;
    };
    let import = "pikett import desk FILE".to_owned();
    if let Some(duty) = &contract.reporting.reporter {
        let rule = duty.cites.first();
        let is = (Severity::Warning, Kind::Reporter, begun);
        if line.lacks_reporter() {
            let who = match duty.must_be {
                Standing::Certified => "certified",
                Standing::Authorised => "authorised",
            };
            let text = format!("nobody is {who} to report");
            all.push(of((id, contract), is, rule, &text, import));
        } else if let Some(contact) = line.incomplete.first() {
            let rule = duty.record.first();
            let text = format!("of {} address or phone are not known", contact.name);
            all.push(of((id, contract), is, rule, &text, import));
        }
    }
    let failed: Vec<_> = contract.watched().filter(|item| line.watched.of(item) == Mark::Fail).collect();
    if let Some(first) = failed.first() {
        let more = if failed.len() > 1 { format!(" and {} more", failed.len() - 1) } else { String::new() };
        let text = format!("not met: {}{more}", first.label);
        let act = format!("pikett duty mark {id} {pack} --mark {}=ok", first.key);
        let is = (Severity::Warning, Kind::Customer, line.watched.looked_at(first).unwrap_or(begun));
        all.push(of((id, contract), is, first.cites.first(), &text, act));
    }
}
