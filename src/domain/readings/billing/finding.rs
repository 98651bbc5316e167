//! What follows from a cancellation, line by line, each with its rule.

use super::{Cancellation, Ceiling, Whose};
use crate::domain::readings::finding::{Allowed, Cancelling, Cost, Finding, Over};

impl Cancellation<'_> {
    pub fn findings(&self) -> Vec<Finding> {
        let cites = &self.terms.rules.cites;
        let count = Cancelling::Count { before: self.before.count, after: self.after.count };
        let mut findings = vec![Finding::new(true, count, &cites.daily)];
        match (self.before.ceiling, self.after.ceiling) {
            (Some(before), Some(after)) => findings.extend(self.ceiling(&before, &after)),
            _ => findings.push(Finding::new(true, Cancelling::NoBaseline, cites.late.as_ref())),
        }
        if let Some((before, after)) = self.month {
            findings.push(Finding::new(true, Cancelling::Month { before, after }, &cites.amount));
        }
        if let Some((before, after)) = self.pool {
            findings.push(Finding::new(
                self.warning.is_none(),
                Cancelling::Pool { before, after },
                cites.pool.as_ref(),
            ));
        }
        findings
    }

    fn ceiling(&self, before: &Ceiling, after: &Ceiling) -> Vec<Finding> {
        let rules = self.terms.rules;
        let cites = &rules.cites;
        let base = after.baseline;
        let cite = if base.ground.is_marked() { cites.late.as_ref() } else { Some(&cites.baseline) };
        let fine = after.used_percent < rules.warn_percent;
        let Ceiling { allowance, left, net, excess, .. } = *after;
        let may = Allowed {
            whose: self.over(),
            allowance,
            year: self.after.year,
            percent: rules.cancel_percent,
            of: base.count,
            day: base.day,
            marked: base.ground.is_marked(),
        };
        let (was, is) = (before.counted, after.counted);
        let counted = Cancelling::Counted { before: was, after: is, allowance, left, net };
        let mut findings = vec![
            Finding::new(true, Cancelling::MayCancel(may), cite),
            Finding::new(
                fine,
                counted,
                if after.excess > 0 { cites.gross.as_ref() } else { Some(&cites.ceiling) },
            ),
        ];
        if let Some(amount) = after.amount.filter(|amount| amount.cancelled > amount.allowance) {
            findings.push(Finding::new(false, Cancelling::Amount(amount), cites.both.as_ref()));
        }
        if after.excess > 0 {
            let cost = after.penalty.map_or(Cost::Fees(rules.penalty_months), Cost::Penalty);
            findings.push(Finding::new(false, Cancelling::TooMany { excess, cost }, &cites.penalty));
        }
        findings
    }

    fn over(&self) -> Over {
        match self.whose {
            Whose::Reseller(id) => Over::Reseller(id.clone()),
            Whose::Tenant(id) => Over::Tenant(id.clone()),
        }
    }
}
