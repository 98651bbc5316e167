//! The incident number (F115).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Given on receipt, never reused; written `I-4711`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Number(pub u32);

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "I-{}", self.0)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotANumber(pub String);

impl FromStr for Number {
    type Err = NotANumber;
    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let digits = text.strip_prefix("I-").or_else(|| text.strip_prefix("i-")).unwrap_or(text);
        let plain = digits.bytes().all(|b| b.is_ascii_digit());
        let number = if plain { digits.parse().ok().filter(|n| *n > 0) } else { None };
        number.map(Self).ok_or_else(|| NotANumber(text.chars().take(24).collect()))
    }
}
