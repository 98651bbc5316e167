//! A credit account: what is used up, and until when it lasts.

use super::{Scene, Trace, quote};
use crate::domain::contract::RuleId;
use crate::domain::credit;
use crate::domain::instant::Instant;
use crate::domain::span;

pub(super) fn traces(scene: Scene<'_>, id: &str) -> Vec<Trace> {
    let Some(line) = credit::of(scene.desk, id, scene.now) else { return Vec::new() };
    let Some(rules) = &line.contract.credits else { return Vec::new() };
    let standing = &line.standing;
    let meter = line.account.meter(rules.year_days, scene.now);
    let cites = &rules.cites;
    let cited = |text: String, rule: &RuleId| format!("{text} ({rule})");
    let rented = meter.rented.iter().map(|(licence, rent)| {
        cited(format!("{} {licence} at {} iSC a month", rent.count, rent.monthly), &cites.price)
    });
    let mut steps: Vec<String> = rented.collect();
    steps.push(cited(format!("together {} iSC a month", standing.monthly), &cites.month));
    steps.push(cited(format!("{} iSC a day", standing.daily), &cites.rate));
    steps.push(cited(format!("{} iSC are left", standing.balance), &cites.loaded_first));
    if let (Some(runtime), Some(ends)) = (standing.runtime, standing.ends) {
        let text = format!("what is left lasts {}, until {}", span::short(runtime), scene.wall(ends));
        steps.push(cited(text, &cites.empty));
    }
    let order =
        |by: Instant| cited(format!("the last office hours before that end {}", scene.wall(by)), &cites.lead);
    steps.extend(standing.order_by.map(order));
    let reminder = |days: u32| cited(format!("the reminder of {days} days is due"), &cites.reminder);
    steps.extend(standing.reminder.map(reminder));
    let runtime = standing.runtime.map(|runtime| format!("{} left, ", span::short(runtime)));
    let used = [&cites.price, &cites.month, &cites.rate, &cites.loaded_first];
    let ends = [&cites.empty, &cites.lead, &cites.reminder];
    vec![Trace {
        title: "credits".to_owned(),
        answer: format!("{}{}", runtime.unwrap_or_default(), standing.state.word()),
        steps,
        rules: quote::all(line.contract, used.into_iter().chain(ends)),
    }]
}
