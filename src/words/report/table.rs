//! Tables of a month.

use crate::domain::base::text::Text;
use crate::domain::facts::hours::Period;
use crate::words::State;

/// What a table is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Title {
    Targets,
    Breaches,
    Incidents,
    Availability,
    Storage,
    Credits,
    Licences,
    Billing,
    Hours,
}

impl Title {
    /// By which programs know it.
    pub fn key(self) -> &'static str {
        match self {
            Title::Targets => "sla",
            Title::Breaches => "breaches",
            Title::Incidents => "incidents",
            Title::Availability => "availability",
            Title::Storage => "storage",
            Title::Credits => "credits",
            Title::Licences => "licences",
            Title::Billing => "billing",
            Title::Hours => "hours",
        }
    }
}

/// A cell that is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    State(State),
    /// The begin of the contract is not known, so there is nothing to measure.
    Unmeasured,
    /// The row of sums.
    Total,
    Period(Period),
    /// A clock by its name.
    Clock(Box<str>),
    /// A reason by its id; none was given.
    Reason(Option<Box<str>>),
    /// How often each reason was given.
    Reasons(Vec<(Option<Box<str>>, i64)>),
    /// A reason in words.
    ReasonName(Text),
}

macro_rules! headings {
    ($($heading:ident = $key:literal,)+) => {
        /// A column of a table.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Heading { $($heading,)+ }

        impl Heading {
            pub const ALL: [Heading; [$($key),+].len()] = [$(Heading::$heading),+];

            /// The name that programs see, with the unit of its figures.
            pub fn key(self) -> &'static str {
                match self { $(Heading::$heading => $key,)+ }
            }
        }
    };
}

headings! {
    Account = "account",
    Advice = "advice",
    Amount = "amount",
    Apart = "apart_minutes",
    Average = "average",
    Balance = "balance_isc",
    BillableAmount = "billable_amount",
    Billable = "billable_minutes",
    Budget = "budget_minutes",
    Cancelled = "cancelled",
    Clock = "clock",
    Contract = "contract",
    DownMonth = "down_seconds_month",
    DownYear = "down_seconds_year",
    Ends = "ends",
    Excluded = "excluded",
    FirstFix = "first_fix",
    FirstFixPercent = "first_fix_percent",
    Have = "have",
    InWords = "in_words",
    Incomplete = "incomplete",
    Invoice = "invoice",
    Kept = "kept_percent",
    Left = "left",
    LeftMinutes = "left_minutes",
    LeftSeconds = "left_seconds",
    Licences = "licences",
    Met = "met",
    Missed = "missed",
    Monthly = "monthly_isc",
    Need = "need",
    OfYear = "of_year_percent",
    Outside = "outside_minutes",
    Penalty = "penalty_estimate",
    Percent = "percent",
    Period = "period",
    Phase = "phase",
    Price = "price",
    Priority = "priority",
    Product = "product",
    Questions = "questions",
    Quota = "quota_bytes",
    Reason = "reason",
    Reasons = "reasons",
    Received = "received",
    Reseller = "reseller",
    Resolved = "resolved",
    Rounds = "rounds",
    Running = "running",
    Runtime = "runtime_seconds",
    Runway = "runway_days",
    Seats = "seats",
    State = "state",
    Tenant = "tenant",
    ToDate = "to_date_percent",
    TooMany = "too_many",
    Unrequested = "unrequested",
    Used = "used_bytes",
    UsedMinutes = "used_minutes",
    UsersWithout = "users_without",
}
