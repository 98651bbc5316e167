//! What a contract says about the handling of incidents beside its clocks and its ladder.

use serde::Deserialize;

use super::cites::Written;

cites! {
    /// Rules on the handling of incidents.
    HandlingCites may have {
        /// An outage is recorded by itself, apart from the priority (A05).
        outage,
        /// What a workaround is (A24).
        workaround,
        /// Details that a report may lack (A64).
        details,
        /// Who is responsible from which level on (F123).
        ladder,
        /// What calling a level means (A17).
        level,
        /// Whom the customer speaks to then (F122).
        responsible,
        /// The first answer is to be the right one (F254).
        first_fix,
        /// A hotfix is little tested and may break something else (F258).
        hotfix,
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HandlingPack {
    pub rules: HandlingCites<Written>,
}
