//! What an act does. The words stand elsewhere.

/// What an act does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum About {
    Incident(Incident),
    Update(Update),
}

/// An act about an incident.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Incident {
    Eta,
    Note,
    Publish,
    Workaround,
}

/// An act about releases, and updates of servers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Update {
    Release,
    Test,
    Schedule,
    Notice,
    Start,
    Done,
    Fail,
    Rollback,
    Halt,
    Resume,
    Hotfix,
    Confirm,
    Defer,
    Decide,
    Withdraw,
}
