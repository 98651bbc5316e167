//! A credit account: what is used up, and until when it lasts.

use super::{Answer, Scene, Step, Title, Trace, quote};
use crate::domain::credit::{self, Isc};
use crate::domain::instant::Instant;
use crate::domain::text::Text;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CreditStep {
    Rented {
        licence: Text,
        count: u32,
        monthly: Isc,
    },
    /// All that is rented, for a month.
    Monthly(Isc),
    Daily(Isc),
    Left(Isc),
    /// So many seconds.
    Lasts {
        runtime: i64,
        ends: Instant,
    },
    /// The last office hours before the end are over.
    OrderBy(Instant),
    /// The reminder of so many days is due.
    Reminder(u32),
}

pub(super) fn traces(scene: Scene<'_>, id: &str) -> Vec<Trace> {
    let Some(line) = credit::of(scene.desk, id, scene.now) else { return Vec::new() };
    let Some(rules) = &line.contract.credits else { return Vec::new() };
    let standing = &line.standing;
    let meter = line.account.meter(rules.year_days, scene.now);
    let cites = &rules.cites;
    let rented = meter.rented.iter().map(|(licence, rent)| {
        let (licence, count, monthly) = (licence.clone(), rent.count, rent.monthly);
        Step::cited(CreditStep::Rented { licence, count, monthly }, &cites.price)
    });
    let mut steps: Vec<Step> = rented.collect();
    steps.push(Step::cited(CreditStep::Monthly(standing.monthly), &cites.month));
    steps.push(Step::cited(CreditStep::Daily(standing.daily), &cites.rate));
    steps.push(Step::cited(CreditStep::Left(standing.balance), &cites.loaded_first));
    if let (Some(runtime), Some(ends)) = (standing.runtime, standing.ends) {
        steps.push(Step::cited(CreditStep::Lasts { runtime, ends }, &cites.empty));
    }
    steps.extend(standing.order_by.map(|by| Step::cited(CreditStep::OrderBy(by), &cites.lead)));
    steps.extend(standing.reminder.map(|days| Step::cited(CreditStep::Reminder(days), &cites.reminder)));
    let used = [&cites.price, &cites.month, &cites.rate, &cites.loaded_first];
    let ends = [&cites.empty, &cites.lead, &cites.reminder];
    vec![Trace {
        title: Title::Credits,
        answer: Answer::Credits { runtime: standing.runtime, state: standing.state },
        steps,
        rules: quote::all(line.contract, used.into_iter().chain(ends)),
    }]
}
