//! What was asked for, place by place.

use std::fmt;

use blake2::{Blake2b256, Digest};
use serde::de;

/// A shape that cannot be drawn, as its reader says it.
#[derive(Debug)]
pub struct Undrawn(String);

impl Undrawn {
    pub(super) fn of(what: &str) -> Self {
        Self(what.to_owned())
    }
}

impl fmt::Display for Undrawn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Undrawn {}

impl de::Error for Undrawn {
    fn custom<T: fmt::Display>(why: T) -> Self {
        Self(why.to_string())
    }
}

pub(super) type Name = &'static str;
pub(super) type Names = &'static [&'static str];
/// Kind, serde's name, and the names of fields or variants.
pub(super) type Question = (Name, Name, Names);

/// What is asked for in one place.
#[derive(Default)]
pub(super) struct Shape {
    /// Rust's name of the type, where one is known.
    pub of: &'static str,
    question: Question,
    pub parts: Vec<Shape>,
    /// Every variant in it was seen.
    pub done: bool,
    /// How many answers were refused.
    pub refused: usize,
}

impl Shape {
    /// Notes a question; it is the same each time.
    pub fn ask(&mut self, question: Question, parts: usize) {
        if self.question.0.is_empty() {
            self.question = question;
            self.parts.resize_with(parts, Shape::default);
        }
    }

    /// Notes what came of an answer.
    pub fn answered<T, E>(&mut self, read: Result<T, E>) -> Result<T, E> {
        match &read {
            Ok(_) => self.done = self.parts.iter().all(|part| part.done),
            Err(_) => self.refused += usize::from(self.parts.is_empty()),
        }
        read
    }

    /// Never one of the small numbers that once were raised by hand.
    pub fn hash(&self, version: &str) -> u32 {
        let mut hash = Blake2b256::new_with_prefix(version);
        self.add_to(&mut hash);
        let [a, b, c, d, ..]: [u8; 32] = hash.finalize().into();
        u32::from_le_bytes([a, b, c, d | 0x80])
    }

    fn add_to(&self, hash: &mut Blake2b256) {
        let (kind, name, names) = self.question;
        hash.update((names.len() as u64).to_le_bytes());
        for text in [self.of, kind, name].iter().chain(names) {
            hash.update((text.len() as u64).to_le_bytes());
            hash.update(text);
        }
        hash.update((self.parts.len() as u64).to_le_bytes());
        self.parts.iter().for_each(|part| part.add_to(hash));
    }
}
