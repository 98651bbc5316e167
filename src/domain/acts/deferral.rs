//! Whether an update may be deferred: every check with its rule (A35 to A39).

use super::judgement::{Check, Judgement, OfDeferral};
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::zone;
use crate::domain::contract::{Contract, DeferralNotice, DeferralScope, RuleId, UpdateRules};
use crate::domain::facts::server::Server;
use crate::domain::facts::slot::{DeferralState, Slot};
use crate::domain::readings::desk::Desk;
use crate::domain::readings::fitting::{Fitting, Unfit};
use crate::domain::readings::refusal::deferral::Obstacle;
use crate::domain::readings::refusal::{OfUpdate, Refusal};
use crate::domain::readings::update;

/// An update that somebody wishes to have later, and everything that is judged by.
#[derive(Clone, Copy)]
pub struct Wish<'a> {
    pub desk: &'a Desk,
    pub contract: &'a Contract,
    pub rules: &'a UpdateRules,
    pub server: &'a Server,
    pub slot: &'a Slot,
    /// The request that is being decided, which does not stand in its own way.
    pub deciding: Option<u32>,
    pub now: Instant,
}

impl<'a> Wish<'a> {
    /// `None` where no such update is planned, or no contract knows deferrals.
    pub fn find(desk: &'a Desk, server: &str, release: &str, now: Instant) -> Option<Self> {
        let server = desk.world().servers.by_id(server)?;
        let contract = desk.update_contract(now)?;
        let (rules, slot) = (contract.updates.as_ref()?, server.slot(release)?);
        Some(Self { desk, contract, rules, server, slot, deciding: None, now })
    }
}

