//! What lies behind: outages earlier in the contract year, and credits that were loaded.

use super::at::At;
use super::scenario::{Credit, Past, Scenario};
use crate::domain::acts::decide::{Close, Publish, RentLicence, ReportIncident, Resolve, Start, TopUp};
use crate::domain::base::instant::Instant;
use crate::domain::base::isc::Isc;
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::contract::{Channel, Contracts, Impact, Kind, Urgency};
use crate::domain::facts::code::Code;
use crate::domain::facts::credit::{CreditChange, Meter};
use crate::domain::facts::incident::{Rating, Said};

/// Outages that are over, numbered from `first`, oldest first.
pub(super) fn outages(scenario: &Scenario, first: u32, now: Instant) -> Vec<At> {
    let mut past: Vec<&Past> = scenario.past.iter().collect();
    past.sort_by_key(|past| std::cmp::Reverse(past.age.0));
    let numbered = (first..).map(Number).zip(past);
    numbered.flat_map(|(number, past)| outage(number, past, now)).collect()
}

fn outage(number: Number, past: &Past, now: Instant) -> Vec<At> {
    let Ok(tenant) = past.tenant.parse() else { return Vec::new() };
    let received = now - past.age.0;
    let report = ReportIncident {
        tenant,
        contract: None,
        kind: Kind::Incident,
        rating: Rating::Matrix(Impact::High, Urgency::Critical),
        subject: Text::line(&past.subject),
        channel: Channel::Phone,
        reporter: None,
        code: Code::of("4711"),
        received: Some(received),
        telephony_down: Some(received),
        override_reason: None,
        said: Said::default(),
    };
    let cause = Text::line(&past.cause);
    let over = received + past.down.0;
    vec![
        At::new(received, "mk", report),
        At::new(received + 240, "sys", Publish { number }),
        At::new(received + 600, &past.by, Start { number }),
        At::new(over, &past.by, Resolve { telephony_works: true, ..Resolve::because(number, cause) }),
        At::new(over + 2 * 86_400, &past.by, Close { number, note: None }),
    ]
}

/// Loads every account with what it has used since and what is to be left.
pub(super) fn credits(credits: &[Credit], contracts: &Contracts, now: Instant) -> Vec<At> {
    let year_days = contracts.all().find_map(|contract| Some(contract.credits.as_ref()?.year_days));
    let Some(year_days) = year_days else { return Vec::new() };
    let mut acts: Vec<At> =
        credits.iter().filter_map(|credit| loaded(credit, year_days, now)).flatten().collect();
    acts.sort_by_key(|at| at.at);
    acts
}

fn loaded(credit: &Credit, year_days: u32, now: Instant) -> Option<Vec<At>> {
    let account: crate::domain::base::table::Id = credit.account.parse().ok()?;
    let begun = now - credit.age.0;
    let rent = |at: Instant, licence: &str, count: u32, monthly: Isc| RentLicence {
        account: account.clone(),
        licence: Text::line(licence),
        count,
        monthly: Some(monthly),
        maker: None,
        at: Some(at),
        prices: Vec::new(),
    };
    let mut rents = Vec::new();
    for rented in &credit.rented {
        rents.push(rent(begun, &rented.licence, rented.count, rented.monthly.parse().ok()?));
    }
    for to in &credit.switched {
        let monthly = rents.iter().find(|rent| *rent.licence == *to.licence)?.monthly?;
        rents.push(rent(now - to.age.0, &to.licence, to.count, monthly));
    }
    let then = now - credit.dry.map_or(0, |dry| dry.0);
    let amount = left_after(year_days, &rents, credit.left.parse().ok()?, then);
    let reference = Text::line(&format!("key {}-1", credit.account));
    let load = TopUp { account, amount, reference, at: Some(begun), prices: Vec::new() };
    let rents = rents.into_iter().map(|rent| At::new(rent.at.unwrap_or(begun), "sys", rent));
    Some(std::iter::once(At::new(begun, "sys", load)).chain(rents).collect())
}

/// The least amount of which `left` is left at `now`.
fn left_after(year_days: u32, rents: &[RentLicence], left: Isc, now: Instant) -> Isc {
    let mut meter = Meter::new(year_days);
    let mut used = 0_i128;
    let mut last = now;
    for rent in rents {
        let at = rent.at.unwrap_or(now);
        used += i128::from(meter.monthly().0) * i128::from((at - last).max(0));
        let RentLicence { licence, count, monthly, .. } = rent.clone();
        let monthly = monthly.unwrap_or_default();
        meter.take(&CreditChange::Rented { licence, count, monthly });
        last = at;
    }
    used += i128::from(meter.monthly().0) * i128::from((now - last).max(0));
    let one = meter.units_of(Isc(1));
    let micro = (used + one - 1) / one + i128::from(left.0);
    Isc(u64::try_from(micro).unwrap_or(Isc::MOST.0))
}
