//! An app and a server side by side.

use crate::domain::base::version::Version;

/// What the contract says about an app with a server, the same in both directions (F072).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    pub app: Version,
    pub server: Version,
    pub compatibility: Compatibility,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compatibility {
    /// At most the allowed number of versions apart.
    Guaranteed { distance: u32 },
    /// Further apart: no number is promised, and the maker answers for old versions with new ones
    /// (A40, F269).
    Unpromised { distance: u32, allowed: u32 },
    /// The first numbers differ, of which the contract says nothing (A40).
    Unstated,
}

impl Compatibility {
    pub fn is_guaranteed(self) -> bool {
        matches!(self, Compatibility::Guaranteed { .. })
    }

    /// For programs.
    pub fn word(self) -> &'static str {
        match self {
            Compatibility::Guaranteed { .. } => "guaranteed",
            Compatibility::Unpromised { .. } => "no-number-promised",
            Compatibility::Unstated => "not-stated",
        }
    }

    /// Versions between the two; `None` when they cannot be counted.
    pub fn distance(self) -> Option<u32> {
        match self {
            Compatibility::Guaranteed { distance } | Compatibility::Unpromised { distance, .. } => {
                Some(distance)
            }
            Compatibility::Unstated => None,
        }
    }
}

impl Comparison {
    /// `allowed` is the number of versions apart that are still guaranteed (A40).
    pub fn of(app: Version, server: Version, allowed: u32) -> Self {
        let distance = app.number().abs_diff(server.number());
        let compatibility = if app.major() != server.major() {
            Compatibility::Unstated
        } else if distance > allowed {
            Compatibility::Unpromised { distance, allowed }
        } else {
            Compatibility::Guaranteed { distance }
        };
        Self { app, server, compatibility }
    }

    /// The side whose features are all that is guaranteed (F073).
    pub fn effective(&self) -> &Version {
        if self.app <= self.server { &self.app } else { &self.server }
    }

    /// Sides for which the contract's words, read to the letter, give another version (A40).
    pub fn odd(&self) -> impl Iterator<Item = &Version> {
        [&self.app, &self.server].into_iter().filter(|version| version.literal() != version.number())
    }
}
