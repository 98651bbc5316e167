//! Where data centres may stand, as it is written and as it is used.

use serde::Deserialize;
use toml::Spanned;

use super::cites::Written;

/// Countries of data centres (F055).
#[derive(Clone, Debug)]
pub struct PlaceRules {
    /// ISO 3166 codes.
    pub countries: Vec<Box<str>>,
    pub cites: PlaceCites,
}

cites! {
    /// Rules on data centres (F055).
    PlaceCites {
        /// Where data centres stand (F055).
        place,
    }
    may have {}
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PlacesPack {
    pub countries: Vec<Spanned<String>>,
    pub rules: Spanned<PlaceCites<Written>>,
}
