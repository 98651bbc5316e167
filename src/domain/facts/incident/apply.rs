//! What each change makes of an incident.

use std::collections::BTreeSet;

use super::particulars::{Particulars, Scoped};
use super::{Asked, Change, Escalation, Fired, Incident, Step, StepKey, Waiting};
use crate::domain::base::instant::Instant;
use crate::domain::base::table::{Name, Names};
use crate::domain::base::text::Text;
use crate::domain::contract::{Contact, Stop};
use crate::domain::facts::life::Bound;

impl Incident {
    /// Adds what happened at `at`.
    pub fn apply(&mut self, change: &Change, at: Instant, names: &mut Names) {
        match change {
            Change::Reported(_) => {}
            Change::Taken { owner } => self.take(names.intern(owner)),
            Change::Started { owner } => {
                self.take(names.intern(owner));
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
            Change::WaitingEnded { .. } => self.go_on(at),
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
            Change::NewsAsked { .. } => self.ask_news(at),
            Change::KindChanged { kind, clocks } => self.change_kind(*kind, *clocks, at),
            Change::CallerClarified { reporter, code, note } => {
                self.reporter = reporter.as_ref().map(|name| names.intern(name)).or(self.reporter);
                self.clarify(*code, note.as_ref());
            }
            // The tenant's own record, see `World::apply`.
            Change::ChecklistMarked { .. } => {}
            Change::Resolved { worked, told, .. } => self.resolve(*worked, *told, at),
            Change::Reopened { .. } => self.reopen(at),
            Change::Closed { .. } => {
                self.closed = Some(at);
                self.life.close(at);
            }
            Change::Published => self.publish(at),
            Change::TelephonyDown => self.fail(BTreeSet::new(), at),
            Change::FunctionsFail { functions } => self.fail(functions.clone(), at),
            Change::TelephonyUp => self.end_outage(at),
            Change::Scoped { scope, targets, reason } => {
                self.scope(scope.as_ref(), reason.as_ref(), *targets, at);
            }
            Change::AccessChanged { granted, note } => self.noted(note.as_ref()).access = *granted,
            Change::DevelopmentChanged { with_it, note } => {
                self.noted(note.as_ref()).development = with_it.then_some(at);
            }
            Change::Incomplete { .. } => self.life.mark_incomplete(),
            Change::Linked { master } => self.master = Some(*master),
            Change::Unlinked => self.master = None,
            Change::TargetSet { clock, seconds } => self.life.set_target(at, clock.clone(), *seconds),
            Change::Explained(explained) => self.account_mut().explain(explained),
            Change::StepReached { step, round, .. } => self.reach(step, *round, at, names),
        }
    }

    /// The account, with what was written down about its change.
    fn noted(&mut self, note: Option<&Text>) -> &mut Particulars {
        self.last_note = note.cloned().or(self.last_note.take());
        self.account_mut()
    }

    fn take(&mut self, owner: Name) {
        self.owner = Some(owner);
        self.taken = true;
    }

    fn answered(&mut self, contact: Contact, at: Instant) {
        if let Some(account) = &mut self.account {
            account.news = None;
        }
        self.life.stop(Stop::Answered, at);
        if contact == Contact::Phone {
            self.life.stop(Stop::Phoned, at);
        }
    }

    fn wait(&mut self, asked: &Asked, at: Instant) {
        // Asked for something else while waiting: it is the same waiting.
        let since = self.waiting(at).map_or(at, |waiting| waiting.since);
        let Asked { wants, until, from, remind, missing } = asked.clone();
        self.asked = Some(Box::new(Waiting { since, wants, until, from, remind, missing }));
        self.life.wait(at, asked.until);
    }

    fn go_on(&mut self, at: Instant) {
        // A planned end that is recorded late ends no later question.
        self.asked.take_if(|asked| asked.since <= at);
        self.life.resume(at);
    }

    fn reach(&mut self, step: &Step, round: u32, at: Instant, names: &mut Names) {
        if let Step::Missed { clock } = step {
            self.life.breach(clock.clone(), at);
        }
        self.fired.push(Fired { round, step: StepKey::of(step, names) });
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
        self.asked = None;
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

    fn scope(&mut self, scope: Option<&Text>, reason: Option<&Text>, targets: bool, at: Instant) {
        let scoped = |scope: &Text| Box::new(Scoped { scope: scope.clone(), reason: reason.cloned() });
        self.account_mut().scope = scope.map(scoped);
        let bound = match (self.life.bound(), targets) {
            // A request is still owed; nothing binds before it.
            (Bound::Unrequested, true) | (Bound::NoIncident, _) => return,
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
        self.closed = None;
        self.life.reopen(at);
    }

    pub(super) fn account_mut(&mut self) -> &mut Particulars {
        self.account.get_or_insert_default()
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
