//! The incident number (F115).

use std::fmt;
use std::str::FromStr;

use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

/// Given on receipt, never reused; written `I-4711`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Number(pub u32);

/// As it is kept, a number; programs may also write it as people do, `"I-4711"`.
impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if !deserializer.is_human_readable() {
            return u32::deserialize(deserializer).map(Self);
        }
        deserializer.deserialize_any(Written)
    }
}

struct Written;

impl Visitor<'_> for Written {
    type Value = Number;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the number of an incident, such as \"I-4711\"")
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Number, E> {
        let wrong = |_| E::invalid_value(de::Unexpected::Unsigned(number), &self);
        u32::try_from(number).map(Number).map_err(wrong)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Number, E> {
        text.parse().map_err(|_| E::invalid_value(de::Unexpected::Str(text), &self))
    }
}

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
