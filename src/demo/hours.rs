//! Tenants whose contract includes hours, with what was booked in the present period.

use chrono::{Days, Months, NaiveDate};

use super::at::At;
use super::scenario::Worked;
use crate::domain::acts::decide::{Accept, AgreeRate, BookHours, GrantHours, PutTenant};
use crate::domain::base::cents::Cents;
use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::domain::base::zone;
use crate::domain::facts::tenant::{Holding, Tenant, TenantDefinition};
use crate::domain::readings::desk::Desk;

/// Hours a month that were agreed, and what one beyond them costs.
const HOURS: u32 = 8;
const RATE: Cents = Cents(9_500);

pub(super) fn worked(worked: &[Worked], desk: &Desk, now: Instant) -> Vec<At> {
    let one = |worked: &Worked| {
        let tenant = desk.world().tenants.by_id(&worked.tenant)?;
        acts(worked, tenant, zone::day(desk.world().zone, now), now)
    };
    let mut acts: Vec<At> = worked.iter().filter_map(one).flatten().collect();
    acts.sort_by_key(|at| at.at);
    acts
}

/// The contract begins so many months and days ago, so that the present period is `days` old.
fn acts(worked: &Worked, tenant: &Tenant, today: NaiveDate, now: Instant) -> Option<Vec<At>> {
    let first = today.checked_sub_days(Days::new(worked.days))?;
    let begins = first.checked_sub_months(Months::new(worked.months))?;
    let begun = now - i64::from(worked.months) * 31 * 86_400;
    let id = tenant.definition.id.clone();
    let own = |holding: &Holding| match holding.begins {
        None => Holding { begins: Some(begins), ..holding.clone() },
        Some(_) => holding.clone(),
    };
    let contracts = tenant.definition.contracts.iter().map(own).collect();
    let definition = TenantDefinition { contracts, ..tenant.definition.clone() };
    let mut acts = vec![At::new(begun.min(now - 39 * 86_400_i64), "sys", PutTenant(definition))];
    let agreed = begun.min(now - 39 * 86_400_i64);
    let from = Some(begins);
    acts.push(At::new(agreed, "sys", GrantHours { tenant: id.clone(), hours: HOURS, from }));
    acts.push(At::new(agreed, "sys", AgreeRate { tenant: id.clone(), rate: RATE, from }));
    if worked.accepted {
        let on = begins.checked_add_months(Months::new(1));
        acts.push(At::new(now - 38 * 86_400_i64, "sys", Accept { tenant: id.clone(), at: on }));
    }
    for booked in &worked.booked {
        let at = now - booked.age.0;
        acts.push(At::new(
            at,
            &booked.by,
            BookHours {
                tenant: id.clone(),
                seconds: booked.worked.0,
                category: Text::line(&booked.category),
                text: Text::line(&booked.text),
                incident: None,
                at: Some(at),
            },
        ));
    }
    Some(acts)
}
