//! What an incident is now: the facts added up.

use serde::{Deserialize, Serialize};

use super::account::{self, Account, Scoped};
use super::{Asked, Change, Channel, Class, Contact, Number, Report, Stage, Step};
use crate::domain::contract::{Required, Source, Stop};
use crate::domain::instant::Instant;
use crate::domain::life::{Bound, Life, Phase};
use crate::domain::server::Server;
use crate::domain::table::{Name, Names, Ref};
use crate::domain::tenant::Tenant;
use crate::domain::text::Text;

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
    pub class: Class,
    pub subject: Text,
    pub reporter: Option<Name>,
    /// An out-of-hours code was given (F108).
    pub coded: bool,
    pub received: Instant,
    pub owner: Option<Name>,
    pub team: Option<Name>,
    pub taken: bool,
    pub eta: Option<Instant>,
    pub waiting: Option<Box<Waiting>>,
    /// A workaround holds (A24).
    pub worked_around: bool,
    pub outages: Vec<Outage>,
    pub escalations: Vec<Escalation>,
    pub fired: Vec<Fired>,
    pub life: Life,
    pub closed: Option<Instant>,
    /// The incident that stands for their common cause.
    pub master: Option<Number>,
    pub last_note: Option<Text>,
    pub account: Option<Box<Account>>,
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

/// A span in which the tenant could not make calls (A05).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outage {
    pub since: Instant,
    pub until: Option<Instant>,
}

/// A level that was called (A17).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Escalation {
    pub level: u8,
    pub at: Instant,
}

