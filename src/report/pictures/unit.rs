//! Figures as people read them.

use crate::domain::base::{bytes, span};
use crate::words::Words;

/// What the figures of a picture count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Things,
    /// Hundredths of a percent.
    Percent,
    /// Seconds until something happened.
    Wait,
    /// Seconds that may still go by; below zero when there are too many already.
    Downtime,
    Bytes,
}

impl Unit {
    /// A figure; nothing is a dash.
    pub fn shown(self, words: Words, value: Option<i64>) -> String {
        let Some(value) = value else { return "-".to_owned() };
        match self {
            Unit::Things => value.to_string(),
            Unit::Percent => words.number(&percent(value)),
            Unit::Wait => span::short(value),
            Unit::Downtime => {
                let (sign, length) = (if value < 0 { "-" } else { "" }, value.unsigned_abs());
                format!("{sign}{}h{:02}", length / 3_600, length / 60 % 60)
            }
            Unit::Bytes => words.number(&bytes::decimal(value.unsigned_abs())),
        }
    }
}

/// `100`, `97.45`: cut off, so that nothing is whole that is not.
fn percent(hundredths: i64) -> String {
    match hundredths % 100 {
        0 => (hundredths / 100).to_string(),
        rest => format!("{}.{rest:02}", hundredths / 100),
    }
}
