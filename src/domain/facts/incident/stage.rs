//! The stages of an incident's life.

use serde::{Deserialize, Serialize};
/// Where it stands, as the ST column shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Stage {
    New,
    Acknowledged,
    Working,
    Waiting,
    WorkedAround,
    /// With the maker's development (F256).
    Development,
    Resolved,
    Closed,
}

impl Stage {
    pub const ALL: [Stage; 8] = [
        Stage::New,
        Stage::Acknowledged,
        Stage::Working,
        Stage::Waiting,
        Stage::WorkedAround,
        Stage::Development,
        Stage::Resolved,
        Stage::Closed,
    ];

    /// Three letters for lists and filters.
    pub fn code(self) -> &'static str {
        match self {
            Stage::New => "NEW",
            Stage::Acknowledged => "ACK",
            Stage::Working => "WRK",
            Stage::Waiting => "WAI",
            Stage::WorkedAround => "WKA",
            Stage::Development => "DEV",
            Stage::Resolved => "RES",
            Stage::Closed => "CLO",
        }
    }

    pub fn word(self) -> &'static str {
        match self {
            Stage::New => "new",
            Stage::Acknowledged => "acknowledged",
            Stage::Working => "working",
            Stage::Waiting => "waiting",
            Stage::WorkedAround => "workaround",
            Stage::Development => "development",
            Stage::Resolved => "resolved",
            Stage::Closed => "closed",
        }
    }
}
