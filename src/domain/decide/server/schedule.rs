//! Planning an update.

use super::super::{Decide, Scene};
use super::{known_release, known_server, slot_event};
use crate::domain::event::{Event, SlotChange};
use crate::domain::instant::Instant;
use crate::domain::refusal::Refusal;
use crate::domain::release::{Release, Stage};
use crate::domain::server::Server;
use crate::domain::table::Id;
use crate::domain::update::{self, Unsuitable};
use crate::domain::zone::wall;

/// Plans an update of one server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    pub server: Id,
    pub release: Id,
    pub at: Instant,
}

impl Decide for Schedule {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let server = known_server(scene, &self.server)?;
        let release = known_release(scene, &self.release)?;
        if let Some(slot) = server.slot(self.release.as_str()) {
            if !slot.is_open() {
                let what = format!("{} has been updated to {}", self.server, self.release);
                return Err(Refusal::state(what, "schedule another release"));
            }
            if slot.standard == self.at {
                return Ok(Vec::new());
            }
            if slot.started.is_some() || slot.noticed.is_some() {
                let what = format!("the update of {} to {} is announced", self.server, self.release);
                return Err(Refusal::state(what, "its date moves by a deferral only"));
            }
        }
        self.check_rules(scene, server, release)?;
        Ok(vec![slot_event(&self.server, &self.release, SlotChange::Scheduled { at: self.at })])
    }
}

impl Schedule {
    fn check_rules(&self, scene: &Scene<'_>, server: &Server, release: &Release) -> Result<(), Refusal> {
        let contract = scene.update_contract()?;
        let Some(rules) = &contract.updates else { return Ok(()) };
        let cite = |check| rules.cite(check);
        if release.stage == Stage::Test && server.test(self.release.as_str()).is_none() {
            let Self { server, release, .. } = self;
            let what = format!("{release} is a test version, which nobody asked for on {server}");
            let mend = format!(
                "declare it stable once it is tested, or record the reseller's request with `pikett update test {server} --release {release}`"
            );
            return Err(Refusal::rule(contract, cite("test_first"), what, mend));
        }
        if release.security_critical {
            return Ok(());
        }
        let zone = scene.desk.world().zone;
        let (what, mend) = match update::suits(contract, server, zone, self.at) {
            Ok(()) => return Ok(()),
            Err(Unsuitable::OfficeHours) => (
                format!("{} lies in office hours", wall(zone, self.at)),
                "choose a time outside office hours",
            ),
            Err(Unsuitable::OutsideWindow) => (
                format!("{} lies outside the maintenance windows of {}", wall(zone, self.at), self.server),
                "choose a window",
            ),
        };
        let starts = server.window_starts(zone, self.at, self.at + 14 * 86_400);
        Err(Refusal::rule(contract, cite("window"), what, mend).with_admissible(starts))
    }
}
