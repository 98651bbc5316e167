//! Rules in their own words, with the settings that decide them.

use super::Quote;
use crate::domain::contract::Contract;

/// Rules by id, each once; ids that the contract does not know are left out.
pub(super) fn all<'i>(contract: &Contract, ids: impl Iterator<Item = &'i str>) -> Vec<Quote> {
    let mut quotes: Vec<Quote> = Vec::new();
    for rule in ids.filter_map(|id| contract.rule(id)) {
        if quotes.iter().all(|known| *known.id != *rule.id) {
            quotes.push(Quote {
                id: rule.id.to_string(),
                original: rule.original.to_string(),
                english: rule.english.to_string(),
                settings: contract.settings.decided(&rule.id),
            });
        }
    }
    quotes
}
