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

/// Why it is asked about.
#[derive(Debug)]
pub enum Why {
    Many,
    /// The customer is still asked for something: it is not over because the key was pressed.
    Waits {
        number: Number,
        wants: Text,
    },
    /// The first of those that somebody else has, who that is, and how many they are.
    Theirs {
        number: Number,
        owner: Text,
        count: usize,
    },
}
