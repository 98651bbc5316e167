//! A tenant's licences as they are billed: the month's average, and what may be cancelled.

use super::quote;
use super::scene::Scene;
use super::steps::BillingStep;
use super::trace::{Answer, Step, Title, Trace};
use crate::domain::base::zone;
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::billing::{self, BillingLine, Ceiling, Fee, Month, Whose};

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

fn average(line: &BillingLine<'_>, month: &Month) -> Trace {
    let rules = line.terms.rules;
    let so_far = month.so_far;
    let cost = |fee: Option<Fee>| fee.map(Fee::cents);
    let cites = &rules.cites;
    let cites = [&cites.base, &cites.active, &cites.amount, &cites.average, &cites.daily];
    let steps = [
        BillingStep::EachDay,
        BillingStep::Average(so_far),
        BillingStep::WholeMonth(month.whole),
        BillingStep::Fees { so_far: cost(month.fee_so_far), whole: cost(month.fee_whole) },
    ];
    Trace {
        title: Title::Billed,
        answer: Answer::Average(so_far),
        steps: steps.map(Step::from).into(),
        rules: quote::all(line.terms.contract, cites),
    }
}

fn ceiling_trace(line: &BillingLine<'_>, ceiling: &Ceiling) -> Trace {
    let (rules, reading) = (line.terms.rules, &line.reading);
    let base = ceiling.baseline;
    let charged = match line.whose {
        Whose::Reseller(id) => Some(id.clone()),
        Whose::Tenant(_) => None,
    };
    let Ceiling { allowance, counted, net, left, .. } = *ceiling;
    let mut steps = vec![
        BillingStep::MeasuredOn(charged),
        BillingStep::Baseline { count: base.count, day: base.day, ground: base.ground },
        BillingStep::Allowance { percent: rules.cancel_percent, of: base.count, allowance },
        BillingStep::Cancelled { year: reading.year, counted, by_tenant: reading.gross(), net },
    ];
    steps.extend(ceiling.amount.map(BillingStep::Amount));
    if let (excess @ 1.., Some(penalty)) = (ceiling.excess, ceiling.penalty) {
        steps.push(BillingStep::Penalty { excess, months: rules.penalty_months, penalty });
    }
    let cites = &rules.cites;
    let facts = [&cites.daily, &cites.ceiling, &cites.penalty, &cites.baseline].map(Some);
    let rulings = [&cites.both, &cites.gross, &cites.estimate, &cites.late].map(Option::as_ref);
    Trace {
        title: Title::ToCancel,
        answer: Answer::ToCancel { left, allowance },
        steps: steps.into_iter().map(Step::from).collect(),
        rules: quote::all(line.terms.contract, facts.into_iter().chain(rulings)),
    }
}
