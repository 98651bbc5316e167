//! Whether an update may begin now: it is judged as its plan is (A71).

use super::judgement::{Check, OfBegin};
use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::domain::base::{version, zone};
use crate::domain::contract::{Contract, DeferralNotice, RuleId, UpdateRules};
use crate::domain::facts::release::{Stage, Urgency};
use crate::domain::facts::server::Server;
use crate::domain::facts::slot::{DeferralState, Slot};
use crate::domain::readings::desk::Desk;
use crate::domain::readings::fitting::{Fitting, Unfit};
use crate::domain::readings::refusal::begin::{Instead, Obstacle};
use crate::domain::readings::refusal::{OfUpdate, Refusal};
use crate::domain::readings::update;

/// An update that is to begin, and everything that is judged by.
#[derive(Clone, Copy)]
pub struct Begin<'a> {
    pub desk: &'a Desk,
    pub contract: &'a Contract,
    pub rules: &'a UpdateRules,
    pub server: &'a Server,
    pub slot: &'a Slot,
    pub now: Instant,
}

/// One thing that a start is judged by, with the rule behind it.
enum Point<'a> {
    Kept(OfBegin, Option<&'a RuleId>),
    Warned(OfBegin, Option<&'a RuleId>),
    Against {
        why: Obstacle,
        rule: Option<&'a RuleId>,
        /// It is let pass with a reason, which is recorded (A71).
        needs_reason: bool,
    },
}

use Point::{Against, Kept, Warned};

impl Point<'_> {
    fn stands(&self) -> bool {
        matches!(self, Against { .. })
    }
}

/// Days ahead in which other starts are looked for.
const AHEAD: i64 = 14;

impl<'a> Begin<'a> {
    /// `None` where no such update is planned, or no contract knows updates.
    pub fn find(desk: &'a Desk, server: &str, release: &str, now: Instant) -> Option<Self> {
        let server = desk.world().servers.by_id(server)?;
        let contract = desk.update_contract(now)?;
        let (rules, slot) = (contract.updates.as_ref()?, server.slot(release)?);
        Some(Self { desk, contract, rules, server, slot, now })
    }
}

