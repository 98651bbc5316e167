//! What acts do, for the line that offers to undo them.

use crate::domain::acts::decide::{Act, Develop, Link, SetAccess, Wait};
use crate::domain::world::World;
use crate::words::console::{Doing, Of, What};

/// What is done, by the first of the acts, and about what, by all of them.
pub fn doing(acts: &[Act], world: &World) -> Doing {
    let first = acts.first();
    let name = first.and_then(|act| name(act, world));
    let incidents = acts.iter().filter_map(Act::incident).count();
    let of = match (name, acts.len()) {
        (None, _) => Of::Nothing,
        (Some(name), 0 | 1) => Of::One(name),
        (Some(_), all) if incidents == all => Of::Incidents(all),
        (Some(name), all) => Of::Several(name, all - 1),
    };
    Doing { what: first.map_or(What::RollOut, what), of }
}

fn what(act: &Act) -> What {
    match act {
        Act::Link(Link { to, .. }) => What::Link { to: *to },
        Act::Wait(Wait { end: true, .. }) => What::Resume,
        Act::SetAccess(SetAccess { granted: false, .. }) => What::NoAccess,
        Act::Develop(Develop { with_it: false, .. }) => What::BackFromDevelopment,
        act => act.spec().map_or(What::RollOut, |spec| What::Act(spec.about)),
    }
}

fn name(act: &Act, world: &World) -> Option<String> {
    Some(match (act, act.entity(world)) {
        (Act::DecideDeferral(act), _) => format!("D-{}", act.number),
        (Act::WithdrawDeferral(act), _) => format!("D-{}", act.number),
        (Act::SetOnCall(act), _) => act.week.to_string(),
        (Act::SetPerson(act), _) => act.person.to_string(),
        (_, entity) => entity?.name(),
    })
}
