//! Fields of acts about releases, and updates of servers.

use super::declared::labels;

labels! {
    /// A field of an act about releases, or updates of servers.
    Update {
        Server,
        /// A release that is known.
        Release,
        /// Of the update that is meant; the next one without it.
        NextUpdate,
        /// Of the update that is meant; the one that began last without it.
        LastBegun,
        /// Of what is written down.
        Version,
        /// To which a server is to be updated.
        NewVersion,
        TestVersion,
        Stage,
        Urgent,
        /// The weighty reason for which it is urgent.
        Weight,
        SecurityCritical,
        Minutes,
        Documentation,
        Start,
        Wave,
        StartReason,
        Fault,
        ResumeReason,
        NoHotfix,
        Deferral,
        NewStart,
        Approve,
        Refuse,
        /// A start that is none of the proposed ones.
        OtherStart,
        BeginNow,
        Decision,
        Outcome,
        WhatHappened,
        /// Whom a message is recorded for.
        Recipients,
        NotBefore,
        NotAfter,
        Waves,
        PerNight,
    }
}