/// A planned step that was reached and recorded. Each fires once in each round: a round ends when
/// a closed incident is reopened, and for contracts that restart their clocks when waiting ends.
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
        let begin = if report.unrequested { Life::unrequested } else { Life::new };
        let mut life = begin(report.received, report.class.priority);
        if report.published {
            life.stop(Stop::Published, report.received);
        }
        Self {
            number,
            tenant,
            server,
            pack,
            channel: report.channel,
            class: report.class.clone(),
            subject: report.subject.clone(),
            reporter: report.reporter.as_ref().map(|name| names.intern(name)),
            coded: report.code.is_some(),
            received: report.received,
            owner: None,
            team: None,
            taken: false,
            eta: None,
            waiting: None,
            worked_around: false,
            outages: report.telephony_down.map(|since| Outage { since, until: None }).into_iter().collect(),
            escalations: Vec::new(),
            fired: Vec::new(),
            life,
            closed: None,
            master: None,
            last_note: None,
            account: Self::opening(report).map(Box::new),
            external: report.external.clone(),
            touched: 0,
        }
    }

    fn opening(report: &Report) -> Option<Account> {
        let mut account = Account { exception: report.override_reason.clone(), ..Account::default() };
        account.describe(&report.said);
        (account != Account::default()).then_some(account)
    }

    /// What was said and found beyond the subject.
    pub fn account(&self) -> &Account {
        self.account.as_deref().unwrap_or(&account::NOTHING)
    }

    fn account_mut(&mut self) -> &mut Account {
        self.account.get_or_insert_default()
    }

    /// Whether the report gives a required detail.
    pub fn says(&self, required: &Required) -> bool {
        match required.from {
            Source::Detail => self.account().details.contains_key(&*required.key),
            Source::Description => self.account().description.is_some(),
        }
    }

    /// Adds what happened at `at`.
    pub fn apply(&mut self, change: &Change, at: Instant, names: &mut Names) {
        match change {
            Change::Reported(_) => {}
            Change::Taken { owner } => {
                self.owner = Some(names.intern(owner));
                self.taken = true;
            }
            Change::Started { owner } => {
                self.owner = Some(names.intern(owner));
                self.taken = true;
                self.life.stop(Stop::Started, at);
            }
            Change::Noted { text, contact } => {
                self.last_note = Some(text.clone());
                if let Some(contact) = contact {
                    self.answered(*contact, at);
                }
            }
            Change::EtaGiven { eta } => self.eta = Some(*eta),
            Change::WaitingBegan(asked) => self.wait(asked, at),
            Change::WaitingEnded { .. } => {
                self.waiting = None;
                self.life.resume(at);
            }
            Change::Reclassified { class } => {
                self.life.reclassify(at, class.priority);
                self.class = class.clone();
            }
            Change::Assigned { owner, team, note } => {
                self.last_note = note.clone().or(self.last_note.take());
                self.owner = owner.as_ref().map(|name| names.intern(name));
                self.team = team.as_ref().map(|name| names.intern(name)).or(self.team);
                self.taken = self.owner.is_some();
            }
            Change::WorkaroundGiven { text, owner } => self.work_around(text, owner.as_ref(), at),
            Change::Escalated { level, .. } => self.escalations.push(Escalation { level: *level, at }),
            Change::Described(said) => self.account_mut().describe(said),
            Change::ChecklistMarked { marks, note } => self.account_mut().mark(marks, note.as_ref()),
            Change::Resolved { worked, told, .. } => self.resolve(*worked, *told, at),
            Change::Reopened { .. } => self.reopen(at),
            Change::Closed { .. } => self.closed = Some(at),
            Change::Published => self.publish(at),
            Change::TelephonyDown => self.outages.push(Outage { since: at, until: None }),
            Change::TelephonyUp => self.end_outage(at),
            Change::Scoped { scope, targets, reason } => {
                let scope = scope.clone().map(|scope| Scoped { scope, reason: reason.clone() });
                self.scope(scope, *targets, at);
            }
            Change::AccessChanged { granted, note } => {
                self.noted(note.as_ref()).access = *granted;
            }
            Change::DevelopmentChanged { with_it, note } => {
                self.noted(note.as_ref()).development = with_it.then_some(at);
            }
            Change::Linked { master } => self.master = Some(*master),
            Change::Unlinked => self.master = None,
            Change::StepReached { step, round, .. } => {
                let step = StepKey::of(step, names);
                self.fired.push(Fired { round: *round, step });
            }
        }
    }

    /// The account, with what was written down about its change.
    fn noted(&mut self, note: Option<&Text>) -> &mut Account {
        self.last_note = note.cloned().or(self.last_note.take());
        self.account_mut()
    }

    fn answered(&mut self, contact: Contact, at: Instant) {
        self.life.stop(Stop::Answered, at);
        if contact == Contact::Phone {
            self.life.stop(Stop::Phoned, at);
        }
    }

    fn wait(&mut self, asked: &Asked, at: Instant) {
        // Asked for something else while waiting: it is the same waiting.
        let since = self.waiting.as_ref().map_or(at, |waiting| waiting.since);
        let Asked { wants, until, from, remind, missing } = asked.clone();
        self.waiting = Some(Box::new(Waiting { since, wants, until, from, remind, missing }));
        self.life.wait(at, asked.until);
    }

    fn work_around(&mut self, text: &Text, owner: Option<&Text>, at: Instant) {
        self.last_note = Some(text.clone());
        if let Some(owner) = owner {
            self.account_mut().fix_owner = Some(owner.clone());
        }
        self.worked_around = true;
        self.life.stop(Stop::Restored, at);
    }

    fn resolve(&mut self, worked: Option<i64>, told: Option<Contact>, at: Instant) {
        if let Some(contact) = told {
            self.answered(contact, at);
            self.account_mut().told = Some(contact);
        }
        if let Some(seconds) = worked {
            self.account_mut().worked += seconds;
        }
        self.waiting = None;
        if let Some(account) = &mut self.account {
            account.development = None;
        }
        self.end_outage(at);
        self.life.resolve(at);
    }

    /// The request that follows a call: from then on there are clocks (F233).
    fn publish(&mut self, at: Instant) {
        self.life.stop(Stop::Published, at);
        if self.life.bound() == Bound::Unrequested {
            self.life.bind(at, Bound::Bound);
        }
    }

    fn scope(&mut self, scope: Option<Scoped>, targets: bool, at: Instant) {
        self.account_mut().scope = scope;
        let bound = match (self.life.bound(), targets) {
            // A request is still owed; nothing binds before it.
            (Bound::Unrequested, true) => return,
            (_, true) => Bound::Bound,
            (_, false) => Bound::Excluded,
        };
        if bound != self.life.bound() {
            self.life.bind(at, bound);
        }
    }

    fn reopen(&mut self, at: Instant) {
        self.worked_around = false;
        self.eta = None;
        if self.closed.take().is_some() {
            self.life.begin_anew(at);
            self.escalations.clear();
        } else {
            self.life.reopen(at);
        }
    }

    fn end_outage(&mut self, at: Instant) {
        if let Some(outage) = self.outages.last_mut() {
            outage.until.get_or_insert(at.max(outage.since));
        }
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
        self.life.segments().last().is_some_and(|s| s.phase == Phase::Resolved)
    }

    /// Since when no calls are possible, while that lasts.
    pub fn telephony_down(&self) -> Option<Instant> {
        self.outages.last().filter(|o| o.until.is_none()).map(|o| o.since)
    }

    /// A level of the ladder was recorded as due and not called since, and is still owed.
    pub fn escalation_due(&self) -> bool {
        if self.life.bound() != Bound::Bound {
            return false;
        }
        let called = self.escalations.iter().map(|e| e.level).max().unwrap_or(0);
        let due = self.fired.iter().filter_map(|fired| match fired.step {
            StepKey::Level(level) if fired.round >> 16 == u32::from(self.life.cycle) => Some(level),
            _ => None,
        });
        due.max().is_some_and(|level| level > called)
    }

    pub fn has_fired(&self, round: u32, step: StepKey) -> bool {
        self.fired.contains(&Fired { round, step })
    }
}

impl StepKey {
    fn of(step: &Step, names: &mut Names) -> Self {
        match step {
            Step::Warning { clock, percent } => {
                Self::Warning { clock: names.intern(clock), percent: *percent }
            }
            Step::Missed { clock } => Self::Missed { clock: names.intern(clock) },
            Step::Level { level, .. } => Self::Level(*level),
        }
    }
}