/// One thing that a later date is judged by, with the rule behind it.
enum Point<'a> {
    Kept(OfDeferral, Option<&'a RuleId>),
    Warned(OfDeferral, Option<&'a RuleId>),
    Against(Obstacle, Option<&'a RuleId>),
}

use Point::{Against, Kept, Warned};

impl<'a> Point<'a> {
    fn of(kept: bool, claim: OfDeferral, why: Obstacle, rule: Option<&'a RuleId>) -> Self {
        if kept { Kept(claim, rule) } else { Against(why, rule) }
    }

    fn stands(&self) -> bool {
        matches!(self, Against(..))
    }
}

impl Wish<'_> {
    /// Every check; without a time those that do not depend on it. The first that refuses offers the
    /// times that would be allowed.
    pub fn checks(&self, to: Option<Instant>) -> Vec<Check> {
        let timing = to.map(|to| self.timing(to)).unwrap_or_default();
        let mut refused = false;
        let check = |point| match point {
            Kept(claim, rule) => Check::Holds(claim.into(), self.contract.quoted(rule)),
            Warned(claim, rule) => Check::Warns(claim.into(), self.contract.quoted(rule)),
            Against(why, rule) => {
                let first = !std::mem::replace(&mut refused, true);
                let admissible = if first { self.admissible() } else { Vec::new() };
                let server = self.server.definition.id.clone();
                let reason = OfUpdate::CannotDefer { server, why, times: admissible.len() };
                Check::Refuses(Refusal::against(self.contract, rule, reason).with_admissible(admissible))
            }
        };
        self.standing().into_iter().chain(timing).map(check).collect()
    }

    /// What is required whatever the new time is.
    fn standing(&self) -> Vec<Point<'_>> {
        let Wish { rules, slot, .. } = *self;
        let (free, begun) = (!self.fitting().is_security_critical(), slot.started.is_none());
        let one_server = Some(&rules.cites.one_server);
        vec![
            Point::of(
                free,
                OfDeferral::NotSecurityCritical,
                Obstacle::SecurityCritical,
                Some(&rules.cites.security),
            ),
            Point::of(begun, OfDeferral::NotStarted, Obstacle::Started, rules.cites.standing.as_ref()),
            match self.blocker() {
                Some(server) => Against(Obstacle::Another(server), one_server),
                None => Kept(OfDeferral::OnlyOne, one_server),
            },
        ]
    }

    /// What is required of the new time.
    fn timing(&self, to: Instant) -> Vec<Point<'_>> {
        let Wish { rules, slot, .. } = *self;
        let zone = self.desk.world().zone;
        let latest = update::latest(rules, zone, slot);
        let days = rules.deferral_days;
        let fitting = self.fitting();
        let window = Some(&rules.cites.window);
        let mut points = vec![
            Point::of(
                to > slot.standard,
                OfDeferral::Later,
                Obstacle::NotLater,
                Some(&rules.cites.later_only),
            ),
            Point::of(
                to <= latest,
                OfDeferral::Within { days },
                Obstacle::TooLate { days },
                Some(&rules.cites.limit),
            ),
            match fitting.hours(to).and_then(|()| fitting.window(to)) {
                Ok(()) => Kept(OfDeferral::InWindow, window),
                Err(Unfit::RunsOver { .. }) => {
                    Against(Obstacle::TooShort { takes: fitting.seconds() }, window)
                }
                Err(_) => Against(Obstacle::NoWindow, window),
            },
        ];
        if let Err(Unfit::Backup { from, to }) = fitting.backup(to) {
            points.push(Against(Obstacle::Backup { from, to }, Some(&rules.cites.backup)));
        }
        if let Err(Unfit::Full { capacity, taken }) = fitting.room(to) {
            let taken = taken.len();
            points.push(Against(Obstacle::Full { capacity, taken }, rules.cites.capacity.as_ref()));
        }
        if let Err(Unfit::Busy { release, .. }) = fitting.alone(to) {
            points.push(Against(Obstacle::Busy(release), rules.cites.capacity.as_ref()));
        }
        points.push(Point::of(
            to > self.now,
            OfDeferral::Ahead,
            Obstacle::Passed,
            rules.cites.standing.as_ref(),
        ));
        points.push(self.announceable(to));
        points.extend(self.short_of_time());
        points
    }

    /// The new date has its own notice (A38).
    fn announceable(&self, to: Instant) -> Point<'_> {
        let limit = update::notice_limit(self.rules, self.desk.world().zone, to);
        let rule = Some(&self.rules.cites.notice);
        if self.fitting().is_urgent() || self.now <= limit {
            return Kept(OfDeferral::NoticeBy(limit), rule);
        }
        let why = Obstacle::Unannounced(limit);
        match self.contract.settings.deferral_notice {
            DeferralNotice::Warn => Warned(OfDeferral::Despite(why), rule),
            DeferralNotice::Require => Against(why, rule),
        }
    }

    /// A request within the last hours is allowed and warned about (A39).
    fn short_of_time(&self) -> Option<Point<'_>> {
        let left = self.slot.effective - self.now;
        let short = self.slot.started.is_none() && (1..=self.rules.cutoff_warn).contains(&left);
        short.then_some(Warned(OfDeferral::Short(left), self.rules.cites.cutoff.as_ref()))
    }

    /// Refuses with the first check that fails; without a time, the first of those that do not depend
    /// on it.
    ///
    /// # Errors
    /// The refusal names the rule, its sentence, and the times that would be allowed.
    pub fn judge(&self, to: Option<Instant>) -> Result<(), Refusal> {
        Judgement { checks: self.checks(to), facts: Vec::new() }.verdict().map(|_| ())
    }

    /// Times at which the update could run instead, the next window first.
    pub fn admissible(&self) -> Vec<Instant> {
        let Wish { rules, slot, now, .. } = *self;
        let zone = self.desk.world().zone;
        if self.fitting().is_security_critical() || slot.started.is_some() || self.blocker().is_some() {
            return Vec::new();
        }
        let latest = update::latest(rules, zone, slot);
        let fitting = self.fitting();
        let mut times = fitting.starts(slot.standard + 1, latest);
        // The same time of day on the following days, and the very limit, where that fits.
        times.extend((1..=rules.deferral_days).map(|day| zone::plus_days(zone, slot.standard, day)));
        times.sort_unstable();
        times.dedup();
        let passes =
            |at: &Instant| *at > now && *at != slot.effective && !self.timing(*at).iter().any(Point::stands);
        // The window that is open when the standard slot begins is no later window.
        let standing = self.desk.world().place(self.server).occurrence(slot.standard);
        let same = |at: Instant| standing.is_some_and(|o| (o.start..o.end).contains(&at));
        times.into_iter().filter(|at| passes(at) && !same(*at)).collect()
    }

    /// Start that holds once a deferral in that state is taken back: a request that was not granted
    /// has moved nothing.
    pub fn start_without(&self, state: DeferralState) -> Instant {
        if state == DeferralState::Approved { self.withdrawn() } else { self.slot.effective }
    }

    /// Where the update goes when an approved deferral is taken back: to the standard slot if that
    /// is ahead and was announced in time, else to the next window that can be; the deferred start
    /// stays where there is none before it (A37).
    fn withdrawn(&self) -> Instant {
        let Wish { rules, slot, now, .. } = *self;
        let zone = self.desk.world().zone;
        let limit = update::notice_limit(rules, zone, slot.standard);
        let announced =
            self.fitting().is_urgent() || slot.notice_of(slot.standard).is_some_and(|n| n.sent <= limit);
        let still_open = now <= limit;
        if slot.standard > now && (announced || still_open) {
            return slot.standard;
        }
        let first =
            if self.fitting().is_urgent() { now + 1 } else { zone::plus_days(zone, now, rules.notice_days) };
        let from = first.max(slot.standard);
        let next = self.fitting().starts(from, slot.effective).first().copied();
        next.unwrap_or(slot.effective)
    }

    fn fitting(&self) -> Fitting<'_> {
        let Wish { desk, contract, rules, server, slot, .. } = *self;
        Fitting { desk, contract, rules, server, release: slot.release.as_str() }
    }

    /// The server whose active deferral stands in the way (A36).
    fn blocker(&self) -> Option<Id> {
        let scope = self.contract.settings.deferral_scope;
        let own = &self.server.definition;
        let rows = self.desk.world().servers.rows().filter(|(_, s)| s.definition.reseller == own.reseller);
        for (id, server) in rows {
            for slot in &server.slots {
                let same = *id == own.id && slot.release == self.slot.release;
                let active = slot.active_deferral().filter(|d| Some(d.number) != self.deciding);
                let active = active.is_some_and(|d| !same || d.state == DeferralState::Requested);
                let counts = match scope {
                    DeferralScope::ResellerActive => true,
                    DeferralScope::PerUpdate => slot.release == self.slot.release,
                    DeferralScope::PerRequest => false,
                };
                if active && (counts || same) {
                    return Some(id.clone());
                }
            }
        }
        None
    }
}
