//! What handles an alarm.

use crate::domain::base::number::Number;
use crate::domain::base::table::Id;
use crate::domain::base::week::Week;

/// The act that handles an alarm, or the list in which it is looked into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    Incident(Number, OnIncident),
    Server(Id, OnServer),
    Backup(Id, OnBackup),
    Tenant(Id, OnTenant),
    Account(Id, OnAccount),
    /// Gives a release the reason for which it is urgent.
    GiveReason(Id),
    Resume(Id),
    Decide(u32),
    /// Says who is on call in a week for a contract.
    SetOnCall {
        week: Week,
        pack: Box<str>,
    },
    ImportDesk,
    Show(Shown),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnIncident {
    Take,
    Start,
    Resolve,
    Call,
    Publish,
    Escalate(u8),
    GiveCode,
    NameCaller,
    Tell,
    Note,
    Eta,
    GrantAccess,
    BeginOutage,
    Show,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnServer {
    Notice,
    Done,
    RollBack,
    Confirm,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnBackup {
    Record,
    RecordSite,
    TestRestore,
    Cold,
    SecondSystem,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OnTenant {
    /// Gigabytes.
    BuyStorage(u64),
    BuyLicences {
        product: Box<str>,
        count: u32,
    },
    ShowHours,
    Accept,
    ShowAvailability,
    Mark {
        pack: Id,
        item: Box<str>,
    },
    ListEquipment,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OnAccount {
    TopUp(u64),
    Show,
    Firmware(Box<str>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    Nothing,
    Storage,
    Licences,
    Billing,
    Contracts,
}
