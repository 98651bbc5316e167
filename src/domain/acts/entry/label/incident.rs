//! Fields of acts about an incident.

use super::declared::labels;

labels! {
    /// A field of an act about an incident.
    Incident {
        EtaTime,
        NoteText,
        Contact,
        Workaround,
        TelephonyWorks,
        FixOwner,
        FixEta,
        RemainingImpact,
        RemainingUrgency,
        RemainingPriority,
        CallText,
        NewsText,
        AskedBy,
        WaitsFor,
        MissingDetail,
        WaitsOn,
        WaitsUntil,
        AskAgain,
        Arrived,
        TakenOver,
        NewOwner,
        Team,
        OwnerNote,
        Revoke,
        AccessNote,
        Back,
        DevelopNote,
        Remainder,
    }
}

labels! {
    /// What is said with a report, and how it is rated.
    Report {
        Impact,
        Urgency,
        Priority,
        PriorityReason,
        Class,
        ClassReason,
        Description,
        Component,
        Detail,
        Failing,
        Tenant,
        Contract,
        Subject,
        Channel,
        Reporter,
        Received,
        NoCallsSince,
        Exception,
        Kind,
        ReportKind,
        Caller,
        OffHoursCode,
        FoundOut,
        Scope,
        NoScope,
        ScopeReason,
        Mark,
        Calls,
        CheckNote,
    }
}

labels! {
    /// What ends, escalates or explains.
    Work {
        Cause,
        Worked,
        WhyMissed,
        MissedNote,
        Next,
        ReopenReason,
        LastWord,
        Clock,
        TargetLength,
        BreachReason,
        MissedClock,
        Telephony,
        Since,
        Fails,
        Level,
        EscalationReason,
        ByReseller,
        ByCustomer,
        RequestedBy,
        CallsAreBack,
        InWords,
        Master,
    }
}
