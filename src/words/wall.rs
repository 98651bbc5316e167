//! What the wall says: the meanings; the words stand in `en` and `de`.

use crate::domain::base::number::Number;

values! {
    /// Words that stand for themselves.
    Word {
        Wall,
        Incidents,
        ClocksAndPeople,
        Updates,
        Capacity,
        DataIsFresh,
        DataIsLate,
        TimeStands,
        NoDesk,
        EscalationDue,
        /// The same where there is little room.
        Escalations,
        NoEscalation,
        InWork,
        NextLimits,
        NothingRuns,
        Unowned,
        AllOwned,
        WaitingLongest,
        NobodyWaits,
        Waiting,
        Over,
        Soon,
        OnShift,
        NobodyThere,
        Tonight,
        NoUpdatePlanned,
        NextUpdates,
        Nights,
        NoticesMissing,
        NoNoticeMissing,
        Deferrals,
        NoDeferral,
        Rollout,
        NoRollout,
        Storage,
        NoStorage,
        Credits,
        NoCredits,
        Licences,
        EnoughLicences,
        Availability,
        AvailabilityKept,
        NewCritical,
        CriticalAgain,
        CriticalNow,
        SinceLast,
        NeverCritical,
        NobodyOwns,
        Down,
        Late,
        NoticeMissing,
        UpdatesFailed,
        UpdateFailed,
        Halted,
        Legend,
        LegendUpdates,
        LegendCapacity,
        Keys,
    }
}

values! {
    /// What became of an incident, or of the update of a server, as the wall tells it to a room: never what
    /// somebody wrote about it.
    Happened {
        Reported,
        Taken,
        Started,
        Noted,
        EtaGiven,
        Waits,
        Answered,
        Reclassified,
        Assigned,
        Workaround,
        Escalated,
        NewsAsked,
        Resolved,
        Reopened,
        Closed,
        TelephonyDown,
        TelephonyUp,
        Missed,
        LevelDue,
        Planned,
        Announced,
        DeferralAsked,
        DeferralDecided,
        UpdateBegan,
        UpdateDone,
        UpdateFailed,
        UpdateRolledBack,
    }
}

/// What is said with something in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnWall<'a> {
    Page {
        number: usize,
        of: usize,
    },
    NextIn(u64),
    Age(u64),
    AgeInShort(u64),
    /// Nothing is shown but what is one reseller's.
    Part(&'a str),
    NotReached {
        why: &'a str,
        again: u64,
    },
    Desk(&'a str),
    UnownedCount(usize),
    UnownedInShort(usize),
    WaitingCount(usize),
    Oldest(&'a str),
    Level {
        level: u8,
        number: Number,
    },
    LevelDue {
        level: u8,
        who: &'a str,
        since: &'a str,
    },
    LevelAt {
        level: u8,
        who: &'a str,
        at: &'a str,
    },
    DownFor(&'a str),
    /// How long nothing was critical: days and hours, or hours and minutes.
    Days {
        days: i64,
        hours: i64,
    },
    Hours {
        hours: i64,
        minutes: i64,
    },
    LastCritical {
        number: Number,
        ended: &'a str,
    },
    More(usize),
    Tenants(usize),
    LastsDays(i64),
    Others(usize),
    Full(usize),
    Warned(usize),
    /// Updates that should have begun, of which nobody has said how they ended.
    Past(usize),
    Missed(usize),
    /// The same key again ends the wall.
    OnceMore(&'a str),
    NoCommand {
        typed: &'a str,
        known: &'a str,
    },
    NoPage {
        typed: &'a str,
        known: &'a str,
    },
    PageTwice(&'a str),
    NoNight(&'a str),
    NoRotation {
        typed: &'a str,
        least: &'a str,
        most: &'a str,
    },
    NoCheck(&'a str),
    CheckOf {
        inches: &'a str,
        rows: u16,
        metres: &'a str,
    },
    CheckText {
        to: &'a str,
    },
    CheckBig {
        rows: u16,
        to: &'a str,
    },
    Readable(bool),
    CheckRows(u16),
}

/// What is said of the alarms that hold a page, and of data that nobody should rely upon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loud<'a> {
    HasNoOwner(Number),
    LevelIsDue {
        level: u8,
        number: Number,
    },
    /// What holds the page of incidents; on another page, that it does.
    Pinned {
        is_pinned: bool,
        what: &'a str,
    },
    /// The same without the incident.
    UnownedInPinned,
    LevelInPinned(u8),
    /// The announcement of a level that falls due, in large letters.
    LevelDueNow {
        level: u8,
        number: Number,
    },
    Stale {
        age: &'a str,
        why: Option<&'a str>,
    },
    StaleInShort(&'a str),
    StaleInLarge(&'a str),
    /// The present is so far ahead of this machine's clock.
    TimeStands(&'a str),
}
