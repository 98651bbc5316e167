//! Rulings that a desk may decide otherwise, each with the default that its pack gives.

use std::fmt;

use serde::Deserialize;
use toml::Spanned;

use super::IntroductionHours;
use super::billing::{CancelCeiling, CancelCount, CeilingScope, LateBaseline, PenaltyOn};
use super::compile::{Check, RuleId};
use crate::domain::base::span;
use crate::domain::base::written::{Fault, OfPack};

/// The `[settings]` of a pack as written.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    #[serde(default)]
    on_wait: OnWait,
    #[serde(default)]
    never_pause: Vec<u8>,
    #[serde(default)]
    on_reclassify: OnReclassify,
    #[serde(default)]
    workday_deadline: WorkdayDeadline,
    reopen_window: Option<Spanned<String>>,
    gb: Option<Spanned<u64>>,
    #[serde(default)]
    deferral_scope: DeferralScope,
    #[serde(default)]
    deferral_notice: DeferralNotice,
    #[serde(default)]
    outage: OutageReading,
    version_distance: Option<u32>,
    #[serde(default)]
    cancel_ceiling: CancelCeiling,
    #[serde(default)]
    ceiling_scope: CeilingScope,
    #[serde(default)]
    cancel_count: CancelCount,
    #[serde(default)]
    penalty_on: PenaltyOn,
    #[serde(default)]
    late_baseline: LateBaseline,
    #[serde(default)]
    introduction_hours: IntroductionHours,
    rules: Option<SettingCites<Spanned<String>>>,
}

cites! {
    /// The rulings that the settings decide.
    SettingCites may have {
        /// A23.
        on_wait,
        /// A23.
        never_pause,
        /// A21.
        on_reclassify,
        /// A13.
        workday_deadline,
        /// No ruling: the desk's own affair, unless its pack has one.
        reopen_window,
        /// A41.
        gb,
        /// A36.
        deferral_scope,
        /// A38.
        deferral_notice,
        /// A06.
        outage,
        /// A40.
        version_distance,
        /// A45.
        cancel_ceiling,
        /// A45.
        ceiling_scope,
        /// A46.
        cancel_count,
        /// A47.
        penalty_on,
        /// A48.
        late_baseline,
        /// A59.
        introduction_hours,
        /// A70: whose people ask for help.
        party,
    }
}

/// How a contract is read where its text leaves room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// A23.
    pub on_wait: OnWait,
    /// A23: priorities whose clocks run on while waiting.
    pub never_pause: Vec<u8>,
    /// A21.
    pub on_reclassify: OnReclassify,
    /// A13.
    pub workday_deadline: WorkdayDeadline,
    /// Seconds after resolving in which reopening continues the same cycle; `None` for no limit.
    pub reopen_window: Option<i64>,
    /// Bytes of one gigabyte (A41).
    pub gb: u64,
    /// A36.
    pub deferral_scope: DeferralScope,
    /// A38.
    pub deferral_notice: DeferralNotice,
    /// A06.
    pub outage: OutageReading,
    /// Versions that an app and a server may lie apart and still be guaranteed (A40).
    pub version_distance: u32,
    /// A45.
    pub cancel_ceiling: CancelCeiling,
    /// A45.
    pub ceiling_scope: CeilingScope,
    /// A46.
    pub cancel_count: CancelCount,
    /// A47.
    pub penalty_on: PenaltyOn,
    /// A48.
    pub late_baseline: LateBaseline,
    /// A59.
    pub introduction_hours: IntroductionHours,
    /// What leaves each of them open.
    pub cites: SettingCites,
}

/// What a clock does while the customer is asked (A23).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OnWait {
    /// It runs on; the waited time is only shown.
    #[default]
    Run,
    /// It stands and goes on from where it stood.
    Pause,
    /// It stands, and a fresh one begins when the answer arrives.
    Restart,
}

/// What happens to the time already used when the priority changes (A21).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OnReclassify {
    /// It is taken over as counted then.
    Carry,
    /// Everything since receipt is counted again under the new priority.
    #[default]
    Retroactive,
    /// The new target begins with the change.
    Restart,
}

/// When the last working day of a target in working days is over (A13).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorkdayDeadline {
    #[default]
    SameTime,
    EndOfDay,
}

/// Which other deferrals stand in the way of a new one (A36).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeferralScope {
    /// Any active one of the same reseller.
    #[default]
    ResellerActive,
    /// Active ones of the same reseller for the same release.
    PerUpdate,
    /// None: each request names one server.
    PerRequest,
}

/// Whether a deferral is allowed that leaves no time for the notice of its own date (A38).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeferralNotice {
    /// It is, with a warning: the reseller asks for it, and a right that the text grants is not
    /// taken away by a duty of the provider.
    #[default]
    Warn,
    Require,
}

/// Which failures count as an outage (A06).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OutageReading {
    /// Those of critical incidents in which no calls can be placed.
    #[default]
    CannotPlace,
    /// Those in which none can be placed or received.
    NoCalls,
    /// Every critical incident until it is restored.
    AnyPrimary,
}

impl OnWait {
    pub fn word(self) -> &'static str {
        match self {
            OnWait::Run => "run",
            OnWait::Pause => "pause",
            OnWait::Restart => "restart",
        }
    }
}

