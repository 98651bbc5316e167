//! What is done, for the question before it and the line after it.

use crate::domain::incident::Number;

/// Done to an incident at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AtOnce {
    Take,
    Start,
    Publish,
    Resume,
    Unlink,
    Access,
    NoAccess,
    Develop,
    BackFromDevelopment,
}

/// One act on one object or on several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doing {
    AtOnce(AtOnce, Vec<Number>),
    Link {
        numbers: Vec<Number>,
        to: Number,
    },
    Reported(Number),
    /// A command by its name, about several incidents.
    Entered(&'static str, Vec<Number>),
    /// A form, or a command about what it names: `note on I-4702`.
    Named(String),
}
