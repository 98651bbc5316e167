//! Acts about servers and their updates, one file each.

mod confirm;
mod decide_deferral;
mod finish;
mod notify;
mod put;
mod release;
mod request_deferral;
mod request_test;
mod schedule;
mod start;

use super::{Scene, some_of};
use crate::domain::event::{Event, SlotChange};
use crate::domain::refusal::Refusal;
use crate::domain::release::Release;
use crate::domain::server::{Server, Slot};
use crate::domain::table::Id;

pub use confirm::Confirm;
pub use decide_deferral::DecideDeferral;
pub use finish::FinishUpdate;
pub use notify::Notify;
pub use put::PutServer;
pub use release::PutRelease;
pub use request_deferral::RequestDeferral;
pub use request_test::RequestTest;
pub use schedule::Schedule;
pub use start::StartUpdate;

fn slot_event(server: &Id, release: &Id, change: SlotChange) -> Event {
    Event::Slot { server: server.clone(), release: release.clone(), change }
}

fn known_server<'a>(scene: &Scene<'a>, id: &Id) -> Result<&'a Server, Refusal> {
    let servers = &scene.desk.world().servers;
    servers.by_id(id.as_str()).ok_or_else(|| {
        Refusal::unknown(
            format!("there is no server {id}"),
            format!("the servers are {}", some_of(servers.ids())),
        )
    })
}

fn known_release<'a>(scene: &Scene<'a>, id: &Id) -> Result<&'a Release, Refusal> {
    let releases = &scene.desk.world().releases;
    releases.by_id(id.as_str()).ok_or_else(|| {
        let what = format!("there is no release {id}");
        Refusal::unknown(what, format!("the releases are {}", some_of(releases.ids())))
    })
}

/// The open slot for `release`, or the next one.
fn open_slot<'a>(scene: &Scene<'a>, id: &Id, release: Option<&Id>) -> Result<&'a Slot, Refusal> {
    let server = known_server(scene, id)?;
    let slot = match release {
        Some(release) => server.slot(release.as_str()).filter(|slot| slot.is_open()),
        None => server.next_slot(),
    };
    slot.ok_or_else(|| {
        let to = release.map_or_else(String::new, |release| format!(" to {release}"));
        Refusal::state(format!("no update of {id}{to} is planned"), "schedule one first")
    })
}
