//! What stands above, below and over the panes. Keys come as they are shown, times as they are said.

use crate::domain::base::number::Number;
use crate::words::console::{Doing, Pane};

/// The top lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Header<'a> {
    Escalations(usize),
    Waiting(usize),
    Unowned(usize),
    /// Who is on call, and how many there are besides; nobody where it is none.
    OnCall(Option<&'a str>, usize),
    WritesAs(&'a str),
    /// The reseller whose part of the desk is shown, to look at.
    Only(&'a str),
    AsOf(&'a str),
    AwayFor(&'a str),
    LocksIn(&'a str),
    /// Nothing calls for so long.
    MutedFor(&'a str),
    Trouble {
        what: &'a str,
        since: &'a str,
    },
    Frozen {
        at: &'a str,
        key: &'a str,
    },
    PastDesk {
        at: &'a str,
    },
    Chosen {
        count: usize,
        all: usize,
        hint: &'a str,
    },
    View(&'a str),
    NoDesk {
        path: &'a str,
    },
    KeepOrLeave {
        keep: &'a str,
        leave: &'a str,
    },
    Narrowed {
        count: usize,
        all: usize,
    },
}

/// The lines below the panes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status<'a> {
    /// The key that leaves, or none where only the command does.
    Leave(Option<&'a str>),
    PasteHasNoEnd {
        key: &'a str,
    },
    WasAway {
        away: &'a str,
        yes: &'a str,
        no: &'a str,
    },
    Asked(&'a Doing),
    /// Somebody else has it.
    TakeOver {
        number: Number,
        owner: &'a str,
    },
    /// Something else is to be done to what somebody else has.
    DoToTheirs {
        what: &'a Doing,
        owner: &'a str,
    },
    /// Somebody else has so many of those that it is to be done to; the first of them is named.
    DoToSome {
        what: &'a Doing,
        count: usize,
        number: Number,
        owner: &'a str,
    },
    Undone(&'a Doing),
    Seconds(i64),
    Minutes(i64),
    Policy {
        id: &'a str,
        version: &'a str,
    },
    Calendar(&'a str),
    Zone(&'a str),
    Desk(&'a str),
    Terminal {
        ms: u128,
    },
    /// This machine's clock is so much slower than that of the desk's server, or faster.
    OwnClock {
        by: &'a str,
        fast: bool,
    },
    LocksIn(&'a str),
}

/// What lies over the panes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over<'a> {
    SortedBy(Pane),
    ColumnsOf(Pane),
    Alarms(usize),
    More {
        count: usize,
        key: &'a str,
    },
    /// A draft that is filled in when it is asked for.
    DraftThere {
        at: &'a str,
        take: &'a str,
        discard: &'a str,
    },
    DraftOf {
        at: &'a str,
        key: &'a str,
    },
    Several {
        count: usize,
        title: &'a str,
    },
    /// Who has the incident that a form is about.
    Belongs {
        owner: &'a str,
        title: &'a str,
    },
    /// So many of those that a form is about are somebody else's.
    SomeBelong {
        count: usize,
        title: &'a str,
    },
    /// It is so for some of those that a form is about.
    OfAll {
        count: usize,
        all: usize,
    },
    /// So many of those that a form is about are refused.
    RefusedOf {
        count: usize,
        all: usize,
    },
    FormKeys {
        next: &'a str,
        save: &'a str,
        cancel: &'a str,
    },
    MoreLines {
        count: usize,
        key: &'a str,
    },
    TextFull {
        most: usize,
    },
    /// The user's own editor said that it failed.
    EditorGaveUp,
    NoEditor {
        why: &'a str,
    },
    TypedAfterwards {
        save: &'a str,
        leave: &'a str,
    },
    AnotherIn {
        seconds: i64,
    },
    WhatIf {
        impact: &'static str,
        urgency: &'static str,
    },
    LogOf(&'a str),
    NewestLast(usize),
}

/// Why a list is empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Empty<'a> {
    NoIncidentsYet {
        key: &'a str,
    },
    NoIncidentPasses {
        key: &'a str,
    },
    NoIncidents,
    NoRowPasses {
        key: &'a str,
    },
    NothingRunsOut,
    NoUpdates,
    NoStorage,
    NoProducts,
    NoAvailability,
    NoContracts,
    NoRows,
    NothingYet,
    /// The past shows records that are kept no more.
    OlderThanKept,
}

/// What stands at the right end of a frame, or behind its title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Corner<'a> {
    /// What the queue is sorted by; nothing for its own order.
    Sort(&'a str),
    HiddenColumns(usize),
    /// So many rows came above the cursor, out of sight.
    NewAbove(usize),
    Marked {
        shown: usize,
        hidden: usize,
    },
    Warned(usize),
    Overbooked {
        warned: usize,
        servers: usize,
    },
    NearCeiling(usize),
    Soon {
        count: usize,
        all: usize,
    },
    /// Pictures that are shown where there is no room for all.
    Pictures {
        first: usize,
        last: usize,
        of: usize,
    },
    Rollout {
        release: &'a str,
        done: usize,
        all: usize,
        halted: bool,
    },
}
