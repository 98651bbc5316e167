//! Version numbers, and which of them the contract calls one version (F066 to F074).

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// A version number such as `8.2.111`: whole numbers with dots between them, two at least.
///
/// A number alone (`8`) does not say which version of the contract it is, and a suffix (`8.3-rc1`)
/// names something that was not released; neither is a version. Components that are left out at
/// the end count as 0: `8.3` and `8.3.0` are equal.
#[derive(Clone, Debug)]
pub struct Version(Vec<u32>);

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAVersion {
    NotNumbers(String),
    OneNumber(String),
}

/// More components than any release has.
const MOST: usize = 8;

impl FromStr for Version {
    type Err = NotAVersion;
    fn from_str(text: &str) -> Result<Self, NotAVersion> {
        let shown = || super::text::Text::line(text).chars().take(64).collect();
        let parts = numbers(text).ok_or_else(|| NotAVersion::NotNumbers(shown()))?;
        match parts.len() {
            1 => Err(NotAVersion::OneNumber(shown())),
            2..=MOST => Ok(Self(parts)),
            _ => Err(NotAVersion::NotNumbers(shown())),
        }
    }
}

/// Whether what `runs` is a later version than `release`, where both are versions.
pub fn is_ahead(runs: &str, release: &str) -> bool {
    let parsed = |text: &str| text.parse::<Version>().ok();
    parsed(runs).zip(parsed(release)).is_some_and(|(runs, release)| runs > release)
}

/// The components of dotted numbers.
pub(in crate::domain) fn numbers(text: &str) -> Option<Vec<u32>> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    text.split('.').map(|part| digits(part).then(|| part.parse().ok()).flatten()).collect()
}

/// By all components, those that are left out as 0.
pub(in crate::domain) fn compare_numbers(a: &[u32], b: &[u32]) -> Ordering {
    let part = |parts: &[u32], index| parts.get(index).copied().unwrap_or(0);
    (0..a.len().max(b.len()))
        .map(|i| part(a, i).cmp(&part(b, i)))
        .find(|o| o.is_ne())
        .unwrap_or(Ordering::Equal)
}

impl Version {
    /// The first number.
    pub fn major(&self) -> u32 {
        self.0[0]
    }

    /// The version in the contract's sense: the whole second number (F069, A40).
    pub fn number(&self) -> u32 {
        self.0[1]
    }

    /// F069 to the letter: the first digit after the dot. Another one than [`Version::number`] from
    /// version 10 on.
    pub fn literal(&self) -> u32 {
        let mut number = self.number();
        while number >= 10 {
            number /= 10;
        }
        number
    }

    /// An update within the same version (F070); the next one is another (F071).
    pub fn same_version(&self, other: &Self) -> bool {
        (self.major(), self.number()) == (other.major(), other.number())
    }
}

impl Ord for Version {
    fn cmp(&self, other: &Self) -> Ordering {
        compare_numbers(&self.0, &other.0)
    }
}

impl PartialOrd for Version {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Version {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Version {}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts: Vec<String> = self.0.iter().map(u32::to_string).collect();
        f.write_str(&parts.join("."))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(text: &str) -> Version {
        text.parse().unwrap()
    }

    #[test]
    fn what_is_a_version() {
        for text in ["8.2.111", "8.3", "0.0", "10.20.30.40"] {
            assert_eq!(version(text).to_string(), text);
        }
        for text in [
            "",
            "8",
            "8.",
            ".8",
            "8..1",
            "8.3-rc1",
            "v8.3",
            "8.+3",
            "8. 3",
            "?",
            "8.99999999999",
            "1.1.1.1.1.1.1.1.1",
        ] {
            assert!(text.parse::<Version>().is_err(), "{text}");
        }
        assert_eq!(
            "8".parse::<Version>().unwrap_err().to_string(),
            "`8` says no second number; write both, such as 8.3"
        );
    }

    #[test]
    fn versions_are_ordered_by_all_numbers() {
        let rising = ["7.9", "8.0.1", "8.2.111", "8.2.135", "8.3", "8.3.1", "8.10.2", "9.0"];
        for pair in rising.windows(2) {
            assert!(version(pair[0]) < version(pair[1]), "{pair:?}");
        }
        assert_eq!(version("8.3"), version("8.3.0"));
    }

    #[test]
    fn the_second_number_is_the_version() {
        assert!(version("8.2.111").same_version(&version("8.2.135")));
        assert!(!version("8.2.135").same_version(&version("8.3.1")));
        assert!(!version("8.2").same_version(&version("9.2")));
        assert_eq!((version("8.10.2").number(), version("8.10.2").literal()), (10, 1));
        assert_eq!((version("8.3.1").number(), version("8.3.1").literal()), (3, 3));
    }
}
