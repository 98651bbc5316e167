//! Rules in their own words, and settings as they are.

use super::Quote;
use crate::domain::contract::{Contract, DeferralScope, OnReclassify, OnWait, WorkdayDeadline};

/// Rules by id, each once; ids that the contract does not know are left out.
pub(super) fn all<'i>(contract: &Contract, ids: impl Iterator<Item = &'i str>) -> Vec<Quote> {
    let mut quotes: Vec<Quote> = Vec::new();
    for rule in ids.filter_map(|id| contract.rule(id)) {
        if quotes.iter().all(|known| *known.id != *rule.id) {
            quotes.push(Quote {
                id: rule.id.to_string(),
                original: rule.original.to_string(),
                english: rule.english.to_string(),
                setting: setting(contract, &rule.id),
            });
        }
    }
    quotes
}

/// How a ruling was decided here, in the words of the pack's `[settings]`.
pub(super) fn setting(contract: &Contract, ruling: &str) -> Option<String> {
    let settings = &contract.settings;
    Some(match ruling {
        "A13" => {
            let deadline = match settings.workday_deadline {
                WorkdayDeadline::SameTime => "same_time",
                WorkdayDeadline::EndOfDay => "end_of_day",
            };
            format!("workday_deadline = {deadline}")
        }
        "A21" => {
            let reclassify = match settings.on_reclassify {
                OnReclassify::Carry => "carry",
                OnReclassify::Retroactive => "retroactive",
                OnReclassify::Restart => "restart",
            };
            format!("on_reclassify = {reclassify}")
        }
        "A23" => {
            let wait = match settings.on_wait {
                OnWait::Run => "run",
                OnWait::Pause => "pause",
                OnWait::Restart => "restart",
            };
            format!("on_wait = {wait}, never_pause = {:?}", settings.never_pause)
        }
        "A36" => {
            let scope = match settings.deferral_scope {
                DeferralScope::ResellerActive => "reseller_active",
                DeferralScope::PerUpdate => "per_update",
                DeferralScope::PerRequest => "per_request",
            };
            format!("deferral_scope = {scope}")
        }
        "A40" => format!("version_distance = {}", settings.version_distance),
        "A41" => format!("gb = {}", settings.gb),
        "A59" => format!("introduction_hours = {}", settings.introduction_hours.word()),
        _ => return None,
    })
}
