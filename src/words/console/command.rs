//! Commands of the command line.

/// A command by what it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    Incidents,
    Clocks,
    Updates,
    Storage,
    Licences,
    Availability,
    Contracts,
    Log,
    Filter,
    View,
    Why,
    What,
    Describe,
    Caller,
    Duties,
    Checklist,
    Backup,
    Hours,
    Export,
    Sort,
    Handover,
    Release,
    Rules,
    At,
    Now,
    Readonly,
    Write,
    Quit,
}

impl Command {
    pub const ALL: &[Command] = &[
        Command::Incidents,
        Command::Clocks,
        Command::Updates,
        Command::Storage,
        Command::Licences,
        Command::Availability,
        Command::Contracts,
        Command::Log,
        Command::Filter,
        Command::View,
        Command::Why,
        Command::What,
        Command::Describe,
        Command::Caller,
        Command::Duties,
        Command::Checklist,
        Command::Backup,
        Command::Hours,
        Command::Export,
        Command::Sort,
        Command::Handover,
        Command::Release,
        Command::Rules,
        Command::At,
        Command::Now,
        Command::Readonly,
        Command::Write,
        Command::Quit,
    ];
}

/// What a command takes behind its name, and what it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    pub args: &'static str,
    pub doc: &'static str,
}
