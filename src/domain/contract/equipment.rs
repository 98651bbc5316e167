//! What a contract says about trunks and about those who must be reachable.

use serde::Deserialize;
use toml::Spanned;

use super::cites::Written;

/// Trunks are tested before they are supported; a licensed user has one line and a phone (F045, F046,
/// F061, F062).
#[derive(Clone, Debug)]
pub struct EquipmentRules {
    pub cites: EquipmentCites,
}

cites! {
    /// Rules on equipment (F045, F046, F061, F062).
    EquipmentCites {
        /// Trunks that were not tested are not supported (F061).
        trunk,
        /// Who must be reachable needs a licence (F045).
        reachable,
        /// One line and a phone for each user (F046).
        lines,
    }
    may have {
        /// Who tests (F062).
        tested,
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EquipmentPack {
    pub rules: Spanned<EquipmentCites<Written>>,
}
