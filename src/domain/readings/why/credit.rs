//! A credit account: what is used up, and until when it lasts.

use super::quote;
use super::scene::Scene;
use super::steps::CreditStep;
use super::trace::{Answer, Step, Title, Trace};
use crate::domain::readings::credit;

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
