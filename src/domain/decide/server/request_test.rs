//! Asking for a test version.

use super::super::{Decide, Scene};
use super::{known_release, known_server};
use crate::domain::event::Event;
use crate::domain::refusal::Refusal;
use crate::domain::release::Stage;
use crate::domain::table::Id;

/// Asks for a test version on one server (F090); it may then be scheduled there and nowhere else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestTest {
    pub server: Id,
    pub release: Id,
}

impl Decide for RequestTest {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let Self { server: id, release } = self;
        let server = known_server(scene, id)?;
        if known_release(scene, release)?.stage == Stage::Stable {
            let what = format!("{release} is stable and no test version");
            let mend = format!("plan it with `pikett update schedule {id} --release {release}`");
            return Err(Refusal::state(what, mend));
        }
        if server.test(release.as_str()).is_some() {
            return Ok(Vec::new());
        }
        Ok(vec![Event::TestRequested { server: id.clone(), release: release.clone() }])
    }
}
