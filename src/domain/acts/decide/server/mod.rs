//! Acts about servers and their updates, one file each.

mod confirm;
mod decide_deferral;
mod fail;
mod finish;
mod halt;
mod hotfix;
mod notify;
mod put;
mod put_data_centre;
mod release;
mod request_deferral;
mod request_test;
mod roll_back;
mod roll_out;
mod schedule;
mod start;
mod withdraw_deferral;

use super::Scene;
use crate::domain::acts::entry::label::Update as L;
use crate::domain::acts::entry::{Field, Kind, Label};
use crate::domain::acts::judgement::{Check, OfUpdate as Claim};
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::event::{Event, SlotChange};
use crate::domain::facts::release::Release;
use crate::domain::facts::server::Server;
use crate::domain::facts::slot::{Deferral, Slot};
use crate::domain::readings::refusal::{OfDeferral, OfRelease, OfSlot, OfUpdate, Refusal, Thing};

pub use confirm::Confirm;
pub use decide_deferral::DecideDeferral;
pub use fail::FailUpdate;
pub use finish::FinishUpdate;
pub use halt::{HaltRollout, ResumeRollout};
pub use hotfix::MarkHotfix;
pub use notify::Notify;
pub use put::PutServer;
pub use put_data_centre::PutDataCentre;
pub use release::PutRelease;
pub use request_deferral::RequestDeferral;
pub use request_test::RequestTest;
pub use roll_back::RollBack;
pub use roll_out::{PlannedSlot, RollOut};
pub use schedule::Schedule;
pub use start::StartUpdate;
pub use withdraw_deferral::WithdrawDeferral;

/// The server whose update it is about.
const SERVER: Field = Field::argument("server", Kind::Named(Thing::Server), Label::Update(L::Server));

/// The update that is meant; the next one without it.
const RELEASE: Field =
    Field::option("release", Kind::Named(Thing::Release), Label::Update(L::NextUpdate)).shown("VERSION");

/// The release whose rollout it is about.
const ROLLOUT: Field = Field::argument("release", Kind::Named(Thing::Release), Label::Update(L::Release));

const DEFERRAL: Field = Field::argument("id", Kind::Deferral, Label::Update(L::Deferral));

fn of_slot(server: &Id, release: &Id, is: OfSlot) -> Refusal {
    Refusal::of(OfUpdate::Slot { server: server.clone(), release: release.clone(), is })
}

fn of_release(release: &Id, is: OfRelease) -> Refusal {
    Refusal::of(OfUpdate::Release { release: release.clone(), is })
}

fn of_deferral(number: u32, is: OfDeferral) -> Refusal {
    Refusal::of(OfUpdate::Deferral { number, is })
}

fn slot_event(server: &Id, release: &Id, change: SlotChange) -> Event {
    Event::Slot { server: server.clone(), release: release.clone(), change }
}

fn known_server<'a>(scene: &Scene<'a>, id: &Id) -> Result<&'a Server, Refusal> {
    let servers = &scene.desk.world().servers;
    let server = servers.by_id(id.as_str());
    server.ok_or_else(|| Refusal::none_of(Thing::Server, id.as_str(), servers.ids()))
}

fn known_release<'a>(scene: &Scene<'a>, id: &Id) -> Result<&'a Release, Refusal> {
    let releases = &scene.desk.world().releases;
    let release = releases.by_id(id.as_str());
    release.ok_or_else(|| Refusal::none_of(Thing::Release, id.as_str(), releases.ids()))
}

/// The open slot for `release`, or the next one.
fn open_slot<'a>(scene: &Scene<'a>, id: &Id, release: Option<&Id>) -> Result<&'a Slot, Refusal> {
    let server = known_server(scene, id)?;
    let slot = match release {
        Some(release) => server.slot(release.as_str()).filter(|slot| slot.is_open()),
        None => server.next_slot(),
    };
    slot.ok_or_else(|| Refusal::of(OfUpdate::NonePlanned { server: id.clone(), release: release.cloned() }))
}

/// A deferral by its number, with the update it is about.
fn with_deferral<'a>(scene: &Scene<'a>, number: u32) -> Result<(&'a Id, &'a Slot, &'a Deferral), Refusal> {
    let slots = scene.desk.world().servers.rows().flat_map(|(id, server)| {
        server.slots.iter().flat_map(move |slot| slot.deferrals.iter().map(move |d| (id, slot, d)))
    });
    let mut found = slots.filter(|(.., deferral)| deferral.number == number);
    let unknown = OfUpdate::Deferral { number, is: OfDeferral::None };
    found.next().ok_or_else(|| Refusal::no_such(unknown))
}

/// The update that runs: what has not begun is not over either (A71).
fn running_slot<'a>(scene: &Scene<'a>, id: &Id, release: Option<&Id>) -> Result<&'a Slot, Refusal> {
    let server = known_server(scene, id)?;
    let runs = |slot: &&Slot| slot.is_open() && slot.started.is_some();
    let named = |slot: &&Slot| release.is_none_or(|release| slot.release == *release);
    let slot = match server.slots.iter().find(|slot| runs(slot) && named(slot)) {
        Some(slot) => slot,
        None => open_slot(scene, id, release)?,
    };
    match slot.started {
        Some(started) if started <= scene.now => Ok(slot),
        Some(started) => Err(of_slot(id, &slot.release, OfSlot::Began(started))),
        None => Err(of_slot(id, &slot.release, OfSlot::NotBegun)),
    }
}

/// Refuses while the rollout is halted.
fn not_halted(scene: &Scene<'_>, release: &Id) -> Result<(), Refusal> {
    let Some(halt) = scene.desk.world().halt(release.as_str()) else { return Ok(()) };
    let is = OfRelease::Halted { since: halt.at, reason: halt.reason.clone() };
    Err(of_release(release, is))
}

/// Whom a message reaches (F081).
fn reaches(scene: &Scene<'_>, server: &Server, to: &[Text]) {
    let contract = scene.desk.update_contract(scene.now).and_then(|c| Some((c, c.updates.as_ref()?)));
    let rule = contract.and_then(|(contract, rules)| contract.rule(&rules.cites.contacts));
    let claim = Claim::Reaches { reseller: server.definition.reseller.clone(), to: to.to_vec() };
    scene.check(Check::duty(!to.is_empty(), claim, rule));
}

/// Whom a message about a server's update goes to: contacts of the reseller and of the tenants who
/// have an address (F081).
fn recipients(scene: &Scene<'_>, server: &Server) -> Vec<Text> {
    let world = scene.desk.world();
    let reseller = server.reseller.and_then(|reseller| world.resellers.get(reseller));
    let own = reseller.into_iter().flat_map(|reseller| &reseller.contacts);
    let here = world.tenants.rows().map(|(_, tenant)| tenant);
    let here = here.filter(|tenant| tenant.definition.server.as_ref() == Some(&server.definition.id));
    let all = own.chain(here.flat_map(|tenant| &tenant.definition.contacts));
    all.filter_map(|contact| contact.email.clone()).collect()
}
