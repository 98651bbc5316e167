//! Releases of the server software on their way from test to rollout (F082, F083).

use serde::{Deserialize, Serialize};

use crate::domain::base::misread::{NotAWord, WordOf};
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// Version number, such as `8.3.9`.
    pub version: Id,
    pub stage: Stage,
    /// May skip the notice, for this reason (F086).
    pub urgent: Option<Urgency>,
    /// A patch of a critical security hole: it may leave the maintenance windows (F080).
    pub security_critical: bool,
    /// Minutes that updating one server takes; the contract's pack says so for those without.
    #[serde(default)]
    pub minutes: Option<u16>,
    /// Where its documentation is (F043).
    #[serde(default)]
    pub notes: Option<Text>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    Test,
    Stable,
}

/// The weighty reason without which no notice may be skipped (F086, A34).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Urgency {
    Security,
    Function,
    /// The reason is still owed.
    Unrecorded,
}

impl Stage {
    pub const ALL: [Stage; 2] = [Stage::Test, Stage::Stable];
    /// As they are written, in the same order.
    pub const KEYS: &[&str] = &["test", "stable"];

    pub fn word(self) -> &'static str {
        match self {
            Stage::Test => "test",
            Stage::Stable => "stable",
        }
    }
}

impl Urgency {
    /// The weighty reasons.
    pub const WEIGHTY: [Urgency; 2] = [Urgency::Security, Urgency::Function];
    /// As they are written, in the same order.
    pub const KEYS: &[&str] = &["security", "function"];

    pub fn word(self) -> &'static str {
        match self {
            Urgency::Security => "security",
            Urgency::Function => "function",
            Urgency::Unrecorded => "unrecorded",
        }
    }
}

impl std::str::FromStr for Urgency {
    type Err = NotAWord;
    fn from_str(word: &str) -> Result<Self, NotAWord> {
        let known = [Urgency::Security, Urgency::Function];
        let found = known.into_iter().find(|urgency| urgency.word() == word);
        found.ok_or_else(|| NotAWord::new(WordOf::UpdateReason, word, known.map(Urgency::word)))
    }
}
