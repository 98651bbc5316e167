//! What follows from a cancellation, line by line, each with its rule.

use chrono::NaiveDate;

use super::{Amount, Cancellation, Ceiling, Cents, Whose};
use crate::domain::finding::Finding;
use crate::domain::storage::Pool;
use crate::domain::table::Id;

/// What cancelling licences changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cancelling {
    Count {
        before: u32,
        after: u32,
    },
    /// There is no baseline in this calendar year.
    NoBaseline,
    MayCancel(Allowed),
    Counted {
        before: u32,
        after: u32,
        allowance: u32,
        left: u32,
        net: i64,
    },
    /// More is cancelled than the amount allows.
    Amount(Amount),
    TooMany {
        excess: u32,
        cost: Cost,
    },
    /// What the month costs, if nothing else changes.
    Month {
        before: Cents,
        after: Cents,
    },
    Pool {
        before: Pool,
        after: Pool,
    },
}

/// How many may be cancelled in a year, and what that is measured by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allowed {
    pub whose: Over,
    pub allowance: u32,
    pub year: i32,
    pub percent: u32,
    pub of: u32,
    pub day: NaiveDate,
    /// The day is not that of the contract's plain rule.
    pub marked: bool,
}

/// Whose ceiling it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Over {
    Reseller(Id),
    Tenant(Id),
}

/// What too many of them cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cost {
    /// An estimate: billing decides.
    Penalty(Cents),
    /// So many monthly fees each, which are not recorded.
    Fees(u32),
}

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
