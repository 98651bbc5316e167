//! Where data centres may stand, as it is written and as it is used.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

/// Countries of data centres (F055).
#[derive(Clone, Debug)]
pub struct PlaceRules {
    /// ISO 3166 codes.
    pub countries: Vec<Box<str>>,
    pub(super) cites: BTreeMap<Box<str>, Box<str>>,
}

impl PlaceRules {
    /// Fact number behind one of the checks: `place`.
    pub fn cite(&self, check: &str) -> &str {
        self.cites.get(check).map_or("", |id| id)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PlacesPack {
    pub countries: Vec<Spanned<String>>,
    pub rules: BTreeMap<String, Spanned<String>>,
}
