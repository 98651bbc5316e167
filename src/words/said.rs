//! A sentence, and what to do about it.

/// What is wrong, and what would be right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// One line: what is wrong.
    pub what: String,
    /// One line: what would be right; empty where nothing can be done.
    pub help: String,
}

/// Both halves, as the languages write them down.
pub(super) fn said(what: impl Into<String>, help: impl Into<String>) -> Said {
    Said { what: what.into(), help: help.into() }
}
