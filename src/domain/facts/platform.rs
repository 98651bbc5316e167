//! Operating systems that the apps run on, and which of their versions are supported.

use serde::{Deserialize, Serialize};

use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::base::version::{compare_numbers, numbers};

/// An operating system with its versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Platform {
    pub id: Id,
    /// Newest first.
    pub versions: Vec<Text>,
}

/// Whether the apps are guaranteed on a version of an operating system (F034, F066).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    Supported,
    /// Not among the newest versions.
    Outdated,
    UnknownPlatform,
    /// Newer than all that are written down: the list of versions is what is out of date.
    UnknownVersion,
}

impl Support {
    pub fn word(self) -> &'static str {
        match self {
            Support::Supported => "supported",
            Support::Outdated => "out-of-support",
            Support::UnknownPlatform | Support::UnknownVersion => "unknown",
        }
    }

    /// Of `version` on a platform that may not be written down; the first `newest` are supported.
    pub fn of(platform: Option<&Platform>, version: &str, newest: usize) -> Self {
        let Some(platform) = platform else { return Support::UnknownPlatform };
        match platform.position(version) {
            Some(index) if index < newest => Support::Supported,
            Some(_) => Support::Outdated,
            None if platform.is_behind(version) => Support::UnknownVersion,
            None => Support::Outdated,
        }
    }
}

impl Platform {
    /// The listed version that `version` belongs to: `13.6.1` is a 13, unless 13.6 is listed too.
    fn position(&self, version: &str) -> Option<usize> {
        let belongs = |listed: &str| {
            version.strip_prefix(listed).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        let own = self.versions.iter().enumerate().filter(|(_, listed)| belongs(listed));
        own.max_by_key(|(_, listed)| listed.len()).map(|(index, _)| index)
    }

    fn is_behind(&self, version: &str) -> bool {
        let newest = self.versions.first().and_then(|newest| numbers(newest));
        newest.zip(numbers(version)).is_none_or(|(newest, asked)| compare_numbers(&asked, &newest).is_gt())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_newest_are_supported() {
        let versions = ["15", "14", "13", "12.7"].map(Text::from).to_vec();
        let macos = Platform { id: "macos".parse().unwrap(), versions };
        let cases = [
            ("15", Support::Supported),
            ("14.7.2", Support::Supported),
            ("13", Support::Outdated),
            ("12.7.1", Support::Outdated),
            ("9", Support::Outdated),
            ("1", Support::Outdated),
            ("16", Support::UnknownVersion),
            ("Sonoma", Support::UnknownVersion),
        ];
        for (version, support) in cases {
            assert_eq!(Support::of(Some(&macos), version, 2), support, "{version}");
        }
        assert_eq!(Support::of(None, "15", 2), Support::UnknownPlatform);
    }
}
