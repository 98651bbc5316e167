//! A cancellation in words, line by line, each with its rule.

use super::{Cancellation, Ceiling};
use crate::domain::bytes;
use crate::domain::finding::Finding;
use crate::domain::storage::Pool;

impl Cancellation<'_> {
    pub fn findings(&self) -> Vec<Finding> {
        let finding = |fine: bool, text: String, check: &str| Finding {
            text,
            rule: self.terms.rules.cite(check).into(),
            fine,
        };
        let mut findings =
            vec![finding(true, format!("licences {} -> {}", self.before.count, self.after.count), "daily")];
        match (self.before.ceiling, self.after.ceiling) {
            (Some(before), Some(after)) => findings.extend(self.ceiling(&before, &after, finding)),
            _ => findings.push(finding(true, "no baseline in this calendar year".to_owned(), "late")),
        }
        if let Some((before, after)) = self.month {
            let text = format!("this month costs {before} -> {after}, if nothing else changes");
            findings.push(finding(true, text, "amount"));
        }
        if let Some((before, after)) = self.pool {
            let text = format!(
                "quota {} -> {}, used {} -> {}",
                bytes::decimal(before.quota),
                bytes::decimal(after.quota),
                percent(&before),
                percent(&after)
            );
            findings.push(finding(self.warning.is_none(), text, "pool"));
        }
        findings
    }

    fn ceiling(
        &self,
        before: &Ceiling,
        after: &Ceiling,
        finding: impl Fn(bool, String, &str) -> Finding,
    ) -> Vec<Finding> {
        let rules = self.terms.rules;
        let base = after.baseline;
        let of = format!("{} % of {} on {}", rules.cancel_percent, base.count, base.day.format("%-d %b %Y"));
        let (star, check) = if base.ground.is_marked() { ("*", "late") } else { ("", "baseline") };
        let fine = after.used_percent < rules.warn_percent;
        let counted = format!(
            "cancelled {} -> {} of {}, {} left; net {}",
            before.counted, after.counted, after.allowance, after.left, after.net
        );
        let mut findings = vec![
            finding(
                true,
                format!(
                    "{} may cancel {} in {}: {of}{star}",
                    self.over_what(),
                    after.allowance,
                    self.after.year
                ),
                check,
            ),
            finding(fine, counted, if after.excess > 0 { "gross" } else { "ceiling" }),
        ];
        if let Some(amount) = after.amount.filter(|amount| amount.cancelled > amount.allowance) {
            let text = format!("{} a month cancelled of {}", amount.cancelled, amount.allowance);
            findings.push(finding(false, text, "both"));
        }
        if after.excess > 0 {
            let cost = match after.penalty {
                Some(penalty) => format!("penalty {penalty}: an estimate, billing decides"),
                None => format!("each costs {} monthly fees, which are not recorded", rules.penalty_months),
            };
            findings.push(finding(false, format!("{} too many; {cost}", after.excess), "penalty"));
        }
        findings
    }
}

fn percent(pool: &Pool) -> String {
    pool.percent().map_or_else(|| "?".to_owned(), |percent| format!("{percent} %"))
}
