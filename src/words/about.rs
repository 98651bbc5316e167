//! What the help says of commands.

/// What a command does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    Group(Group),
    Read(Read),
    Monthly(Monthly),
}

/// A command, or a group of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    Pikett,
    PikettLong,
    Demo,
    Calendar,
    Sla,
    Import,
    Incident,
    Update,
    Report,
    Storage,
    Backup,
    Licence,
    Credit,
    Hours,
    Equipment,
    Duty,
    Reseller,
    Availability,
    Roster,
    Desk,
    Lock,
    Contracts,
    Completions,
    Man,
    Tour,
    Doctor,
    Alarms,
    Check,
    Serve,
    Wall,
    WallOnDemo,
    Token,
    Login,
    Logout,
}

/// A command that reads, or brings in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Read {
    Availability,
    ContractYear,
    AvailabilityByServer,
    Backups,
    Due,
    Elapsed,
    Accounts,
    Account,
    Loading,
    PriceList,
    Duties,
    Equipment,
    Tests,
    Hours,
    HoursOfTenant,
    ImportDesk,
    ImportServicenow,
    Incidents,
    Incident,
    Why,
    CopyDesk,
    MoveDesk,
    RestoreDesk,
    VerifyDesk,
    Licences,
    LicenceBilling,
    Sites,
    LockHash,
    Resellers,
    /// The one act that is typed, not written.
    Code,
    SlaExplain,
    Pools,
    PoolsByServer,
    PoolWhatIf,
    Updates,
    Versions,
    Compare,
    ExportUpdates,
    Rollout,
    Plan,
    Owed,
    Roster,
    OnCall,
    NewToken,
    Tokens,
    RevokeToken,
}

/// A report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Monthly {
    Handover,
    Sla,
    Breaches,
    Incidents,
    Availability,
    Licences,
    Billing,
    Credits,
    Hours,
    Storage,
    Month,
    Trends,
}

impl From<Group> for About {
    fn from(g: Group) -> Self {
        Self::Group(g)
    }
}

impl From<Read> for About {
    fn from(r: Read) -> Self {
        Self::Read(r)
    }
}

impl From<Monthly> for About {
    fn from(m: Monthly) -> Self {
        Self::Monthly(m)
    }
}
