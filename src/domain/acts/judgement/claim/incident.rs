//! Claims of acts about an incident.

use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::contract::{Called, Contact, Kind, Priority, Standing};
use crate::domain::facts::code::Given;
use crate::domain::readings::refusal::Unfit;

/// What an act tells, or asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfIncident {
    /// It is in time for the restoration limit.
    RestoredBy(Instant),
    /// The estimated time that the contract asks for.
    EtaGiven,
    /// Nobody is told, so no reaction clock ends.
    Internal,
    /// The customer is answered; by phone, as the contract's phone contact too.
    Answers(Contact),
    /// From somebody, if somebody had it, to somebody or a team.
    Goes {
        from: Option<Text>,
        to: Option<Text>,
        team: Option<Text>,
    },
    /// The contract lets the customer ask for news.
    NewsAnyTime,
    NewsAskedSince(Instant),
    /// Until the customer is told something.
    NewsOwed,
    /// What it is taken for from now on.
    Is(Kind),
    /// They run from now on.
    ClocksBegin,
    Master {
        number: Number,
        subject: Text,
    },
    /// Waiting ends by itself.
    WaitEnds(Instant),
    /// The customer is asked again, while the waiting goes on.
    AsksAgain(Instant),
}

/// What an act does to the work on an incident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfWork {
    OutageEnds,
    OutageGoesOn,
    NoOutage,
    FixedBy(Instant),
    /// The time of restoration counts for the permanent fix too.
    EtaCounts(Instant),
    NotCalled(u8),
    /// What is taken next, with its next limit: clock and moment.
    IsNext {
        number: Number,
        limit: Option<(Box<str>, Instant)>,
    },
    /// The customer may ask for it again.
    CalledAgain {
        level: u8,
        at: Instant,
    },
    /// For so many seconds.
    DueSince(i64),
    ByHand,
    /// Seconds of work now, and in all.
    Worked {
        seconds: i64,
        all: i64,
    },
    Told,
    NotTold,
    /// Targets of these clocks, which want a reason.
    Missed(Vec<Text>),
    /// Reopening begins a new cycle then.
    EndsForGood,
    NewCycle,
    SameCycle,
    /// Whether the customer let the desk into its system.
    Access(bool),
    /// They go on while development has it.
    ClocksRunOn,
}

/// How what is said fits what the contract asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfReport {
    /// None runs for what is no incident.
    NoClocks(Kind),
    Covered,
    /// No target holds.
    NotCovered,
    LookedAt {
        seen: usize,
        all: usize,
        failed: usize,
    },
    /// So many calls at once need so many kbit/s each way.
    Bandwidth {
        calls: u32,
        kbit: u64,
    },
    /// Support may be, while the installation is not satisfactory.
    MayBeRefused,
    Reporter(Reporter),
    /// What became of the code for reports outside office hours.
    Code(Given),
    /// None is asked for: the provider's own monitoring found it.
    NoCode,
    /// Which part of the product it is about; one that the contract names, or another word.
    Component {
        name: Text,
        named: bool,
    },
    /// A trunk that the customer has.
    Untested(Id),
    DownSince(Instant),
    /// Whether it was.
    ByPhone(bool),
    ByTicket(bool),
    /// Required details, and what those are called that are not given.
    Details {
        given: usize,
        all: usize,
        missing: Vec<Called>,
    },
}

/// Who reports, held against what the contract asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reporter {
    pub who: Unfit,
    pub standing: Standing,
    pub whose: Vec<Text>,
    pub phone: Option<Text>,
    /// The standing is there.
    pub fit: bool,
    /// Nobody is turned away with an incident of that priority.
    pub exempt: Option<Priority>,
}
