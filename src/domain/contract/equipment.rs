//! What a contract says about trunks and about those who must be reachable.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

/// Trunks are tested before they are supported; a licensed user has one line and a phone (F045, F046,
/// F061, F062).
#[derive(Clone, Debug)]
pub struct EquipmentRules {
    pub(super) cites: BTreeMap<Box<str>, Box<str>>,
}

impl EquipmentRules {
    /// Fact number behind one of the checks: `trunk`, `reachable`, …
    pub fn cite(&self, check: &str) -> &str {
        self.cites.get(check).map_or("", |id| id)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EquipmentPack {
    pub rules: BTreeMap<String, Spanned<String>>,
}
