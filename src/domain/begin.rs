//! Whether an update may begin now: it is judged as its plan is (A71).

use super::check::Check;
use super::contract::{Contract, DeferralNotice, RuleId, UpdateRules};
use super::desk::Desk;
use super::fitting::{Fitting, Unfit};
use super::instant::Instant;
use super::refusal::Refusal;
use super::release::{Release, Stage, Urgency};
use super::server::Server;
use super::slot::{DeferralState, Slot};
use super::text::Text;
use super::update;
use super::version;
use super::zone::{self, wall};

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
    pub fn checks(&self, reason: Option<&Text>) -> Vec<Check> {
        let mut checks = vec![self.free(), self.halted(), self.tested(), self.newer(), self.due()];
        checks.push(self.in_time());
        checks.extend(self.place());
        checks.push(self.announced());
        checks.extend(self.undecided());
        for check in &mut checks {
            check.warns_only |= check.needs_reason && reason.is_some_and(|reason| !reason.is_empty());
        }
        checks
    }

    /// The rules that are departed from with the reason; empty for an update that keeps them all.
    ///
    /// # Errors
    /// The first check that refuses, with its rule and the starts that would be allowed.
    pub fn judge(&self, reason: Option<&Text>) -> Result<Vec<Text>, Refusal> {
        let checks = self.checks(reason);
        let Some(failed) = checks.iter().find(|check| check.refuses()) else {
            let departed = checks.iter().filter(|check| !check.passed && check.needs_reason);
            let number = |check: &Check| Text::line(RuleId::text(check.rule.as_ref()));
            let mut rules: Vec<Text> = departed.map(number).collect();
            rules.dedup();
            return Ok(rules);
        };
        let what = format!("{} cannot begin: {}", self.server.definition.id, failed.text);
        let admissible = self.admissible();
        let mend = match (failed.needs_reason, admissible.len()) {
            (true, _) => {
                "give the reason for which it begins nevertheless (`--reason`); it is recorded".to_owned()
            }
            (_, 0) => failed.mend.clone(),
            (_, count) => format!("{}, or begin at one of the {count} admissible times", failed.mend),
        };
        let refusal = match &failed.rule {
            None => Refusal::state(what, mend),
            Some(rule) => Refusal::rule(self.contract, rule, what, mend),
        };
        Err(refusal.with_admissible(admissible))
    }

    /// What the start departs from without being refused for it, with the rule.
    pub fn warnings(&self) -> Vec<String> {
        let warned = self.checks(None).into_iter().filter(|check| !check.passed && check.warns_only);
        warned.map(|check| check.cited()).collect()
    }

    /// Starts at which nothing would stand in the way, as things are.
    pub fn admissible(&self) -> Vec<Instant> {
        let zone = self.desk.world().zone;
        let announced = match self.slot.noticed() {
            _ if self.urgent() => Some(self.now),
            sent => sent.map(|sent| zone::plus_days(zone, sent, self.rules.notice_days)),
        };
        let fixed = [self.free(), self.halted(), self.tested(), self.newer()];
        let Some(announced) = announced.filter(|_| !fixed.iter().any(Check::refuses)) else {
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
            *at > self.now && !then.checks(None).iter().any(Check::refuses)
        });
        starts.sort_unstable();
        starts.dedup();
        starts
    }

    /// Whether the act is one that has a reason to give: some check asks for it.
    pub fn wants_reason(&self) -> bool {
        self.checks(None).iter().any(|check| !check.passed && check.needs_reason)
    }

    fn free(&self) -> Check {
        let wall = |at| wall(self.desk.world().zone, at);
        let release = &self.slot.release;
        match (&self.slot.end, self.slot.started) {
            (Some(end), _) => {
                Check::new(false, format!("the update to {release} was over {}", wall(end.at)), None)
                    .or("plan it anew")
            }
            (None, Some(since)) => {
                Check::new(false, format!("the update to {release} runs since {}", wall(since)), None)
                    .or("record that it is done when it is")
            }
            (None, None) => Check::new(true, "it has not begun yet", None),
        }
    }

    fn halted(&self) -> Check {
        let (world, release) = (self.desk.world(), &self.slot.release);
        match world.halt(release.as_str()) {
            None => Check::new(true, format!("the rollout of {release} goes on"), &self.rules.cites.rollout),
            Some(halt) => {
                let since = wall(world.zone, halt.at);
                let what = format!("the rollout of {release} is halted since {since}: {}", halt.reason);
                Check::new(false, what, None)
                    .or(format!("`pikett update resume {release} --reason TEXT` lets it go on"))
            }
        }
    }

    /// A test version runs where it was asked for, and nowhere else (F082, F090).
    fn tested(&self) -> Check {
        let release = self.slot.release.as_str();
        let test = self.release().is_none_or(|known| known.stage == Stage::Test);
        let text = match (test, self.server.test(release).is_some()) {
            (false, _) => format!("{release} is stable"),
            (true, true) => format!("the test version {release} was asked for here"),
            (true, false) => format!("{release} is a test version, which nobody asked for here"),
        };
        let passed = !test || self.server.test(release).is_some();
        Check::new(passed, text, &self.rules.cites.test_first).or("declare it stable once it is tested")
    }

    /// Not before its slot (F080), or the start that a granted deferral gave it.
    fn due(&self) -> Check {
        let slot = self.slot;
        let moved = slot.deferrals.iter().rfind(|d| d.state == DeferralState::Approved);
        let by = moved.map_or_else(String::new, |d| format!(", by D-{}", d.number));
        let text = format!("not before its slot on {}{by}", wall(self.desk.world().zone, slot.effective));
        Check {
            needs_reason: self.security_critical() || self.urgent(),
            ..Check::new(self.now >= slot.effective, text, &self.rules.cites.fixed).or("begin it in its slot")
        }
    }

    /// In the window of its slot, which is what was announced: a later night is only warned of, since
    /// it is none of what a start is judged by (A71), and a deferral is the reseller's to ask for (F091).
    fn in_time(&self) -> Check {
        let place = self.desk.world().place(self.server);
        let slot = self.slot.effective;
        let own = place.occurrence(slot);
        let kept = self.now < slot || own.is_none() || own == place.occurrence(self.now);
        let text =
            format!("in the window of its slot on {}, as announced", wall(self.desk.world().zone, slot));
        Check { warns_only: true, ..Check::new(kept, text, &self.rules.cites.request) }
    }

    /// Forwards only: back goes a rollback.
    fn newer(&self) -> Check {
        let (release, runs) = (self.slot.release.as_str(), &*self.server.version);
        let text = format!("{} runs {runs}", self.server.definition.id);
        Check::new(!version::is_ahead(runs, release), text, None)
            .or("plan a newer release, or roll back the last one")
    }

    /// Inside a window, outside office hours and clear of the backup (F051, F084, A39). Room in the
    /// window is judged where it is not the one that the slot has taken its room in.
    fn place(&self) -> Vec<Check> {
        let (fitting, now) = (self.fitting(), self.now);
        let place = self.desk.world().place(self.server);
        let own = place.occurrence(now) == place.occurrence(self.slot.effective);
        let room = if own { Ok(()) } else { fitting.room(now) };
        let cites = &self.rules.cites;
        let judged = [
            (fitting.hours(now), "outside office hours", Some(&cites.window)),
            (
                fitting.window(now),
                "in a maintenance window, with all of the time it takes",
                Some(&cites.window),
            ),
            (fitting.backup(now), "clear of the daily backup", Some(&cites.backup)),
            (fitting.alone(now), "no other update of the server runs", cites.capacity.as_ref()),
            (room, "room in the window", cites.capacity.as_ref()),
        ];
        let check = |(judged, text, cite): (Result<(), Unfit>, &str, Option<&RuleId>)| {
            let check = match judged {
                Ok(()) => Check::new(true, text, cite),
                Err(unfit) => {
                    let zone = self.desk.world().zone;
                    let text = unfit.words(zone, &self.server.definition.id, now, fitting.seconds());
                    Check::new(false, text, unfit.rule(cites)).or(unfit.mend())
                }
            };
            Check { needs_reason: self.security_critical(), ..check }
        };
        judged.into_iter().map(check).collect()
    }

    /// After the notice term (F085). An urgent update may skip it for the weighty reason that its
    /// release names (F086).
    fn announced(&self) -> Check {
        let zone = self.desk.world().zone;
        let urgent = self.release().and_then(|release| release.urgent);
        if let Some(urgency) = urgent {
            let check = Check::new(
                urgency != Urgency::Unrecorded,
                match urgency {
                    Urgency::Unrecorded => "urgent, and the weighty reason is not recorded".to_owned(),
                    known => format!("urgent for {}: no notice is needed", known.word()),
                },
                &self.rules.cites.urgent,
            );
            return Check { needs_reason: true, ..check };
        }
        let days = self.rules.notice_days;
        let limit = update::notice_limit(self.rules, zone, self.now);
        let in_time = |sent: Instant| sent <= limit;
        let (passed, text) = match self.slot.noticed() {
            Some(sent) if in_time(sent) => (true, format!("notice sent {}", wall(zone, sent))),
            Some(sent) => {
                (false, format!("the notice was sent {}, less than {days} days ago", wall(zone, sent)))
            }
            None => (false, format!("no notice of this start was sent, which is due {days} days before")),
        };
        let check = Check::new(passed, text, &self.rules.cites.notice);
        // Who granted a deferral too late for a new notice was warned then; the version itself was
        // announced in time.
        let moved = self.slot.effective != self.slot.standard
            && self.slot.notices.iter().any(|notice| in_time(notice.sent))
            && self.contract.settings.deferral_notice == DeferralNotice::Warn;
        let mend = format!("send it with `pikett update notice`, and begin {days} days after it");
        Check { warns_only: moved, needs_reason: self.security_critical() && !moved, ..check.or(mend) }
    }

    /// Somebody asked for a later date and has no answer yet.
    fn undecided(&self) -> Option<Check> {
        let asked = self.slot.deferrals.iter().find(|d| d.state == DeferralState::Requested)?;
        let text = format!("D-{} asks for a later date and is not decided", asked.number);
        Some(Check::warning(text, self.rules.cites.standing.as_ref()))
    }

    fn fitting(&self) -> Fitting<'_> {
        let Begin { desk, contract, rules, server, slot, .. } = *self;
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
}
