//! A sentence, and what to do about it.

/// What is wrong, and what would be right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// One line: what is wrong.
    pub what: String,
    /// One line: what would be right; empty where nothing can be done.
    pub help: String,
}

/// What a field is called, and what is written into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Labelled {
    /// Two or three words, for forms.
    pub label: &'static str,
    /// One line, for help.
    pub help: &'static str,
}

/// What an act does, and what it is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActName {
    /// One line, for help.
    pub help: &'static str,
    /// What stands before the name of what it is about: `note on`.
    pub noun: &'static str,
}

pub(super) const fn act(help: &'static str, noun: &'static str) -> ActName {
    ActName { help, noun }
}

pub(super) const fn labelled(label: &'static str, help: &'static str) -> Labelled {
    Labelled { label, help }
}

/// Both halves, as the languages write them down.
pub(super) fn said(what: impl Into<String>, help: impl Into<String>) -> Said {
    Said { what: what.into(), help: help.into() }
}
