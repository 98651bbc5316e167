//! Planning an update.

use super::super::{Decide, Scene};
use super::{known_release, known_server, not_halted, slot_event};
use crate::domain::event::{Event, SlotChange};
use crate::domain::fitting::{Fitting, Unfit};
use crate::domain::instant::Instant;
use crate::domain::refusal::Refusal;
use crate::domain::release::{Release, Stage};
use crate::domain::server::Server;
use crate::domain::slot::Slot;
use crate::domain::table::Id;
use crate::domain::update;
use crate::domain::version;
use crate::domain::zone::{self, wall};

/// Plans an update of one server, by the rules that it begins by (A71). What a file brings is the
/// state of the world (A72).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    pub server: Id,
    pub release: Id,
    pub at: Instant,
    /// Wave of the rollout, from 1.
    pub wave: Option<u16>,
}

/// Seconds ahead in which other starts are looked for.
const AHEAD: i64 = 14 * 86_400;

impl Decide for Schedule {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let server = known_server(scene, &self.server)?;
        let release = known_release(scene, &self.release)?;
        if let Some(slot) = server.slot(self.release.as_str()) {
            // A file that is read in again brings what is over as well.
            if slot.standard == self.at && (slot.is_open() || scene.is_told()) {
                return Ok(Vec::new());
            }
            self.may_be_moved(scene, slot)?;
        }
        if !scene.is_told() {
            self.ahead(scene)?;
            not_halted(scene, &self.release)?;
            self.check_rules(scene, server, release)?;
        }
        let change = SlotChange::Scheduled { at: self.at, wave: self.wave };
        Ok(vec![slot_event(&self.server, &self.release, change)])
    }
}

impl Schedule {
    /// What failed or was rolled back may be planned anew, and what did not begin in its time.
    fn may_be_moved(&self, scene: &Scene<'_>, slot: &Slot) -> Result<(), Refusal> {
        let Self { server, release, .. } = self;
        if slot.done().is_some() {
            let what = format!("{server} has been updated to {release}");
            return Err(Refusal::state(what, "schedule another release"));
        }
        let announced = slot.started.is_some() || !slot.notices.is_empty();
        if slot.is_open() && announced && !self.lapsed(scene, slot) {
            let what = format!("the update of {server} to {release} is announced");
            return Err(Refusal::state(what, "its date moves by a deferral only"));
        }
        if let Some(deferral) = slot.active_deferral() {
            let what = format!("D-{} asks for another date of {server}", deferral.number);
            return Err(Refusal::state(what, "decide on it first, or have it withdrawn"));
        }
        Ok(())
    }

    /// Not begun, and the last start that a deferral can reach has passed.
    fn lapsed(&self, scene: &Scene<'_>, slot: &Slot) -> bool {
        let contract = scene.update_contract().ok();
        let rules = contract.and_then(|contract| contract.updates.as_ref());
        let latest = rules.map(|rules| update::latest(rules, scene.desk.world().zone, slot));
        slot.started.is_none() && latest.is_some_and(|latest| latest < scene.now)
    }

    /// A plan is about what is to come.
    fn ahead(&self, scene: &Scene<'_>) -> Result<(), Refusal> {
        if self.at >= scene.now {
            return Ok(());
        }
        let what = format!("{} has passed", wall(scene.desk.world().zone, self.at));
        Err(Refusal::state(what, "plan it for a time that lies ahead"))
    }

    fn check_rules(&self, scene: &Scene<'_>, server: &Server, release: &Release) -> Result<(), Refusal> {
        let contract = scene.update_contract()?;
        let Some(rules) = &contract.updates else { return Ok(()) };
        if version::is_ahead(&server.version, release.version.as_str()) {
            let what = format!("{} runs {}, and {} is older", self.server, server.version, self.release);
            return Err(Refusal::state(what, "plan a newer release, or roll back the last one"));
        }
        if release.stage == Stage::Test && server.test(self.release.as_str()).is_none() {
            let Self { server, release, .. } = self;
            let what = format!("{release} is a test version, which nobody asked for on {server}");
            let mend = format!(
                "declare it stable once it is tested, or record the reseller's request with `pikett update test {server} --release {release}`"
            );
            return Err(Refusal::rule(contract, &rules.cites.test_first, what, mend));
        }
        if release.security_critical {
            return Ok(());
        }
        let (desk, version) = (scene.desk, self.release.as_str());
        let fitting = Fitting { desk, contract, rules, server, release: version };
        let announced = zone::plus_days(desk.world().zone, scene.now, rules.notice_days);
        if release.urgent.is_none() && self.at < announced {
            let at = wall(desk.world().zone, self.at);
            let what = format!("{at} is too soon for a notice {} days before", rules.notice_days);
            let mend = "plan it later; only an urgent release goes without its notice (F086)";
            let starts = fitting.starts(announced, announced + AHEAD);
            let refusal = Refusal::rule(contract, &rules.cites.notice, what, mend);
            return Err(refusal.with_admissible(starts));
        }
        let Err(unfit) = fitting.judge(self.at) else { return Ok(()) };
        let what = unfit.words(desk.world().zone, &self.server, self.at, fitting.seconds());
        let mend = unfit.mend();
        let starts = fitting.starts(self.at, self.at + AHEAD);
        let refusal = match unfit {
            Unfit::Full { .. } | Unfit::Busy { .. } => Refusal::state(what, mend),
            _ => Refusal::rule(contract, unfit.rule(&rules.cites), what, mend),
        };
        Err(refusal.with_admissible(starts))
    }
}
