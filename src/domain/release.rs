//! Releases of the server software on their way from test to rollout (F082, F083).

use serde::{Deserialize, Serialize};

use super::table::Id;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// Version number, such as `8.3.9`.
    pub version: Id,
    pub stage: Stage,
    /// May skip the notice (F086).
    pub urgent: bool,
    /// May leave the maintenance windows (F080).
    pub security_critical: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    Test,
    Stable,
}

impl Stage {
    pub fn word(self) -> &'static str {
        match self {
            Stage::Test => "test",
            Stage::Stable => "stable",
        }
    }
}
