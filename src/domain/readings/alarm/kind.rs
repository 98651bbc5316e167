//! What alarms there are, and how they weigh.
use crate::domain::readings::duty::DutyKind;

/// How bad it is; the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// A promise is broken, a customer is cut off, or it costs money.
    Critical,
    /// It will be, unless somebody acts.
    Warning,
}

impl Severity {
    pub fn word(self) -> &'static str {
        match self {
            Severity::Critical => "critical",
            Severity::Warning => "warning",
        }
    }
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $word:literal;)+) => {
        /// The kind of an alarm, in the order of weight: of two that are as urgent and
        /// as severe the upper one comes first.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $($(#[$doc])* $kind,)+ }

        impl Kind {
            pub const ALL: [Kind; [$($word),+].len()] = [$(Kind::$kind),+];

            /// The word by which scripts and monitoring know it; it never changes.
            pub fn word(self) -> &'static str {
                match self { $(Kind::$kind => $word,)+ }
            }
        }
    };
}

kinds! {
    /// A level of the ladder is due and was not called (F123, F262).
    Escalation = "escalation";
    /// An account is dry: the system is switched off (F190, F200).
    Stopped = "stopped";
    /// Nobody has taken a critical incident.
    Unowned = "unowned";
    /// A target is missed and the clock still runs.
    Missed = "missed";
    /// An update failed and was neither rolled back nor planned anew.
    Failed = "update-failed";
    /// A rollout stands.
    Halted = "rollout-halted";
    /// The notice before an update is missing (F085).
    Notice = "notice";
    /// No address that the notice could go to (F081).
    Contact = "contact";
    /// The weighty reason of an urgent update is not recorded (F086).
    Reason = "reason";
    /// A pool is full, or nearly (F077, F078).
    Storage = "storage";
    /// More storage is promised than a server has, or nearly (F077).
    Room = "server-room";
    /// Fewer licences than are needed (F148).
    Licences = "licences";
    /// The downtime of a contract year is used up, or nearly (F026).
    Availability = "availability";
    /// Hours are used up, or nearly (F210).
    Hours = "hours";
    /// More was cancelled than may be, or nearly (F128).
    Ceiling = "ceiling";
    /// Credits run dry soon (F182).
    Credits = "credits";
    /// The daily backup is late or failed (F051, F221).
    Backup = "backup";
    /// It lies where it must not (F052).
    Place = "backup-place";
    /// Restoring was not tested for too long, or failed (F225).
    RestoreTest = "restore-test";
    /// The cold backup is too old (F224).
    ColdBackup = "cold-backup";
    /// There is no second backup system (F223).
    SecondBackup = "second-backup";
    /// A contract that the desk has no pack of.
    Pack = "pack";
    /// Nobody can be reached when the next level comes.
    Unreachable = "unreachable";
    /// Most of a target is used.
    Soon = "due-soon";
    /// A critical incident that nobody works on.
    Idle = "not-started";
    /// Calls are impossible, and no outage was begun (A06).
    Outage = "outage";
    /// A critical incident without a phone contact (F107).
    Call = "call";
    /// Reported out of hours without the code, or with one that is wrong or was not checked (F108).
    Code = "code";
    /// Who asked is unknown, or was not named (A27).
    Caller = "caller";
    /// A call that is no request yet: no clock runs for it (F233).
    Request = "request";
    /// No estimated time, or it has passed (F110).
    Eta = "eta";
    /// Development has no access to the system (F256).
    Access = "access";
    /// The customer is to be asked again (A23).
    Ask = "ask-again";
    /// An update should be over, and how it ended is not recorded.
    Result = "update-result";
    /// The message that an update succeeded is owed (F087).
    Success = "success";
    /// A request for a deferral waits for its decision (A38).
    Deferral = "deferral";
    /// The system is not accepted in time (F208).
    Acceptance = "acceptance";
    /// Something that licences presuppose is missing.
    Prerequisite = "prerequisite";
    /// Licences are switched down and up, or the firmware is too old (F186, F177).
    Rental = "rental";
    /// Nobody may report, or contacts are not known in full (F037, F259, F260).
    Reporter = "reporter";
    /// The customer does not meet its duties (F132 to F143, F212, F265).
    Customer = "customer-duty";
    /// A trunk was not tested, or somebody cannot be reached (F045, F061).
    Equipment = "equipment";
}

impl Kind {
    /// Somebody is called, takes over or switches on again at once.
    pub fn is_for_now(self) -> bool {
        matches!(self, Kind::Escalation | Kind::Stopped | Kind::Unowned)
    }

    /// Whether it is about the update of one server.
    pub fn is_of_update(self) -> bool {
        use Kind::{Contact, Deferral, Failed, Notice, Reason, Result, Success};
        matches!(self, Failed | Notice | Contact | Reason | Result | Success | Deferral)
    }
}

/// The alarm of a duty; `None` for what is only to be known.
pub fn of_duty(duty: DutyKind) -> Option<Kind> {
    Some(match duty {
        DutyKind::NoCall => Kind::Call,
        DutyKind::NoCode | DutyKind::WrongCode | DutyKind::UncheckedCode => Kind::Code,
        DutyKind::CallerUnclear => Kind::Caller,
        DutyKind::NoRequest => Kind::Request,
        DutyKind::NoEta | DutyKind::EtaPassed => Kind::Eta,
        DutyKind::AskAgain | DutyKind::NewsOwed => Kind::Ask,
        DutyKind::NoAccess => Kind::Access,
        DutyKind::NoOutage => Kind::Outage,
        // The clock for the ticket system runs; details are asked for; the rest is said in the list.
        _ => return None,
    })
}
