//! Whether an update may be deferred: every check with its rule (A35 to A39).

use super::contract::{Contract, DeferralScope, UpdateRules};
use super::desk::Desk;
use super::instant::Instant;
use super::refusal::Refusal;
use super::release::Release;
use super::server::{DeferralState, Server, Slot};
use super::update;

/// One line of the rule check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    pub passed: bool,
    /// What is required, or what stands in the way.
    pub text: String,
    /// Fact or ruling behind it.
    pub rule: Box<str>,
}

/// An update that somebody wishes to have later, and everything that is judged by.
#[derive(Clone, Copy)]
pub struct Wish<'a> {
    pub desk: &'a Desk,
    pub contract: &'a Contract,
    pub rules: &'a UpdateRules,
    pub server: &'a Server,
    pub slot: &'a Slot,
    pub now: Instant,
}

impl Wish<'_> {
    /// What is required whatever the new time is.
    pub fn standing(&self) -> Vec<Check> {
        let Wish { rules, slot, .. } = *self;
        let check = |passed, text: String, rule: &str| Check { passed, text, rule: rule.into() };
        let blocker = self.blocker();
        let one_server = match &blocker {
            Some(blocker) => format!("{blocker} has an active deferral of this reseller"),
            None => "no other active deferral of this reseller".to_owned(),
        };
        vec![
            check(
                !self.security_critical(),
                "not a security-critical patch".to_owned(),
                rules.cite("security"),
            ),
            check(
                slot.started.is_none() && slot.effective > self.now,
                "the update has not started".to_owned(),
                "A38",
            ),
            check(blocker.is_none(), one_server, rules.cite("one_server")),
        ]
    }

    /// What is required of the new time.
    pub fn timing(&self, to: Instant) -> Vec<Check> {
        let Wish { rules, slot, .. } = *self;
        let zone = self.desk.world().zone;
        let latest = update::latest(rules, zone, slot);
        let days = rules.deferral_days;
        let check = |passed, text: String, rule: &str| Check { passed, text, rule: rule.into() };
        vec![
            check(to > slot.standard, "later than the standard slot".to_owned(), rules.cite("later_only")),
            check(to <= latest, format!("at most {days} days after the standard slot"), rules.cite("limit")),
            check(
                update::suits(self.contract, self.server, zone, to).is_ok(),
                "in a maintenance window outside office hours".to_owned(),
                rules.cite("window"),
            ),
            check(to > self.now, "in the future".to_owned(), "A38"),
        ]
    }

    /// Refuses with the first check that fails; without a time, the first of those that do not depend
    /// on it.
    ///
    /// # Errors
    /// The refusal names the rule, its sentence, and the times that would be allowed.
    pub fn judge(&self, to: Option<Instant>) -> Result<(), Refusal> {
        let timing = to.map(|to| self.timing(to)).unwrap_or_default();
        let Some(failed) = self.standing().into_iter().chain(timing).find(|check| !check.passed) else {
            return Ok(());
        };
        let server = &self.server.definition.id;
        let admissible = self.admissible();
        let blocked = failed.rule.as_ref() == self.rules.cite("one_server");
        let mend = match admissible.len() {
            _ if blocked => "wait until that server is updated, or have its deferral refused".to_owned(),
            0 => "no later time is admissible for this update".to_owned(),
            count => format!("choose one of the {count} admissible times"),
        };
        let required = if blocked { "" } else { "required is " };
        let what = format!("{server} cannot be deferred: {required}{}", failed.text);
        Err(Refusal::rule(self.contract, &failed.rule, what, mend).with_admissible(admissible))
    }

    /// Times at which the update could run instead, the next window first.
    pub fn admissible(&self) -> Vec<Instant> {
        let Wish { rules, server, slot, now, .. } = *self;
        let zone = self.desk.world().zone;
        if self.security_critical() || slot.started.is_some() || self.blocker().is_some() {
            return Vec::new();
        }
        let latest = update::latest(rules, zone, slot);
        let mut times = server.window_starts(zone, slot.standard + 1, latest);
        // The same time of day on the following days, and the very limit, where that suits.
        times.extend((1..=rules.deferral_days).map(|day| super::zone::plus_days(zone, slot.standard, day)));
        times.retain(|at| *at > now && *at != slot.effective);
        times.retain(|at| update::suits(self.contract, server, zone, *at).is_ok());
        times.sort_unstable();
        times.dedup();
        times
    }

    fn security_critical(&self) -> bool {
        let release = self.desk.world().releases.by_id(self.slot.release.as_str());
        release.is_some_and(|release: &Release| release.security_critical)
    }

    /// The server whose active deferral stands in the way (A36).
    fn blocker(&self) -> Option<String> {
        let scope = self.contract.settings.deferral_scope;
        let own = &self.server.definition;
        let rows = self.desk.world().servers.rows().filter(|(_, s)| s.definition.reseller == own.reseller);
        for (id, server) in rows {
            for slot in &server.slots {
                let same = *id == own.id && slot.release == self.slot.release;
                let active =
                    slot.active_deferral().is_some_and(|d| !same || d.state == DeferralState::Requested);
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
