//! What an incident can be about by the contract's own words, and whether it covers that.

use serde::Deserialize;
use toml::Spanned;

use super::Called;

use super::Cites;
use super::compile::RuleId;

/// Something that an incident is about (F013 to F016), or for which no support is owed (F061, F065,
/// F266).
#[derive(Clone, Debug)]
pub struct Scope {
    /// Its name on the command line and in records.
    pub key: Box<str>,
    pub label: Called,
    /// The contract's targets hold; where they do not, a reason is wanted.
    pub targets: bool,
    pub cites: Cites,
}

impl Scope {
    /// The rule that names it.
    pub fn cite(&self) -> Option<&RuleId> {
        self.cites.first()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScopePack {
    pub key: Spanned<String>,
    pub label: Spanned<String>,
    pub german: Option<Spanned<String>>,
    #[serde(default = "binding")]
    pub targets: bool,
    pub rule: Spanned<String>,
}

fn binding() -> bool {
    true
}
