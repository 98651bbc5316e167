//! How far a client has read, and what it read there.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A place in the journal: a sequence number, with the link that the chain has there. Another link at the
/// same number is another history.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    pub seq: u64,
    /// `None` where it is not known, as at the begin.
    pub link: Option<[u8; 32]>,
}

/// `4711.9f86…`, as an event's id.
impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.seq)?;
        let Some(link) = self.link else { return Ok(()) };
        f.write_str(".")?;
        link.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl FromStr for Cursor {
    type Err = BadCursor;

    fn from_str(text: &str) -> Result<Self, BadCursor> {
        let (seq, link) = match text.split_once('.') {
            Some((seq, link)) => (seq, Some(parse(link).ok_or(BadCursor)?)),
            None => (text, None),
        };
        Ok(Self { seq: seq.parse().map_err(|_| BadCursor)?, link })
    }
}

fn parse(hex: &str) -> Option<[u8; 32]> {
    let digits: Vec<u8> =
        hex.chars().map(|digit| u8::try_from(digit.to_digit(16)?).ok()).collect::<Option<_>>()?;
    let bytes: Vec<u8> =
        digits.chunks(2).map(|pair| pair.iter().fold(0, |byte, digit| byte << 4 | digit)).collect();
    <[u8; 32]>::try_from(bytes).ok().filter(|_| digits.len() == 64)
}

/// It is no place in a journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a sequence number, a dot and 64 hexadecimal digits")]
pub struct BadCursor;

impl Serialize for Cursor {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Cursor {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}
