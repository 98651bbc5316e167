//! The closer look: sentences with what they are about. Times come as they are said there.

use crate::domain::contract::{Channel, Kind};
use crate::domain::facts::platform::Support;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutageCounts {
    Counts,
    NotPromised,
    NotCritical,
    CallsArePossible,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Incident<'a> {
    /// With the rule that says why it does not count.
    Outage {
        since: &'a str,
        what: Option<&'a str>,
        counts: OutageCounts,
        rule: Option<&'a str>,
    },
    Waiting {
        since: &'a str,
        wants: &'a str,
        from: Option<&'a str>,
        until: Option<&'a str>,
        remind: Option<&'a str>,
    },
    AlsoHere(&'a str),
    /// After what is copied of it.
    Received(&'a str),
    Since {
        who: &'a str,
        since: &'a str,
    },
    InTeam {
        owner: &'a str,
        team: &'a str,
    },
    CameBy(Kind, Channel),
    Class {
        impact: &'a str,
        english: &'a str,
        urgency: &'a str,
    },
    NoneGiven {
        rule: &'a str,
    },
    Net {
        waited: &'a str,
        net: &'a str,
    },
    AllOfThem {
        key: &'a str,
    },
    LinksThem {
        key: &'a str,
    },
    Defers {
        key: &'a str,
    },
    NextUpdate {
        server: &'a str,
    },
    UpdateAt {
        at: &'a str,
        release: &'a str,
    },
    Licences(u32),
    Untested {
        trunk: &'a str,
    },
    DevelopedSince(&'a str),
    ToldBy(&'a str),
    CheckedOnSite {
        seen: usize,
        of: usize,
    },
    NotMet(&'a str),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock<'a> {
    Begins { title: &'a str, calendar: &'a str, at: &'a str },
    Of { sign: &'a str, length: &'a str },
    MetAt { at: &'a str, took: &'a str, of: &'a str },
    MissedBy(&'a str),
    MissedAfter(&'a str),
    Standing(&'a str),
    Left(&'a str),
    KnownSince(&'a str),
    Fresh { took: &'a str },
    MissedRound { took: &'a str },
    Round { verdict: &'a str, took: &'a str },
    RoundFrom { at: &'a str, priority: u8 },
    Called(&'a str),
    DueSince { at: &'a str, key: &'a str },
    DueAt { at: &'a str, left: &'a str },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Server<'a> {
    Runs { server: &'a str, version: &'a str },
    SharedIn(&'a str),
    Abroad { country: &'a str },
    Daily(&'a str),
    TestAsked { release: &'a str, by: &'a str, at: &'a str },
    Wave { wave: u16, through: usize, all: usize },
    Rollout { done: usize, of: usize },
    HaltedBy { by: &'a str, reason: &'a str },
    Documentation(&'a str),
    NoGuaranteeEnds { release: &'a str },
    GuaranteeEnds { lost: usize, all: usize, release: &'a str },
    AppUnknown,
    AppAfter { verdict: &'a str, release: &'a str },
    AppOnlyAfter { release: &'a str },
    AppFeatures(&'a str),
    System(Support),
    CapacityUnknown { reserved: &'a str },
    Reserved { capacity: &'a str, reserved: &'a str, percent: Option<u64> },
}

/// What happened to an update, and what is to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot<'a> {
    Begins { takes: &'a str },
    IsDue(&'a str),
    NoticeSent { to: usize, old: bool },
    Asked { number: u32, by: &'a str },
    Decided { number: u32, state: &'a str, by: &'a str, reason: Option<&'a str> },
    Began,
    BeganBecause(&'a str),
    BeganDespite { rules: &'a str, reason: &'a str },
    Done { took: Option<&'a str> },
    Failed { took: Option<&'a str>, what: &'a str },
    RolledBack { took: Option<&'a str>, why: &'a str },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Runway {
    Unknown,
    Steady,
    FullIn { days: u64 },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tenant<'a> {
    OpenIncidents(usize),
    Pool {
        used: &'a str,
        quota: &'a str,
        percent: Option<u64>,
        runway: Runway,
    },
    Exported {
        at: &'a str,
        size: &'a str,
        note: &'a str,
    },
    Ago(&'a str),
    LastGood {
        ago: &'a str,
        site: Option<&'a str>,
    },
    Restore {
        tested: &'a str,
        cold: &'a str,
    },
    ColdAdvised {
        at: &'a str,
        rule: &'a str,
    },
    /// An app or a system by its name, and what is promised of it.
    Version {
        name: &'a str,
        promise: Promise<'a>,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Promise<'a> {
    Unknown,
    /// What holds after the update to that version.
    After {
        verdict: &'a str,
        version: &'a str,
    },
    OnlyAfter(&'a str),
    Now(&'a str),
    SameVersion,
    Features(&'a str),
    Supported,
    Outdated,
    SupportUnknown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contract<'a> {
    Under { tenant: &'a str, pack: &'a str },
    BackupsOf { state: &'a str, of: &'a str },
    HoursOpen { used: &'a str, rule: &'a str },
    HoursUsed { used: &'a str, granted: &'a str, percent: i64 },
    RateOpen { rule: &'a str },
    Beyond { hours: &'a str, rule: &'a str, cost: &'a str },
    NotAgreed { hours: &'a str, rule: &'a str },
    ContactsOpen { have: usize, standing: &'a str },
    TooManyContacts { have: usize, standing: &'a str, agreed: u16 },
    ContactsAgreed { have: usize, standing: &'a str, agreed: u16 },
    Lacks { contact: &'a str, email: bool, phone: bool },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Availability<'a> {
    Between { from: &'a str, to: &'a str, length: &'a str },
    Countable { all: &'a str, excluded: &'a str, rule: &'a str },
    Allowed { hours: &'a str, percent: &'a str, rule: &'a str },
    OrDown { hours: &'a str, reading: &'a str, rule: &'a str },
}

/// Licences and credits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Product<'a> {
    Account(&'a str),
    RentedAt { count: u32, licence: &'a str, monthly: &'a str, since: Option<&'a str> },
    Rule(&'a str),
    NeedHave { product: &'a str, need: u32, have: u32 },
    Opens(&'a str),
    Advised(u32),
    Without { product: &'a str, users: &'a str },
    Seats(u32),
    Team { name: &'a str },
    Members { members: usize, leaders: usize },
    Site { name: &'a str },
    Billed { count: u32, average: Option<&'a str>, amount: Option<&'a str> },
    Charged { count: u32, amount: Option<&'a str> },
    Share { count: u32, amount: Option<&'a str>, cancelled: u32 },
    Baseline { of: &'a str, count: u32, star: &'a str, day: &'a str },
    CancelledOf { count: u32, allowance: u32 },
    TooMany { excess: u32, penalty: Option<&'a str> },
}
