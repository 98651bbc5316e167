//! What runs out on a day that is known, whether it is alarming yet or not: credits, hours of the
//! month, cancellations of the year, an introduction.

use chrono::NaiveDate;

use super::meaning::Left;
use super::{Kind, Part};
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::zone;
use crate::domain::facts::entity::Entity;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::{billing, credit, hours};

/// Something that runs out then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The kind of the alarm that it becomes.
    pub kind: Kind,
    pub due: Instant,
    pub about: Entity,
    /// As of the alarm.
    pub part: Part,
    pub tenant: Option<Id>,
    /// How much of it is used.
    pub percent: Option<u32>,
    pub left: Left,
}

/// By the moment at which they run out.
pub fn limits(desk: &Desk, now: Instant) -> Vec<Limit> {
    let mut limits: Vec<Limit> = Vec::new();
    limits.extend(credit::lines(desk, now).iter().filter_map(|line| account(line, now)));
    for line in hours::lines(desk, now) {
        let Ok(reading) = &line.reading else { continue };
        let about = Entity::Tenant(line.id.clone());
        let (part, tenant) = (Part::Named(line.contract.id.clone()), Some(line.id.clone()));
        limits.extend(reading.budget.map(|budget| Limit {
            kind: Kind::Hours,
            due: reading.to,
            about: about.clone(),
            part: part.clone(),
            tenant: tenant.clone(),
            percent: u32::try_from(budget.percent).ok(),
            left: Left::Hours { used: reading.used, granted: budget.granted },
        }));
        if let Some(introduction) = reading.introduction {
            let due = zone::midnight(desk.world().zone, introduction.due) + 86_400_i64;
            let left = Left::Acceptance;
            limits.push(Limit { kind: Kind::Acceptance, due, about, part, tenant, percent: None, left });
        }
    }
    limits.extend(billing::ceilings(desk, now).iter().filter_map(ceiling));
    limits.sort_by(|a, b| (a.due, a.kind, &a.about).cmp(&(b.due, b.kind, &b.about)));
    limits
}

fn account(line: &credit::AccountLine<'_>, now: Instant) -> Option<Limit> {
    let rules = line.contract.credits.as_ref()?;
    let dry = line.account.dry_since(rules.year_days, now);
    let (kind, part, left) = match dry {
        Some(_) => (Kind::Stopped, "empty", Left::Dry),
        None => (Kind::Credits, "reminder", Left::Credits(line.standing.balance)),
    };
    Some(Limit {
        kind,
        due: dry.or(line.standing.ends)?,
        about: Entity::Account(line.id.clone()),
        part: Part::Named(part.into()),
        tenant: line.account.definition.tenant.clone(),
        percent: None,
        left,
    })
}

fn ceiling(limited: &billing::Limited<'_>) -> Option<Limit> {
    let ceiling = Some(limited.ceiling).filter(|ceiling| ceiling.counted > 0)?;
    let ends = NaiveDate::from_ymd_opt(limited.year + 1, 1, 1)?;
    Some(Limit {
        kind: Kind::Ceiling,
        due: zone::midnight(limited.terms.zone, ends),
        about: limited.whose.entity(),
        part: Part::Whole,
        tenant: limited.whose.tenant().cloned(),
        percent: Some(ceiling.used_percent),
        left: Left::Cancelled { counted: ceiling.counted, allowance: ceiling.allowance },
    })
}