impl Begin<'_> {
    /// Every check. What needs a reason refuses without one; with `reason` it is only warned about.
    /// The first that refuses offers the starts that would be allowed.
    pub fn checks(&self, reason: Option<&Text>) -> Vec<Check> {
        let reason = reason.is_some_and(|reason| !reason.is_empty());
        let mut refused = false;
        let check = |point| match point {
            Kept(claim, rule) => Check::Holds(claim.into(), self.contract.quoted(rule)),
            Warned(claim, rule) => Check::Warns(claim.into(), self.contract.quoted(rule)),
            Against { why, rule, needs_reason: true } if reason => {
                Check::Warns(OfBegin::Despite(why).into(), self.contract.quoted(rule))
            }
            Against { why, rule, needs_reason } => {
                let first = !std::mem::replace(&mut refused, true);
                let admissible = if first { self.admissible() } else { Vec::new() };
                Check::Refuses(self.refusal(why, rule, needs_reason, admissible))
            }
        };
        self.points().into_iter().map(check).collect()
    }

    fn refusal(
        &self,
        why: Obstacle,
        rule: Option<&RuleId>,
        needs_reason: bool,
        admissible: Vec<Instant>,
    ) -> Refusal {
        let instead = match (needs_reason, admissible.len()) {
            (true, _) => Instead::Reason,
            (_, 0) => Instead::Mend,
            (_, count) => Instead::Times(count),
        };
        let server = self.server.definition.id.clone();
        let reason = OfUpdate::CannotBegin { server, why, instead };
        let refusal = match rule.is_none() {
            true => Refusal::of(reason),
            false => Refusal::against(self.contract, rule, reason),
        };
        refusal.with_admissible(admissible)
    }

    fn points(&self) -> Vec<Point<'_>> {
        let mut points = vec![self.free(), self.halted(), self.tested(), self.newer(), self.due()];
        points.push(self.in_time());
        points.extend(self.place());
        points.push(self.announced());
        points.extend(self.undecided());
        points
    }

    /// The rules that are departed from with the reason; empty for an update that keeps them all.
    pub fn departed(&self) -> Vec<Text> {
        let departed = self.points().into_iter().filter_map(|point| match point {
            Against { rule, needs_reason: true, .. } => Some(Text::line(RuleId::text(rule))),
            _ => None,
        });
        let mut rules: Vec<Text> = departed.collect();
        rules.dedup();
        rules
    }

    /// What the start departs from without being refused for it.
    pub fn warnings(&self) -> Vec<Check> {
        let warns = |check: &Check| matches!(check, Check::Warns(..));
        self.checks(None).into_iter().filter(warns).collect()
    }

    /// Starts at which nothing would stand in the way, as things are.
    pub fn admissible(&self) -> Vec<Instant> {
        let zone = self.desk.world().zone;
        let announced = match self.slot.noticed() {
            _ if self.fitting().is_urgent() => Some(self.now),
            sent => sent.map(|sent| zone::plus_days(zone, sent, self.rules.notice_days)),
        };
        let fixed = [self.free(), self.halted(), self.tested(), self.newer()];
        let Some(announced) = announced.filter(|_| !fixed.iter().any(Point::stands)) else {
            return Vec::new();
        };
        let from = (self.now + 1_i64).max(self.slot.effective).max(announced);
        let mut starts = self.fitting().starts(from, zone::plus_days(zone, from, AHEAD));
        // Its own slot holds whatever else is planned there.
        starts.push(self.slot.effective);
        // Later than a deferral could reach is no start of this plan any more.
        let latest = update::latest(self.rules, zone, self.slot).max(self.slot.effective);
        starts.retain(|at| *at <= latest);
        starts.retain(|at| {
            let then = Self { now: *at, ..*self };
            *at > self.now && !then.points().iter().any(Point::stands)
        });
        starts.sort_unstable();
        starts.dedup();
        starts
    }

    /// Whether the act is one that has a reason to give: something asks for it.
    pub fn wants_reason(&self) -> bool {
        self.points().iter().any(|point| matches!(point, Against { needs_reason: true, .. }))
    }

    fn free(&self) -> Point<'_> {
        let release = self.slot.release.clone();
        let why = match (&self.slot.end, self.slot.started) {
            (Some(end), _) => Obstacle::Over { release, at: end.at },
            (None, Some(since)) => Obstacle::Runs { release, since },
            (None, None) => return Kept(OfBegin::NotBegun, None),
        };
        Against { why, rule: None, needs_reason: false }
    }

    fn halted(&self) -> Point<'_> {
        let release = self.slot.release.clone();
        let Some(halt) = self.desk.world().halt(release.as_str()) else {
            return Kept(OfBegin::GoesOn(release), Some(&self.rules.cites.rollout));
        };
        let why = Obstacle::Halted { release, since: halt.at, reason: halt.reason.clone() };
        Against { why, rule: None, needs_reason: false }
    }

    /// A test version runs where it was asked for, and nowhere else (F082, F090).
    fn tested(&self) -> Point<'_> {
        let (release, rule) = (self.slot.release.clone(), Some(&self.rules.cites.test_first));
        let test = self.fitting().of_release().is_none_or(|known| known.stage == Stage::Test);
        match (test, self.server.test(release.as_str()).is_some()) {
            (false, _) => Kept(OfBegin::Stable(release), rule),
            (true, true) => Kept(OfBegin::TestAsked(release), rule),
            (true, false) => Against { why: Obstacle::Unasked(release), rule, needs_reason: false },
        }
    }

    /// Not before its slot (F080), or the start that a granted deferral gave it.
    fn due(&self) -> Point<'_> {
        let (slot, rule) = (self.slot.effective, Some(&self.rules.cites.fixed));
        let moved = self.slot.deferrals.iter().rfind(|d| d.state == DeferralState::Approved);
        let by = moved.map(|deferral| deferral.number);
        if self.now >= slot {
            return Kept(OfBegin::InTurn { slot, by }, rule);
        }
        let needs_reason = self.fitting().is_security_critical() || self.fitting().is_urgent();
        Against { why: Obstacle::Early { slot, by }, rule, needs_reason }
    }

    /// In the window of its slot, which is what was announced: a later night is only warned of, since
    /// it is none of what a start is judged by (A71), and a deferral is the reseller's to ask for (F091).
    fn in_time(&self) -> Point<'_> {
        let place = self.desk.world().place(self.server);
        let slot = self.slot.effective;
        let own = place.occurrence(slot);
        let kept = self.now < slot || own.is_none() || own == place.occurrence(self.now);
        let (claim, rule) = (OfBegin::InItsWindow { slot, kept }, Some(&self.rules.cites.request));
        if kept { Kept(claim, rule) } else { Warned(claim, rule) }
    }

    /// Forwards only: back goes a rollback.
    fn newer(&self) -> Point<'_> {
        let (server, runs) = (self.server.definition.id.clone(), self.server.version.clone());
        if version::is_ahead(&runs, self.slot.release.as_str()) {
            return Against { why: Obstacle::Newer { server, runs }, rule: None, needs_reason: false };
        }
        Kept(OfBegin::Runs { server, runs }, None)
    }

    /// Inside a window, outside office hours and clear of the backup (F051, F084, A39). Room in the
    /// window is judged where it is not the one that the slot has taken its room in.
    fn place(&self) -> Vec<Point<'_>> {
        let (fitting, now) = (self.fitting(), self.now);
        let place = self.desk.world().place(self.server);
        let own = place.occurrence(now) == place.occurrence(self.slot.effective);
        let room = if own { Ok(()) } else { fitting.room(now) };
        let cites = &self.rules.cites;
        let judged = [
            (fitting.hours(now), OfBegin::OutsideHours, Some(&cites.window)),
            (fitting.window(now), OfBegin::InWindow, Some(&cites.window)),
            (fitting.backup(now), OfBegin::ClearOfBackup, Some(&cites.backup)),
            (fitting.alone(now), OfBegin::Alone, cites.capacity.as_ref()),
            (room, OfBegin::Room, cites.capacity.as_ref()),
        ];
        let point = |(judged, claim, cite): (Result<(), Unfit>, OfBegin, _)| match judged {
            Ok(()) => Kept(claim, cite),
            Err(unfit) => Against {
                rule: unfit.rule(cites),
                why: Obstacle::Unfit(fitting.misfit(now, unfit)),
                needs_reason: self.fitting().is_security_critical(),
            },
        };
        judged.into_iter().map(point).collect()
    }

    /// After the notice term (F085). An urgent update may skip it for the weighty reason that its
    /// release names (F086).
    fn announced(&self) -> Point<'_> {
        let zone = self.desk.world().zone;
        match self.fitting().of_release().and_then(|release| release.urgent) {
            None => {}
            Some(Urgency::Unrecorded) => {
                let rule = Some(&self.rules.cites.urgent);
                return Against { why: Obstacle::NoWeight, rule, needs_reason: true };
            }
            Some(urgency) => return Kept(OfBegin::Urgent(urgency), Some(&self.rules.cites.urgent)),
        }
        let (days, rule) = (self.rules.notice_days, Some(&self.rules.cites.notice));
        let limit = update::notice_limit(self.rules, zone, self.now);
        let in_time = |sent: Instant| sent <= limit;
        let why = match self.slot.noticed() {
            Some(sent) if in_time(sent) => return Kept(OfBegin::Noticed(sent), rule),
            Some(sent) => Obstacle::NoticeLate { sent, days },
            None => Obstacle::NoNotice { days },
        };
        // Who granted a deferral too late for a new notice was warned then; the version itself was
        // announced in time.
        let moved = self.slot.effective != self.slot.standard
            && self.slot.notices.iter().any(|notice| in_time(notice.sent))
            && self.contract.settings.deferral_notice == DeferralNotice::Warn;
        if moved {
            return Warned(OfBegin::Despite(why), rule);
        }
        Against { why, rule, needs_reason: self.fitting().is_security_critical() }
    }

    /// Somebody asked for a later date and has no answer yet.
    fn undecided(&self) -> Option<Point<'_>> {
        let asked = self.slot.deferrals.iter().find(|d| d.state == DeferralState::Requested)?;
        Some(Warned(OfBegin::Undecided(asked.number), self.rules.cites.standing.as_ref()))
    }

    fn fitting(&self) -> Fitting<'_> {
        let Begin { desk, contract, rules, server, slot, .. } = *self;
        Fitting { desk, contract, rules, server, release: slot.release.as_str() }
    }
}
