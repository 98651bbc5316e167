//! What an incident is now: the facts added up.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use thin_vec::ThinVec;

use super::particulars::{self, Particulars};
use super::{Class, Explained, Outage, Report, Stage};
use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::base::table::{Name, Names, Ref};
use crate::domain::base::text::Text;
use crate::domain::contract::{Channel, Contract, Kind, Priority, Required, Source, Stop};
use crate::domain::facts::code::Given;
use crate::domain::facts::life::{Bound, Life, Phase};
use crate::domain::facts::server::Server;
use crate::domain::facts::tenant::Tenant;

/// One incident as the desk holds it. Its full log stays in the journal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Incident {
    pub number: Number,
    pub tenant: Ref<Tenant>,
    /// The tenant's server at receipt.
    pub server: Option<Ref<Server>>,
    /// Index into the world's packs.
    pub pack: u16,
    pub channel: Channel,
    /// What is asked for (F270).
    pub kind: Kind,
    pub class: Class,
    pub subject: Text,
    pub reporter: Option<Name>,
    /// What became of the out-of-hours code (F108).
    pub code: Given,
    pub received: Instant,
    pub owner: Option<Name>,
    pub team: Option<Name>,
    pub taken: bool,
    pub eta: Option<Instant>,
    /// The last question to the customer that was not ended on record; see [`Incident::waiting`].
    pub(super) asked: Option<Box<Waiting>>,
    /// A workaround holds (A24).
    pub worked_around: bool,
    pub outages: ThinVec<Outage>,
    pub escalations: ThinVec<Escalation>,
    pub fired: ThinVec<Fired>,
    pub life: Life,
    pub closed: Option<Instant>,
    /// The incident that stands for their common cause.
    pub master: Option<Number>,
    pub last_note: Option<Text>,
    pub account: Option<Box<Particulars>>,
    pub external: Option<Text>,
    /// Sequence number of the last record that touched it.
    pub touched: u64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    pub since: Instant,
    pub wants: Text,
    pub until: Option<Instant>,
    /// Who is to answer.
    pub from: Option<Text>,
    /// When to ask again.
    pub remind: Option<Instant>,
    /// Keys of the required details that are asked for.
    pub missing: Vec<Text>,
}

/// A level that was called (A17).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Escalation {
    pub level: u8,
    pub at: Instant,
}

/// A planned step that was reached and recorded. Each fires once in each round: the upper half of
/// the number is the cycle of the incident, the lower half counts the customer's answers with which
/// a clock began anew in it (A23).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fired {
    pub round: u32,
    pub step: StepKey,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StepKey {
    Warning { clock: Name, percent: u16 },
    Missed { clock: Name },
    Level(u8),
}

impl Incident {
    /// The incident as it begins with its report.
    pub fn new(
        number: Number,
        report: &Report,
        names: &mut Names,
        tenant: Ref<Tenant>,
        server: Option<Ref<Server>>,
        pack: u16,
    ) -> Self {
        let bound = match (report.without_clocks, report.unrequested) {
            (true, _) => Bound::NoIncident,
            (_, true) => Bound::Unrequested,
            _ => Bound::Bound,
        };
        let mut life = Life::bound_by(report.received, report.class.priority, bound);
        if report.published {
            life.stop(Stop::Published, report.received);
        }
        Self {
            number,
            tenant,
            server,
            pack,
            channel: report.channel,
            kind: report.kind,
            class: report.class.clone(),
            subject: report.subject.clone(),
            reporter: report.reporter.as_ref().map(|name| names.intern(name)),
            code: report.code,
            received: report.received,
            owner: None,
            team: None,
            taken: false,
            eta: None,
            asked: None,
            worked_around: false,
            outages: Self::reported_down(report).into_iter().collect(),
            escalations: ThinVec::new(),
            fired: ThinVec::new(),
            life,
            closed: None,
            master: None,
            last_note: None,
            account: Self::opening(report).map(Box::new),
            external: report.external.clone(),
            touched: 0,
        }
    }

    fn reported_down(report: &Report) -> Option<Outage> {
        let fails = report.said.failing.clone().unwrap_or_default();
        report.telephony_down.map(|since| Outage { since, until: None, fails })
    }

    fn opening(report: &Report) -> Option<Particulars> {
        let mut account = Particulars { exception: report.override_reason.clone(), ..Particulars::default() };
        account.describe(&report.said);
        (account != Particulars::default()).then_some(account)
    }

    /// What was said and found beyond the subject.
    pub fn account(&self) -> &Particulars {
        self.account.as_deref().unwrap_or(&particulars::NOTHING)
    }

