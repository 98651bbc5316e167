//! Asking for a test version.

use super::{SERVER, known_release, known_server, of_slot};
use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::acts::entry::label::Update as L;
use crate::domain::acts::entry::{About, Field, Kind, Label, Source, about, act};
use crate::domain::acts::judgement::{Check, OfUpdate};
use crate::domain::base::table::Id;
use crate::domain::contract::{RuleId, UpdateCites};
use crate::domain::facts::event::Event;
use crate::domain::facts::release::Stage;
use crate::domain::facts::server::Server;
use crate::domain::readings::refusal::{OfSlot, Refusal, Thing};

act! {
    /// Asks for a test version on one server (F090); it may then be scheduled there and nowhere else.
    pub struct RequestTest = Update "test", About::Update(about::Update::Test) => {
        server: Id = SERVER,
        release: Id = Field::option("release", Kind::Named(Thing::Release), Label::Update(L::TestVersion))
            .required()
            .shown("VERSION")
            .from(Source::TestVersions),
    }
}

impl Decide for RequestTest {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let Self { server: id, release } = self;
        let server = known_server(scene, id)?;
        if known_release(scene, release)?.stage == Stage::Stable {
            return Err(of_slot(id, release, OfSlot::Stable));
        }
        let first = server.test(release.as_str()).is_none();
        check(scene, server, first);
        let requested = Event::TestRequested { server: id.clone(), release: release.clone() };
        Ok(if first { vec![requested] } else { Vec::new() })
    }
}

fn check(scene: &Scene<'_>, server: &Server, first: bool) {
    let contract = scene.desk.update_contract(scene.now);
    let cited = |of: fn(&UpdateCites) -> &RuleId| {
        contract.and_then(|contract| contract.quoted(of(&contract.updates.as_ref()?.cites)))
    };
    let claim = OfUpdate::AskedFirst.into();
    let rule = cited(|cites| &cites.test_request);
    scene.check(if first { Check::Holds(claim, rule) } else { Check::Warns(claim, rule) });
    let reseller = server.definition.reseller.clone();
    scene.check(Check::Holds(OfUpdate::OnlyThere(reseller).into(), cited(|cites| &cites.test_first)));
}
