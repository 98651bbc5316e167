//! An app and a server side by side.

use super::Version;

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
    Guaranteed {
        distance: u32,
    },
    TooFar {
        distance: u32,
        allowed: u32,
    },
    /// The first numbers differ, for which the contract says nothing (A40).
    OtherMajor,
}

impl Compatibility {
    pub fn is_guaranteed(self) -> bool {
        matches!(self, Compatibility::Guaranteed { .. })
    }

    pub fn word(self) -> &'static str {
        if self.is_guaranteed() { "guaranteed" } else { "not-guaranteed" }
    }

    /// Versions between the two; `None` when they cannot be counted.
    pub fn distance(self) -> Option<u32> {
        match self {
            Compatibility::Guaranteed { distance } | Compatibility::TooFar { distance, .. } => Some(distance),
            Compatibility::OtherMajor => None,
        }
    }

    /// In words, to stand behind a colon.
    pub fn why(self) -> String {
        match self {
            Compatibility::Guaranteed { distance: 0 } => "the same version".to_owned(),
            Compatibility::Guaranteed { distance } => apart(distance),
            Compatibility::TooFar { distance, allowed } => {
                format!("{}, at most {allowed} are guaranteed", apart(distance))
            }
            Compatibility::OtherMajor => {
                "the first numbers differ, and nothing is promised for that".to_owned()
            }
        }
    }
}

fn apart(distance: u32) -> String {
    if distance == 1 { "1 version apart".to_owned() } else { format!("{distance} versions apart") }
}

impl Comparison {
    /// `allowed` is the number of versions apart that are still guaranteed (A40).
    pub fn of(app: Version, server: Version, allowed: u32) -> Self {
        let distance = app.number().abs_diff(server.number());
        let compatibility = if app.major() != server.major() {
            Compatibility::OtherMajor
        } else if distance > allowed {
            Compatibility::TooFar { distance, allowed }
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
    pub fn note(&self) -> Option<String> {
        let odd = [&self.app, &self.server].into_iter().filter(|v| v.literal() != v.number());
        let notes: Vec<String> = odd
            .map(|v| {
                format!(
                    "{v} is version {}; the first digit after the dot alone would be {}",
                    v.number(),
                    v.literal()
                )
            })
            .collect();
        (!notes.is_empty()).then(|| notes.join(". "))
    }
}