    /// Whether the report gives a required detail.
    pub fn says(&self, required: &Required) -> bool {
        match required.from {
            Source::Detail => self.account().details.contains_key(&required.key),
            Source::Description => self.account().description.is_some(),
        }
    }

    /// What the customer was asked for and has not answered; a planned end that has passed ends it,
    /// recorded or not (A23).
    pub fn waiting(&self, now: Instant) -> Option<&Waiting> {
        self.asked.as_deref().filter(|asked| asked.until.is_none_or(|until| now < until))
    }

    /// The last question to the customer that was not ended on record, whatever its planned end.
    pub fn asked(&self) -> Option<&Waiting> {
        self.asked.as_deref()
    }

    /// The planned end of a waiting that is not on record yet, past or to come.
    pub fn waits_until(&self) -> Option<Instant> {
        self.asked.as_ref().and_then(|asked| asked.until)
    }

    /// Waits for the customer unless the planned end has come; for counts that know no present.
    pub fn is_asked(&self) -> bool {
        self.asked.is_some()
    }

    pub fn stage(&self, now: Instant) -> Stage {
        match self.life.at(now).phase {
            _ if self.closed.is_some() => Stage::Closed,
            Phase::Resolved => Stage::Resolved,
            Phase::Waiting { .. } => Stage::Waiting,
            Phase::Open if self.worked_around => Stage::WorkedAround,
            Phase::Open if self.account().development.is_some() => Stage::Development,
            Phase::Open if self.life.stopped(Stop::Started).is_some() => Stage::Working,
            Phase::Open if self.taken => Stage::Acknowledged,
            Phase::Open => Stage::New,
        }
    }

    /// Neither resolved nor closed.
    pub fn is_open(&self) -> bool {
        !self.is_resolved() && self.closed.is_none()
    }

    pub fn is_resolved(&self) -> bool {
        self.life.is_resolved()
    }

    /// A level of the ladder was recorded as due and not called since its round began, and is still
    /// owed.
    pub fn escalation_due(&self) -> bool {
        self.life.bound() == Bound::Bound
            && self.fired.iter().any(|fired| match fired.step {
                StepKey::Level(level) => {
                    let began = self.round_began(fired.round);
                    !self.escalations.iter().any(|call| call.level >= level && call.at >= began)
                }
                _ => false,
            })
    }

    /// First moment of a round by its number, see [`Fired`].
    fn round_began(&self, round: u32) -> Instant {
        let (cycle, place) = (u16::try_from(round >> 16).unwrap_or(u16::MAX), (round & 0xffff) as usize);
        let course = self.life.course();
        let mut answers = course.answers().filter(|(_, of, _)| *of == cycle).map(|(at, ..)| at);
        let anew = place.checked_sub(1).and_then(|place| answers.nth(place));
        anew.unwrap_or_else(|| course.began(cycle))
    }

    /// Why a target was missed, where somebody said so.
    pub fn explained(&self, clock: &str, round: u32) -> Option<&Explained> {
        self.account().explained.iter().find(|known| *known.clock == *clock && known.round == round)
    }

    pub fn has_fired(&self, round: u32, step: StepKey) -> bool {
        self.fired.contains(&Fired { round, step })
    }
}

impl Incident {
    /// The outage that lasts.
    pub fn outage(&self) -> Option<&Outage> {
        self.outages.last().filter(|outage| outage.until.is_none())
    }

    /// Since when primary functions fail, while that lasts.
    pub fn telephony_down(&self) -> Option<Instant> {
        self.outage().map(|outage| outage.since)
    }

    /// Whether the outage that lasts counts to the availability that the contract promises: only
    /// that of a critical incident does (F015).
    pub fn outage_counts(&self, contract: &Contract) -> bool {
        let functions = contract.reporting.functions.as_ref();
        let is_one = |outage: &Outage| outage.is_one(contract.settings.outage, functions);
        contract.availability.is_some()
            && self.class.priority == Priority::P1
            && self.outage().is_some_and(is_one)
    }

    /// These functions fail from `at` on; none of them ends the outage.
    pub(super) fn fail(&mut self, fails: BTreeSet<Text>, at: Instant) {
        self.end_outage(at);
        self.outages.push(Outage { since: at, until: None, fails });
    }

    pub(super) fn end_outage(&mut self, at: Instant) {
        if let Some(outage) = self.outages.last_mut() {
            outage.until.get_or_insert(at.max(outage.since));
        }
    }
}
