//! Licences of the year so far: a reseller that is near its ceiling by what three of its tenants have
//! cancelled, one that has cancelled nothing.

use chrono::{Datelike, NaiveDate};

use super::at::At;
use crate::domain::acts::decide::{Act, CancelLicences, CountLicences};
use crate::domain::base::cents::Cents;
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::base::zone;
use crate::domain::facts::count::Since;
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::desk::Desk;

/// Tenant, licences at the beginning of the year, and what was cancelled since; of all others nothing.
const TENANTS: [(&str, u32, u32); 4] = [
    ("klinikum-nord", 130, 12),
    ("autohaus-kern", 98, 12),
    ("werft-holm", 105, 55),
    ("stadtwerke-sl", 236, 0),
];
const PRICE: Cents = Cents(350);

/// What is recorded when the desk is filled at `begun`; nothing in the first days of a year.
pub(super) fn counts(desk: &Desk, begun: Instant) -> Vec<At> {
    let today = zone::day(desk.world().zone, begun);
    let Some(first) = NaiveDate::from_ymd_opt(today.year(), 1, 1) else { return Vec::new() };
    let Some(middle) = first.iter_days().nth(today.ordinal0() as usize / 2) else { return Vec::new() };
    if middle.ordinal() < 10 {
        return Vec::new();
    }
    let acts = |(tenant, count, cancelled): (Id, u32, u32)| {
        let (since, price) = (Since::Day(first.into()), Some(PRICE));
        let counted: Act = CountLicences { tenant: tenant.clone(), count, since, price }.into();
        let reference = Some(Text::line("price list 2026-1"));
        let since = Since::Day(middle.into());
        let cancel = CancelLicences { tenant, count: cancelled, since, reference, accept_penalty: true };
        std::iter::once(counted).chain((cancelled > 0).then(|| cancel.into()))
    };
    let acts = desk.world().tenants.rows().filter_map(known).flat_map(acts);
    acts.map(|act| At::new(begun, "sys", act)).collect()
}

/// A tenant with its licences at the beginning of the year, and what it has cancelled since.
fn known((id, tenant): (&Id, &Tenant)) -> Option<(Id, u32, u32)> {
    let now = *tenant.definition.licences.get("user")?;
    let told = TENANTS.iter().find(|(name, ..)| *name == id.as_str());
    let (count, cancelled) = told.map_or((now, 0), |(_, count, cancelled)| (*count, *cancelled));
    Some((id.clone(), count, cancelled))
}
