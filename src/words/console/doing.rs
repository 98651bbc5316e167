//! What is done, for the question before it and the line after it.

use crate::domain::acts::entry::About;
use crate::domain::base::number::Number;

/// What is done, and about what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doing {
    pub what: What,
    pub of: Of,
}

/// What is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Act(About),
    Link {
        to: Number,
    },
    Resume,
    NoAccess,
    BackFromDevelopment,
    RollOut,
    /// What is to be reported.
    New,
    Reported,
}

/// What it is about, by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Of {
    Nothing,
    One(String),
    Incidents(usize),
    /// One, and so many more.
    Several(String, usize),
}
