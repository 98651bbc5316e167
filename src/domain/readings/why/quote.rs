//! Rules in their own words, with the settings that decide them.

use super::trace::Quote;
use crate::domain::contract::{Contract, RuleId};

/// Rules by id, each once; what the contract has no rule for is left out.
pub(super) fn all<'r, R>(contract: &Contract, ids: impl IntoIterator<Item = R>) -> Vec<Quote>
where
    R: Into<Option<&'r RuleId>>,
{
    let mut quotes: Vec<Quote> = Vec::new();
    for rule in ids.into_iter().filter_map(R::into).filter_map(|id| contract.rule(id)) {
        if quotes.iter().all(|known| known.rule.id != rule.id) {
            quotes.push(Quote { rule: rule.clone(), settings: contract.settings.decided(&rule.id) });
        }
    }
    quotes
}
