//! A question before something is done to many, or to what is somebody else's.

use crate::domain::acts::decide::Act;
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::words::console::Doing;

#[derive(Debug)]
pub struct Confirm {
    pub what: Doing,
    pub acts: Vec<Act>,
    pub why: Why,
}

/// Open incidents that somebody else has: the first of them, who has it, and how many they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theirs {
    pub number: Number,
    pub owner: Text,
    pub count: usize,
}

/// Why it is asked about.
#[derive(Debug)]
pub enum Why {
    Many,
    Theirs(Theirs),
}
