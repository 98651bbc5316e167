//! Versions of firmware, such as `13r1`.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// A version such as `13r1` or `13r3sr2`: numbers with letters between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Firmware {
    text: Box<str>,
    numbers: Vec<u32>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotFirmware(pub String);

impl FromStr for Firmware {
    type Err = NotFirmware;
    fn from_str(text: &str) -> Result<Self, NotFirmware> {
        let wrong = || NotFirmware(text.chars().take(40).collect());
        let known = |c: char| c.is_ascii_digit() || matches!(c, 'r' | 's' | ' ');
        let mut parts = text.trim().split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
        let numbers: Option<Vec<u32>> = parts.by_ref().map(|part| part.parse().ok()).collect();
        let numbers = numbers.filter(|numbers| (2..=3).contains(&numbers.len())).ok_or_else(wrong)?;
        let digit = text.trim().starts_with(|c: char| c.is_ascii_digit());
        if !digit || !text.trim().chars().all(known) {
            return Err(wrong());
        }
        Ok(Self { text: text.trim().into(), numbers })
    }
}

impl PartialOrd for Firmware {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.numbers.partial_cmp(&other.numbers)
    }
}

impl fmt::Display for Firmware {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn later_ones_are_greater() {
        let rising = ["12r2", "12r2sr55", "13r1", "13r1sr3", "13r1sr12", "13r3 sr2", "14r1"];
        let read = rising.map(|text| text.parse::<Firmware>().unwrap());
        assert!(read.windows(2).all(|pair| pair[0] < pair[1]));
        for text in ["", "13", "r1", "13.1", "13r", "v13r1", "13r1x2", "99999999999r1"] {
            assert!(text.parse::<Firmware>().is_err(), "{text}");
        }
    }
}
