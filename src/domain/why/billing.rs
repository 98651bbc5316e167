//! A tenant's licences as they are billed: the month's average, and what may be cancelled.

use super::{Scene, Trace, quote};
use crate::domain::billing::{self, Ceiling, Fee, Line, Month, Whose};
use crate::domain::tenant::Tenant;
use crate::domain::zone;

pub(super) fn traces(scene: Scene<'_>, tenant: &Tenant) -> Vec<Trace> {
    let Some(line) = billing::of(scene.desk, tenant.definition.id.as_str(), scene.now) else {
        return Vec::new();
    };
    let first = zone::day(line.terms.zone, scene.now);
    let month = Month::of(line.history, &line.terms, first, scene.now);
    let average = month.map(|month| average(&line, &month));
    let ceiling = line.reading.ceiling.map(|ceiling| ceiling_trace(&line, &ceiling));
    average.into_iter().chain(ceiling).collect()
}

fn average(line: &Line<'_>, month: &Month) -> Trace {
    let rules = line.terms.rules;
    let so_far = month.so_far;
    let cost = |fee: Option<Fee>| {
        fee.map_or_else(|| "a fee is not recorded".to_owned(), |fee| fee.cents().to_string())
    };
    let cites = &rules.cites;
    let cites = [&cites.base, &cites.active, &cites.amount, &cites.average, &cites.daily];
    Trace {
        title: "licences billed".to_owned(),
        answer: format!("{so_far} on average so far"),
        steps: vec![
            "each local day counts with the licences at its end".to_owned(),
            format!("{} licence days / {} days = {so_far}", so_far.licence_days, so_far.days),
            format!("at the month's end, if nothing changes: {}", month.whole),
            format!(
                "each day at its fee: {}, for the whole month {}",
                cost(month.fee_so_far),
                cost(month.fee_whole)
            ),
        ],
        rules: quote::all(line.terms.contract, cites),
    }
}

fn ceiling_trace(line: &Line<'_>, ceiling: &Ceiling) -> Trace {
    let (rules, reading) = (line.terms.rules, &line.reading);
    let base = ceiling.baseline;
    let charged = match line.whose {
        Whose::Reseller(id) => format!("measured on all licences that {id} is charged for"),
        Whose::Tenant(_) => "measured on the licences of the tenant".to_owned(),
    };
    let mut steps = vec![
        charged,
        format!("baseline {} on {}: {}", base.count, base.day.format("%-d %b %Y"), base.ground.words()),
        format!("{} % of {} = {}, whole licences", rules.cancel_percent, base.count, ceiling.allowance),
        format!(
            "cancelled in {}: {}, of this tenant {}; net {}",
            reading.year,
            ceiling.counted,
            reading.gross(),
            ceiling.net
        ),
    ];
    if let Some(amount) = ceiling.amount {
        steps.push(format!("as monthly fees: {} of {}", amount.cancelled, amount.allowance));
    }
    if let (1.., Some(penalty)) = (ceiling.excess, ceiling.penalty) {
        let months = rules.penalty_months;
        steps.push(format!("{} too many x {months} monthly fees = {penalty}, an estimate", ceiling.excess));
    }
    let cites = &rules.cites;
    let facts = [&cites.daily, &cites.ceiling, &cites.penalty, &cites.baseline].map(Some);
    let rulings = [&cites.both, &cites.gross, &cites.estimate, &cites.late].map(Option::as_ref);
    Trace {
        title: "licences to cancel".to_owned(),
        answer: format!("{} of {} left", ceiling.left, ceiling.allowance),
        steps,
        rules: quote::all(line.terms.contract, facts.into_iter().chain(rulings)),
    }
}
