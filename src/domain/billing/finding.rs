//! A cancellation in words, line by line, each with its rule.

use super::{Cancellation, Ceiling};
use crate::domain::bytes;
use crate::domain::finding::Finding;
use crate::domain::storage::Pool;

impl Cancellation<'_> {
    pub fn findings(&self) -> Vec<Finding> {
        let cites = &self.terms.rules.cites;
        let mut findings = vec![Finding::new(
            true,
            format!("licences {} -> {}", self.before.count, self.after.count),
            &cites.daily,
        )];
        match (self.before.ceiling, self.after.ceiling) {
            (Some(before), Some(after)) => findings.extend(self.ceiling(&before, &after)),
            _ => findings.push(Finding::new(
                true,
                "no baseline in this calendar year".to_owned(),
                cites.late.as_ref(),
            )),
        }
        if let Some((before, after)) = self.month {
            let text = format!("this month costs {before} -> {after}, if nothing else changes");
            findings.push(Finding::new(true, text, &cites.amount));
        }
        if let Some((before, after)) = self.pool {
            let text = format!(
                "quota {} -> {}, used {} -> {}",
                bytes::decimal(before.quota),
                bytes::decimal(after.quota),
                percent(&before),
                percent(&after)
            );
            findings.push(Finding::new(self.warning.is_none(), text, cites.pool.as_ref()));
        }
        findings
    }

    fn ceiling(&self, before: &Ceiling, after: &Ceiling) -> Vec<Finding> {
        let rules = self.terms.rules;
        let cites = &rules.cites;
        let base = after.baseline;
        let of = format!("{} % of {} on {}", rules.cancel_percent, base.count, base.day.format("%-d %b %Y"));
        let marked = base.ground.is_marked();
        let (star, cite) = if marked { ("*", cites.late.as_ref()) } else { ("", Some(&cites.baseline)) };
        let fine = after.used_percent < rules.warn_percent;
        let counted = format!(
            "cancelled {} -> {} of {}, {} left; net {}",
            before.counted, after.counted, after.allowance, after.left, after.net
        );
        let mut findings = vec![
            Finding::new(
                true,
                format!(
                    "{} may cancel {} in {}: {of}{star}",
                    self.over_what(),
                    after.allowance,
                    self.after.year
                ),
                cite,
            ),
            Finding::new(
                fine,
                counted,
                if after.excess > 0 { cites.gross.as_ref() } else { Some(&cites.ceiling) },
            ),
        ];
        if let Some(amount) = after.amount.filter(|amount| amount.cancelled > amount.allowance) {
            let text = format!("{} a month cancelled of {}", amount.cancelled, amount.allowance);
            findings.push(Finding::new(false, text, cites.both.as_ref()));
        }
        if after.excess > 0 {
            let cost = match after.penalty {
                Some(penalty) => format!("penalty {penalty}: an estimate, billing decides"),
                None => format!("each costs {} monthly fees, which are not recorded", rules.penalty_months),
            };
            findings.push(Finding::new(false, format!("{} too many; {cost}", after.excess), &cites.penalty));
        }
        findings
    }
}

fn percent(pool: &Pool) -> String {
    pool.percent().map_or_else(|| "?".to_owned(), |percent| format!("{percent} %"))
}