impl OnReclassify {
    pub fn word(self) -> &'static str {
        match self {
            OnReclassify::Carry => "carry",
            OnReclassify::Retroactive => "retroactive",
            OnReclassify::Restart => "restart",
        }
    }
}

impl WorkdayDeadline {
    pub fn word(self) -> &'static str {
        match self {
            WorkdayDeadline::SameTime => "same_time",
            WorkdayDeadline::EndOfDay => "end_of_day",
        }
    }
}

impl DeferralScope {
    pub fn word(self) -> &'static str {
        match self {
            DeferralScope::ResellerActive => "reseller_active",
            DeferralScope::PerUpdate => "per_update",
            DeferralScope::PerRequest => "per_request",
        }
    }
}

impl DeferralNotice {
    pub fn word(self) -> &'static str {
        match self {
            DeferralNotice::Warn => "warn",
            DeferralNotice::Require => "require",
        }
    }
}

/// A setting as a pack writes it, with the ruling that leaves it open; without one it is the
/// desk's own affair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    pub name: &'static str,
    pub value: String,
    pub ruling: Option<RuleId>,
}

impl Settings {
    /// Every setting, in the order of the packs, whether the contract has anything that it decides
    /// about or not.
    pub fn all(&self) -> Vec<Setting> {
        let cites = &self.cites;
        let of =
            |name, value: String, ruling: &Option<RuleId>| Setting { name, value, ruling: ruling.clone() };
        let reopen = self.reopen_window.map_or_else(|| "none".to_owned(), span::short);
        vec![
            of("on_wait", self.on_wait.word().to_owned(), &cites.on_wait),
            of("never_pause", format!("{:?}", self.never_pause), &cites.never_pause),
            of("on_reclassify", self.on_reclassify.word().to_owned(), &cites.on_reclassify),
            of("workday_deadline", self.workday_deadline.word().to_owned(), &cites.workday_deadline),
            of("reopen_window", reopen, &cites.reopen_window),
            of("gb", self.gb.to_string(), &cites.gb),
            of("deferral_scope", self.deferral_scope.word().to_owned(), &cites.deferral_scope),
            of("deferral_notice", self.deferral_notice.word().to_owned(), &cites.deferral_notice),
            of("outage", self.outage.word().to_owned(), &cites.outage),
            of("version_distance", self.version_distance.to_string(), &cites.version_distance),
            of("cancel_ceiling", self.cancel_ceiling.word().to_owned(), &cites.cancel_ceiling),
            of("ceiling_scope", self.ceiling_scope.word().to_owned(), &cites.ceiling_scope),
            of("cancel_count", self.cancel_count.word().to_owned(), &cites.cancel_count),
            of("penalty_on", self.penalty_on.word().to_owned(), &cites.penalty_on),
            of("late_baseline", self.late_baseline.word().to_owned(), &cites.late_baseline),
            of("introduction_hours", self.introduction_hours.word().to_owned(), &cites.introduction_hours),
        ]
    }

    /// How a ruling was decided here; nothing where none of them is about it.
    pub fn decided(&self, ruling: &RuleId) -> Vec<Setting> {
        self.all().into_iter().filter(|setting| setting.ruling.as_ref() == Some(ruling)).collect()
    }
}

/// As a pack writes it: `on_wait = run`.
impl fmt::Display for Setting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} = {}", self.name, self.value)
    }
}

impl OutageReading {
    pub fn word(self) -> &'static str {
        match self {
            OutageReading::CannotPlace => "cannot_place",
            OutageReading::NoCalls => "no_calls",
            OutageReading::AnyPrimary => "any_primary",
        }
    }

    /// The two that the contract does not have.
    pub fn others(self) -> [Self; 2] {
        match self {
            OutageReading::CannotPlace => [OutageReading::NoCalls, OutageReading::AnyPrimary],
            OutageReading::NoCalls => [OutageReading::CannotPlace, OutageReading::AnyPrimary],
            OutageReading::AnyPrimary => [OutageReading::CannotPlace, OutageReading::NoCalls],
        }
    }
}

impl Written {
    pub fn check(&self, check: &Check<'_>) -> Result<Settings, Fault> {
        let source = check.source;
        let cites = self.rules.as_ref().map(|rules| rules.compile(check)).transpose()?;
        let reopen = self.reopen_window.as_ref().map(|text| source.value(text, span::parse));
        if let Some(gb) = &self.gb {
            let either = matches!(gb.get_ref(), 1_000_000_000 | 1_073_741_824);
            source.ensure(either, gb, OfPack::Gigabyte)?;
        }
        Ok(Settings {
            on_wait: self.on_wait,
            never_pause: self.never_pause.clone(),
            on_reclassify: self.on_reclassify,
            workday_deadline: self.workday_deadline,
            reopen_window: reopen.transpose()?,
            gb: self.gb.as_ref().map_or(1_000_000_000, |gb| *gb.get_ref()),
            deferral_scope: self.deferral_scope,
            deferral_notice: self.deferral_notice,
            outage: self.outage,
            version_distance: self.version_distance.unwrap_or(2),
            cancel_ceiling: self.cancel_ceiling,
            ceiling_scope: self.ceiling_scope,
            cancel_count: self.cancel_count,
            penalty_on: self.penalty_on,
            late_baseline: self.late_baseline,
            introduction_hours: self.introduction_hours,
            cites: cites.unwrap_or_default(),
        })
    }
}
