//! What a value is compared with: words with `*`, regular expressions, versions.

use std::cmp::Ordering;

use regex::{Regex, RegexBuilder};

use super::measure::Operator;
use super::mistake::Mistake;
use crate::domain::base::text::folded;

/// A word in small letters; `*` stands for anything, without one it is looked for anywhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern(String);

impl Pattern {
    pub fn new(text: &str) -> Self {
        Self(folded(text))
    }

    /// A pattern matches in full when it has a `*`, else it is looked for anywhere in `text`.
    pub fn matches(&self, text: &str) -> bool {
        if !self.0.contains('*') {
            return contains(text, &self.0);
        }
        let text = folded(text);
        let mut parts = self.0.split('*');
        let Some(mut rest) = parts.next().and_then(|first| text.strip_prefix(first)) else { return false };
        let mut last = "";
        for part in parts {
            match rest.find(part) {
                Some(index) => rest = &rest[index + part.len()..],
                None => return false,
            }
            last = part;
        }
        last.is_empty() || text.ends_with(last)
    }
}

/// Whether `needle`, in small letters, stands in `text` in letters of any size.
pub(super) fn contains(text: &str, needle: &str) -> bool {
    let Some(first) = needle.bytes().next() else { return true };
    if !text.is_ascii() || !needle.is_ascii() {
        return folded(text).contains(needle);
    }
    let (text, needle) = (text.as_bytes(), needle.as_bytes());
    let last = (text.len() + 1).saturating_sub(needle.len());
    let starts = memchr::memchr2_iter(first, first.to_ascii_uppercase(), &text[..last]);
    starts.map(|start| &text[start..start + needle.len()]).any(|part| part.eq_ignore_ascii_case(needle))
}

/// A regular expression; letters of any size are alike.
#[derive(Clone, Debug)]
pub(super) struct Expression(Regex);

/// Memory that a compiled expression may take, in bytes.
const EXPRESSION_BYTES: usize = 1 << 20;

impl Expression {
    /// # Errors
    /// What is wrong with it.
    pub fn new(text: &str) -> Result<Self, Mistake> {
        let built = RegexBuilder::new(text).case_insensitive(true).size_limit(EXPRESSION_BYTES).build();
        built.map(Self).map_err(|e| match e {
            regex::Error::CompiledTooBig(_) => Mistake::LargeExpression,
            e => Mistake::Expression(e.to_string().lines().last().unwrap_or_default().to_owned()),
        })
    }

    pub fn matches(&self, text: &str) -> bool {
        self.0.is_match(text)
    }
}

impl PartialEq for Expression {
    fn eq(&self, other: &Self) -> bool {
        self.0.as_str() == other.0.as_str()
    }
}

impl Eq for Expression {}

/// `8.3`, `<8.3`: as many parts are compared as are given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Version {
    operator: Operator,
    parts: Vec<u64>,
}

impl Version {
    pub fn parse(text: &str) -> Option<Self> {
        let (operator, rest) = Operator::split(text);
        let parts = rest.split('.').map(|part| part.parse().ok()).collect::<Option<Vec<u64>>>()?;
        Some(Self { operator: operator.unwrap_or(Operator::Is), parts })
    }

    /// False for what is no version.
    pub fn matches(&self, version: &str) -> bool {
        let parts = version.split('.').map(|part| part.parse::<u64>().ok());
        let Some(own) = parts.take(self.parts.len()).collect::<Option<Vec<u64>>>() else { return false };
        let order = own.as_slice().cmp(&self.parts);
        self.operator.holds(order)
    }
}

impl Operator {
    pub fn holds(self, order: Ordering) -> bool {
        match self {
            Operator::Less => order.is_lt(),
            Operator::AtMost => order.is_le(),
            Operator::Is => order.is_eq(),
            Operator::AtLeast => order.is_ge(),
            Operator::More => order.is_gt(),
        }
    }
}
