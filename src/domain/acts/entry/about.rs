//! What an act does. The words stand elsewhere.

/// What an act does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum About {
    Incident(Incident),
    Update(Update),
    Tenant(Tenant),
    Backup(Backup),
    Licence(Licence),
    Credit(Credit),
    Hours(Hours),
    Roster(Roster),
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
    Next,
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

/// An act about a tenant: storage, duties, equipment, what does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tenant {
    Measure,
    Buy,
    Export,
    Exclude,
    Mark,
    Tested,
    Trunk,
    Reachable,
}

/// An act about backups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Backup {
    Run,
    RestoreTest,
    Cold,
    SecondSystem,
}

/// An act about a tenant's licences.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Licence {
    Bought,
    Need,
    Release,
    Place,
    Team,
    System,
    Count,
    Cancel,
}

/// An act about credit accounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Credit {
    Balance,
    TopUp,
    Rent,
    Bought,
    Firmware,
    Platform,
    Price,
}

/// An act about hours that a contract includes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hours {
    Book,
    Grant,
    Rate,
    Services,
    Accept,
    Agree,
}

/// An act about the people of the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Roster {
    Put,
    Week,
}
