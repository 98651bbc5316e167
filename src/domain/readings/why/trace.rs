//! What a trace is made of: values. How they are said is not decided here.

use super::steps::{
    BackupStep, BillingStep, ClockAnswer, ClockStep, CreditStep, DutyStep, ForecastAnswer, ForecastStep,
    HoursStep, LevelAnswer, LevelStep, LicenceStep, PriorityStep, Runway, StorageStep, UpdateStep,
    VersionStep, YearStep,
};
use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::domain::contract::{Called, Priority, Rule, RuleId, Setting};
use crate::domain::facts::platform::Support;
use crate::domain::readings::billing::Average;
use crate::domain::readings::duty::DutyKind;
use crate::domain::readings::hours::Budget;
use crate::domain::readings::update::Notice;
use crate::domain::readings::version::Compatibility;
use crate::domain::readings::{availability, backup, credit, licence};

/// Where one number comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// What the number is.
    pub title: Title,
    /// The number itself.
    pub answer: Answer,
    /// Inputs and arithmetic, in the order of thought.
    pub steps: Vec<Step>,
    pub rules: Vec<Quote>,
}

/// A rule that a number rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    pub rule: Rule,
    /// How the desk has decided a ruling that it may decide otherwise.
    pub settings: Vec<Setting>,
}

/// What a number is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Title {
    Priority,
    /// By the contract's name of it and its title.
    Clock {
        name: Box<str>,
        title: Called,
    },
    /// Of the ladder.
    Level(u8),
    /// Of a clock, by the contract's name of it.
    Forecast(Box<str>),
    Telephony,
    Waiting,
    Owed,
    StorageQuota,
    StorageUsed,
    StorageRunway,
    App {
        app: Text,
        version: Text,
    },
    System {
        system: Text,
        version: Text,
    },
    Billed,
    ToCancel,
    /// Of a product, by its key.
    Licences(Box<str>),
    Hours,
    Backup,
    Credits,
    UpdateSlot,
    LatestStart,
    Notice,
    Availability,
}

/// The number itself. Lengths are in seconds unless said otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    Priority {
        priority: Priority,
        name: Box<str>,
    },
    Clock(ClockAnswer),
    Level(LevelAnswer),
    Forecast(ForecastAnswer),
    InAll(i64),
    Waited {
        waited: i64,
        net: i64,
    },
    Owed(DutyKind),
    Bytes(u64),
    Percent(u64),
    Runway(Runway),
    App(Compatibility),
    System(Support),
    Average(Average),
    ToCancel {
        left: u32,
        allowance: u32,
    },
    Licences {
        have: u32,
        need: u32,
        state: licence::LicenceState,
    },
    /// In minutes.
    Hours {
        used: i64,
        budget: Option<Budget>,
    },
    Backup(backup::BackupState),
    Credits {
        runtime: Option<i64>,
        state: credit::AccountState,
    },
    At(Instant),
    Notice {
        notice: Notice,
        due: Instant,
    },
    Availability {
        left: i64,
        state: availability::AvailabilityState,
    },
}

/// An input, or a piece of arithmetic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub what: Thought,
    /// The rule that it follows, where that is named beside it.
    pub rule: Option<RuleId>,
}

/// What a step says, by what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Thought {
    Priority(PriorityStep),
    Clock(ClockStep),
    Level(LevelStep),
    Duty(DutyStep),
    Forecast(ForecastStep),
    Storage(StorageStep),
    Version(VersionStep),
    Billing(BillingStep),
    Licence(LicenceStep),
    Hours(HoursStep),
    Backup(BackupStep),
    Credit(CreditStep),
    Update(UpdateStep),
    Year(YearStep),
}

impl Step {
    /// With the rule that it follows.
    pub(super) fn cited<'r>(what: impl Into<Thought>, rule: impl Into<Option<&'r RuleId>>) -> Self {
        Self { what: what.into(), rule: rule.into().cloned() }
    }
}

impl Quote {
    /// The settings as a pack writes them: `on_wait = run, never_pause = [1]`.
    pub fn setting(&self) -> Option<String> {
        let written: Vec<String> = self.settings.iter().map(ToString::to_string).collect();
        (!written.is_empty()).then(|| written.join(", "))
    }
}

impl<T: Into<Thought>> From<T> for Step {
    fn from(what: T) -> Self {
        Self { what: what.into(), rule: None }
    }
}

/// Each area's own values are thoughts.
macro_rules! thoughts {
    ($($area:ident($kind:ty),)+) => {
        $(impl From<$kind> for Thought {
            fn from(what: $kind) -> Self { Thought::$area(what) }
        })+
    };
}

thoughts! {
    Priority(PriorityStep),
    Clock(ClockStep),
    Level(LevelStep),
    Duty(DutyStep),
    Forecast(ForecastStep),
    Storage(StorageStep),
    Version(VersionStep),
    Billing(BillingStep),
    Licence(LicenceStep),
    Hours(HoursStep),
    Backup(BackupStep),
    Credit(CreditStep),
    Update(UpdateStep),
    Year(YearStep),
}
