//! Commands of the command line.

values! {
    /// A command by what it does.
    Command {
        Incidents,
        Clocks,
        Updates,
        Storage,
        Licences,
        Availability,
        Contracts,
        Log,
        Trends,
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
        Theme,
        At,
        Now,
        Readonly,
        Write,
        Quit,
    }
}

/// What a command takes behind its name, and what it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    pub args: &'static str,
    pub doc: &'static str,
}
