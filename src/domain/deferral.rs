//! Whether an update may be deferred: every check with its rule (A35 to A39).

use super::check::Check;
use super::contract::{Contract, DeferralNotice, DeferralScope, RuleId, UpdateRules};
use super::desk::Desk;
use super::fitting::{Fitting, Unfit};
use super::instant::Instant;
use super::refusal::Refusal;
use super::release::Release;
use super::server::Server;
use super::slot::{DeferralState, Slot};
use super::update;
use super::zone;

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

impl Wish<'_> {
    /// What is required whatever the new time is.
    pub fn standing(&self) -> Vec<Check> {
        let Wish { rules, slot, .. } = *self;
        let blocker = self.blocker();
        let one_server = match &blocker {
            Some(blocker) => format!("{blocker} has an active deferral of this reseller"),
            None => "no other active deferral of this reseller".to_owned(),
        };
        vec![
            one_of(
                !self.security_critical(),
                ["not a security-critical patch", "it is a security-critical patch"],
                &rules.cites.security,
            ),
            one_of(
                slot.started.is_none(),
                ["the update has not started", "the update has started already"],
                rules.cites.standing.as_ref(),
            ),
            Check::new(blocker.is_none(), one_server, &rules.cites.one_server),
        ]
    }

    /// What is required of the new time.
    pub fn timing(&self, to: Instant) -> Vec<Check> {
        let Wish { rules, slot, .. } = *self;
        let zone = self.desk.world().zone;
        let latest = update::latest(rules, zone, slot);
        let days = rules.deferral_days;
        let fitting = self.fitting();
        let (in_window, where_to) = match fitting.hours(to).and_then(|()| fitting.window(to)) {
            Err(Unfit::RunsOver { .. }) => {
                let takes = super::span::short(fitting.seconds());
                (false, format!("no maintenance window is open then for the {takes} it takes"))
            }
            Ok(_) => (true, "in a maintenance window outside office hours".to_owned()),
            Err(_) => (false, "the new start is in no maintenance window outside office hours".to_owned()),
        };
        let mut checks = vec![
            one_of(
                to > slot.standard,
                ["later than the standard slot", "the new start is not later than the standard slot"],
                &rules.cites.later_only,
            ),
            one_of(
                to <= latest,
                [
                    &format!("at most {days} days after the standard slot"),
                    &format!("the new start is more than {days} days after the standard slot"),
                ],
                &rules.cites.limit,
            ),
            Check::new(in_window, where_to, &rules.cites.window),
        ];
        if let Err(Unfit::Backup { from, to }) = fitting.backup(to) {
            let clock = |at| zone::local(zone, at).format("%H:%M").to_string();
            let text = format!("the update would run into the daily backup {}-{}", clock(from), clock(to));
            checks.push(Check::new(false, text, &rules.cites.backup));
        }
        if let Err(Unfit::Full { capacity, taken }) = fitting.room(to) {
            let text = format!("that window has no room: {} of {capacity} are taken", taken.len());
            checks.push(Check::new(false, text, rules.cites.capacity.as_ref()));
        }
        if let Err(Unfit::Busy { release, .. }) = fitting.alone(to) {
            let text = format!("the server would still be in its update to {release}");
            checks.push(Check::new(false, text, rules.cites.capacity.as_ref()));
        }
        checks.push(one_of(
            to > self.now,
            ["in the future", "the new start has passed"],
            rules.cites.standing.as_ref(),
        ));
        checks.push(self.announceable(to));
        checks.extend(self.short_of_time());
        checks
    }

    /// The new date has its own notice (A38).
    fn announceable(&self, to: Instant) -> Check {
        let zone = self.desk.world().zone;
        let limit = update::notice_limit(self.rules, zone, to);
        let passed = self.urgent() || self.now <= limit;
        let by = if passed { "by" } else { "was due" };
        let text = format!("new notice {by} {}", zone::wall(zone, limit));
        let warns_only = self.contract.settings.deferral_notice == DeferralNotice::Warn;
        Check { warns_only, ..Check::new(passed, text, &self.rules.cites.notice) }
    }

    /// A request within the last hours is allowed and warned about (A39).
    fn short_of_time(&self) -> Option<Check> {
        let left = self.slot.effective - self.now;
        let short = self.slot.started.is_none() && (1..=self.rules.cutoff_warn).contains(&left);
        let text = format!("the update is only {} away", super::span::short(left));
        short.then(|| Check::warning(text, self.rules.cites.cutoff.as_ref()))
    }

    /// Refuses with the first check that fails; without a time, the first of those that do not depend
    /// on it.
    ///
    /// # Errors
    /// The refusal names the rule, its sentence, and the times that would be allowed.
    pub fn judge(&self, to: Option<Instant>) -> Result<(), Refusal> {
        let timing = to.map(|to| self.timing(to)).unwrap_or_default();
        let mut checks = self.standing().into_iter().chain(timing);
        let Some(failed) = checks.find(Check::refuses) else {
            return Ok(());
        };
        let server = &self.server.definition.id;
        let admissible = self.admissible();
        let blocked = failed.rule.as_ref() == Some(&self.rules.cites.one_server);
        let mend = match admissible.len() {
            _ if blocked => "wait until that server is updated, or have its deferral refused".to_owned(),
            0 => "no later time is admissible for this update".to_owned(),
            count => format!("choose one of the {count} admissible times"),
        };
        let what = format!("{server} cannot be deferred: {}", failed.text);
        Err(Refusal::rule(self.contract, failed.rule.as_ref(), what, mend).with_admissible(admissible))
    }

    /// Times at which the update could run instead, the next window first.
    pub fn admissible(&self) -> Vec<Instant> {
        let Wish { rules, slot, now, .. } = *self;
        let zone = self.desk.world().zone;
        if self.security_critical() || slot.started.is_some() || self.blocker().is_some() {
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
            |at: &Instant| *at > now && *at != slot.effective && !self.timing(*at).iter().any(Check::refuses);
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
        let announced = self.urgent() || slot.notice_of(slot.standard).is_some_and(|n| n.sent <= limit);
        let still_open = now <= limit;
        if slot.standard > now && (announced || still_open) {
            return slot.standard;
        }
        let first = if self.urgent() { now + 1 } else { zone::plus_days(zone, now, rules.notice_days) };
        let from = first.max(slot.standard);
        let next = self.fitting().starts(from, slot.effective).first().copied();
        next.unwrap_or(slot.effective)
    }

    fn fitting(&self) -> Fitting<'_> {
        let Wish { desk, contract, rules, server, slot, .. } = *self;
        Fitting { desk, contract, rules, server, release: slot.release.as_str() }
    }

    fn release(&self) -> Option<&Release> {
        self.desk.world().releases.by_id(self.slot.release.as_str())
    }

    fn security_critical(&self) -> bool {
        self.release().is_some_and(|release| release.security_critical)
    }

    fn urgent(&self) -> bool {
        self.release().is_some_and(|release| release.urgent.is_some())
    }

    /// The server whose active deferral stands in the way (A36).
    fn blocker(&self) -> Option<String> {
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
                    return Some(id.to_string());
                }
            }
        }
        None
    }
}

/// A check that says what holds, or what does not.
fn one_of<'r>(passed: bool, [holds, fails]: [&str; 2], rule: impl Into<Option<&'r RuleId>>) -> Check {
    Check::new(passed, if passed { holds } else { fails }, rule)
}
