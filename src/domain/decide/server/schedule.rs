//! Planning an update.

use super::super::{Decide, Scene};
use super::{known_release, known_server, slot_event};
use crate::domain::event::{Event, SlotChange};
use crate::domain::instant::Instant;
use crate::domain::refusal::Refusal;
use crate::domain::release::{Release, Stage};
use crate::domain::server::Server;
use crate::domain::slot::Slot;
use crate::domain::table::Id;
use crate::domain::update::{Fitting, Unfit};
use crate::domain::zone::{self, wall};

/// Plans an update of one server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    pub server: Id,
    pub release: Id,
    pub at: Instant,
    /// Wave of the rollout, from 1.
    pub wave: Option<u16>,
}

impl Decide for Schedule {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let server = known_server(scene, &self.server)?;
        let release = known_release(scene, &self.release)?;
        if let Some(slot) = server.slot(self.release.as_str()) {
            if slot.is_open() && slot.standard == self.at {
                return Ok(Vec::new());
            }
            self.may_be_moved(slot)?;
        }
        self.check_rules(scene, server, release)?;
        let change = SlotChange::Scheduled { at: self.at, wave: self.wave };
        Ok(vec![slot_event(&self.server, &self.release, change)])
    }
}

impl Schedule {
    /// What failed or was rolled back may be planned anew.
    fn may_be_moved(&self, slot: &Slot) -> Result<(), Refusal> {
        let Self { server, release, .. } = self;
        if slot.done().is_some() {
            let what = format!("{server} has been updated to {release}");
            return Err(Refusal::state(what, "schedule another release"));
        }
        let announced = slot.started.is_some() || !slot.notices.is_empty();
        if slot.is_open() && announced {
            let what = format!("the update of {server} to {release} is announced");
            return Err(Refusal::state(what, "its date moves by a deferral only"));
        }
        if let Some(deferral) = slot.active_deferral() {
            let what = format!("D-{} asks for another date of {server}", deferral.number);
            return Err(Refusal::state(what, "decide on it first, or have it withdrawn"));
        }
        Ok(())
    }

    fn check_rules(&self, scene: &Scene<'_>, server: &Server, release: &Release) -> Result<(), Refusal> {
        let contract = scene.update_contract()?;
        let Some(rules) = &contract.updates else { return Ok(()) };
        if release.stage == Stage::Test && server.test(self.release.as_str()).is_none() {
            let Self { server, release, .. } = self;
            let what = format!("{release} is a test version, which nobody asked for on {server}");
            let mend = format!(
                "declare it stable once it is tested, or record the reseller's request with `pikett update test {server} --release {release}`"
            );
            return Err(Refusal::rule(contract, rules.cite("test_first"), what, mend));
        }
        if release.security_critical {
            return Ok(());
        }
        let (desk, release) = (scene.desk, self.release.as_str());
        let fitting = Fitting { desk, contract, rules, server, release };
        let Err(unfit) = fitting.judge(self.at) else { return Ok(()) };
        let (what, mend) = self.words(desk.world().zone, &unfit);
        let starts = fitting.starts(self.at, self.at + 14 * 86_400);
        let refusal = match unfit {
            Unfit::Full { .. } => Refusal::state(what, mend),
            _ => Refusal::rule(contract, rules.cite(unfit.check()), what, mend),
        };
        Err(refusal.with_admissible(starts))
    }

    fn words(&self, zone: chrono_tz::Tz, unfit: &Unfit) -> (String, &'static str) {
        let at = wall(zone, self.at);
        let clock = |at| zone::local(zone, at).format("%H:%M").to_string();
        match unfit {
            Unfit::OfficeHours => (
                format!("{at} lies in office hours, or the update would run into them"),
                "choose a time outside office hours",
            ),
            Unfit::OutsideWindow => {
                (format!("{at} lies outside the maintenance windows of {}", self.server), "choose a window")
            }
            Unfit::Backup { from, to } => {
                let (from, to) = (clock(*from), clock(*to));
                (
                    format!("at {at} the update would meet the daily backup {from}-{to}"),
                    "keep clear of the backup",
                )
            }
            Unfit::Full { capacity, taken } => {
                let names: Vec<&str> = taken.iter().map(Id::as_str).collect();
                let names = super::some_of(names.into_iter());
                (
                    format!("the window at {at} takes {capacity} updates and has them: {names}"),
                    "choose another window",
                )
            }
        }
    }
}
