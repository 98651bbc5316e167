//! Clocks: what is measured, from when on, and against what.

use serde::{Deserialize, Serialize};

use super::{Called, Cites, Priority};

/// One clock that an incident of this contract can have.
#[derive(Clone, Debug)]
pub struct ClockRule {
    /// `start`, `restore`, `reaction`, …
    pub name: Box<str>,
    pub title: Called,
    /// Where lists show it.
    pub column: Option<Column>,
    /// The first of these ends it.
    pub stops: Vec<Stop>,
    /// Percentages of the target at which to warn, rising.
    pub warn_percent: Vec<u16>,
    /// By priority; `None` where the clock does not exist.
    pub(super) targets: [Option<Target>; 4],
}

/// What a clock must keep to for one priority.
#[derive(Clone, Debug)]
pub struct Target {
    pub counting: Counting,
    /// `None`: the clock exists, but the contract sets no target (A25).
    pub limit: Option<Limit>,
    pub cites: Cites,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// Counted seconds, at least 1.
    pub seconds: i64,
    /// Given in working days, so that A13 applies.
    pub in_workdays: bool,
    pub met_if: MetIf,
}

/// The list column of a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Column {
    Start,
    Restore,
}

/// Which seconds a clock counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Counting {
    #[serde(rename = "24x7")]
    Always,
    #[serde(rename = "office")]
    Office,
}

impl Counting {
    pub fn name(self) -> &'static str {
        match self {
            Counting::Always => "24x7",
            Counting::Office => "office",
        }
    }
}

/// Whether the limit itself still counts as met (A12, A62).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum MetIf {
    #[serde(rename = "<")]
    Below,
    #[serde(rename = "<=")]
    AtMost,
}

impl MetIf {
    pub fn sign(self) -> &'static str {
        match self {
            MetIf::Below => "<",
            MetIf::AtMost => "<=",
        }
    }
}

/// What ends a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stop {
    /// A named engineer started work (A16).
    Started,
    /// The customer was told something (A63).
    Answered,
    /// The customer was called.
    Phoned,
    /// The incident can be seen in the ticket system (F111).
    Published,
    /// Resolved, or a workaround was given (A24).
    Restored,
}

impl ClockRule {
    /// Whether so much of the target is used that it is to be warned of; never without a warning.
    pub fn is_soon(&self, percent: u32) -> bool {
        self.warn_percent.first().is_some_and(|first| percent >= u32::from(*first))
    }

    pub fn target(&self, priority: Priority) -> Option<&Target> {
        self.targets[priority.index()].as_ref()
    }
}
