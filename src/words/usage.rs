//! What the parser of the command line says itself. In English it says it in its own words; for the
//! other languages they stand here.

/// Headings and marks of a help text.
#[derive(Clone, Copy, Debug)]
pub struct Headings {
    pub usage: &'static str,
    pub commands: &'static str,
    pub arguments: &'static str,
    pub options: &'static str,
    /// In place of the options, in a line of usage.
    pub any_options: &'static str,
    /// In place of a subcommand, there.
    pub any_command: &'static str,
    pub default: &'static str,
    pub values: &'static str,
    /// Over values that are listed, each with what it means.
    pub all_values: &'static str,
    pub help: &'static str,
    /// The same, where the other form of it says more.
    pub short_help: &'static str,
    /// The same, where the other form of it says less.
    pub long_help: &'static str,
    pub version: &'static str,
    /// Over what a page of the manual begins with: name, synopsis, description; the version at its end.
    pub page: [&'static str; 4],
}

/// What is wrong with a command line. Arguments are named as they are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Complaint {
    Twice(String),
    NotTogether {
        one: String,
        others: Vec<String>,
    },
    NoEqualsSign(String),
    NoValue(String),
    NotAmong {
        value: String,
        of: String,
        known: Vec<String>,
    },
    BadValue {
        value: String,
        of: String,
        why: Option<String>,
    },
    SurplusValue {
        value: String,
        of: String,
    },
    WrongNumber {
        of: String,
        wanted: isize,
        given: isize,
    },
    NoSuchCommand(String),
    NoSuchArgument(String),
    Missing(Vec<String>),
    NoCommand {
        of: String,
        known: Vec<String>,
    },
    NotUtf8,
    /// As the parser says it.
    Other(String),
}

/// What may have been meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tip {
    Commands(Vec<String>),
    Arguments(Vec<String>),
    Values(Vec<String>),
    /// It is a value, not an argument.
    AsValue(String),
}
