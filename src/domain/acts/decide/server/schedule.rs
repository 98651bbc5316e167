//! Planning an update.

use super::{SERVER, known_release, known_server, not_halted, of_deferral, of_slot, slot_event};
use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::acts::entry::label::Update as L;
use crate::domain::acts::entry::{About, Field, Kind, Label, about, act};
use crate::domain::base::instant::Instant;
use crate::domain::base::moment::Way;
use crate::domain::base::table::Id;
use crate::domain::base::{version, zone};
use crate::domain::facts::event::{Event, SlotChange};
use crate::domain::facts::release::{Release, Stage};
use crate::domain::facts::server::Server;
use crate::domain::facts::slot::Slot;
use crate::domain::readings::fitting::{Fitting, Unfit};
use crate::domain::readings::refusal::{OfDeferral, OfSlot, OfUpdate, Refusal, Thing};
use crate::domain::readings::update;

act! {
    /// Plans an update of one server, by the rules that it begins by (A71). What a file brings is the
    /// state of the world (A72).
    pub struct Schedule = Update "schedule", About::Update(about::Update::Schedule) => {
        server: Id = SERVER,
        release: Id = Field::option("release", Kind::Named(Thing::Release), Label::Update(L::NewVersion))
            .required()
            .shown("VERSION"),
        at: Instant = Field::option("at", Kind::Moment(Way::Ahead), Label::Update(L::Start)).required(),
        /// Wave of the rollout, from 1.
        wave: Option<u16> =
            Field::option("wave", Kind::Count(1, u16::MAX as u32), Label::Update(L::Wave)).shown("WAVE"),
    }
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
        let refused = |is| Err(of_slot(&self.server, &self.release, is));
        if slot.done().is_some() {
            return refused(OfSlot::Done);
        }
        let announced = slot.started.is_some() || !slot.notices.is_empty();
        if slot.is_open() && announced && !self.lapsed(scene, slot) {
            return refused(OfSlot::Announced);
        }
        match slot.active_deferral() {
            Some(deferral) => Err(of_deferral(deferral.number, OfDeferral::Open(self.server.clone()))),
            None => Ok(()),
        }
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
        if self.at >= scene.now { Ok(()) } else { Err(Refusal::of(OfUpdate::PlanPassed(self.at))) }
    }

    fn check_rules(&self, scene: &Scene<'_>, server: &Server, release: &Release) -> Result<(), Refusal> {
        let contract = scene.update_contract()?;
        let Some(rules) = &contract.updates else { return Ok(()) };
        if version::is_ahead(&server.version, release.version.as_str()) {
            let (server, runs) = (self.server.clone(), server.version.clone());
            return Err(Refusal::of(OfUpdate::RunsNewer { server, runs, release: self.release.clone() }));
        }
        if release.stage == Stage::Test && server.test(self.release.as_str()).is_none() {
            let (server, release) = (self.server.clone(), self.release.clone());
            let reason = OfUpdate::Slot { server, release, is: OfSlot::Unasked };
            return Err(Refusal::against(contract, Some(&rules.cites.test_first), reason));
        }
        if release.security_critical {
            return Ok(());
        }
        let (desk, version) = (scene.desk, self.release.as_str());
        let fitting = Fitting { desk, contract, rules, server, release: version };
        let announced = zone::plus_days(desk.world().zone, scene.now, rules.notice_days);
        if release.urgent.is_none() && self.at < announced {
            let reason = OfUpdate::TooSoon { at: self.at, days: rules.notice_days };
            let starts = fitting.starts(announced, announced + AHEAD);
            let refusal = Refusal::against(contract, Some(&rules.cites.notice), reason);
            return Err(refusal.with_admissible(starts));
        }
        let Err(unfit) = fitting.judge(self.at) else { return Ok(()) };
        let starts = fitting.starts(self.at, self.at + AHEAD);
        let by_rule = !matches!(unfit, Unfit::Full { .. } | Unfit::Busy { .. });
        let rule = unfit.rule(&rules.cites);
        let reason = OfUpdate::Unfit(fitting.misfit(self.at, unfit));
        let refusal = match by_rule {
            true => Refusal::against(contract, rule, reason),
            false => Refusal::of(reason),
        };
        Err(refusal.with_admissible(starts))
    }
}
