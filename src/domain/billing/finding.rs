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
        let finding = |fine: bool, what: Cancelling, check: &str| Finding {
            what: what.into(),
            rule: self.terms.rules.cite(check).into(),
            fine,
        };
        let count = Cancelling::Count { before: self.before.count, after: self.after.count };
        let mut findings = vec![finding(true, count, "daily")];
        match (self.before.ceiling, self.after.ceiling) {
            (Some(before), Some(after)) => findings.extend(self.ceiling(&before, &after, finding)),
            _ => findings.push(finding(true, Cancelling::NoBaseline, "late")),
        }
        if let Some((before, after)) = self.month {
            findings.push(finding(true, Cancelling::Month { before, after }, "amount"));
        }
        if let Some((before, after)) = self.pool {
            findings.push(finding(self.warning.is_none(), Cancelling::Pool { before, after }, "pool"));
        }
        findings
    }

    fn ceiling(
        &self,
        before: &Ceiling,
        after: &Ceiling,
        finding: impl Fn(bool, Cancelling, &str) -> Finding,
    ) -> Vec<Finding> {
        let rules = self.terms.rules;
        let base = after.baseline;
        let check = if base.ground.is_marked() { "late" } else { "baseline" };
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
            finding(true, Cancelling::MayCancel(may), check),
            finding(fine, counted, if after.excess > 0 { "gross" } else { "ceiling" }),
        ];
        if let Some(amount) = after.amount.filter(|amount| amount.cancelled > amount.allowance) {
            findings.push(finding(false, Cancelling::Amount(amount), "both"));
        }
        if after.excess > 0 {
            let cost = after.penalty.map_or(Cost::Fees(rules.penalty_months), Cost::Penalty);
            findings.push(finding(false, Cancelling::TooMany { excess, cost }, "penalty"));
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
