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
    Report,
    Take,
    Start,
    Call,
    Caller,
    Wait,
    Class,
    Assign,
    Describe,
    Checklist,
    Escalate,
    News,
    Kind,
    Resolve,
    Reopen,
    Close,
    Link,
    Unlink,
    Scope,
    Access,
    Develop,
    Target,
    Explain,
    Telephony,
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
