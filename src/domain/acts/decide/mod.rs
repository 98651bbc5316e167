//! Wishes into facts: [`decide`] says what a command leads to, or refuses it.
//!
//! Pure: the same desk, command and present always give the same answer. One file an act.

mod account;
mod backup;
mod command;
mod desk;
mod equipment;
mod hours;
mod incident;
mod incomplete;
mod length;
mod licence;
mod list;
mod observe;
mod retract;
mod rights;
mod roster;
mod scene;
mod server;
mod sweep;
mod tenant;
mod wire;

use std::cell::RefCell;

pub use self::account::*;
pub use self::backup::*;
pub use self::desk::*;
pub use self::equipment::*;
pub use self::hours::*;
pub use self::incident::*;
pub use self::licence::*;
pub use self::roster::*;
pub use self::server::*;
pub use self::tenant::*;
use super::judgement::{Check, Judgement};
use crate::domain::base::instant::Instant;
use crate::domain::facts::event::Fact;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::refusal::{Common, Refusal, When};
pub use command::{Command, Footing};
pub use incomplete::MarkIncomplete;
pub use list::{Act, BROUGHT, ENTERED};
pub use observe::{Observation, ObservedStage};
pub use retract::Retract;
use scene::{Decide, Scene, change, required};
pub use sweep::sweep;

/// What `command` leads to at `now`.
///
/// # Errors
/// The command is refused; nothing may be recorded.
pub fn decide(desk: &Desk, command: &Command, now: Instant) -> Result<Vec<Fact>, Refusal> {
    judged(desk, command, now, false).verdict()
}

/// What `command` leads to at `now`, with all that was judged on the way.
pub fn judge(desk: &Desk, command: &Command, now: Instant) -> Judgement {
    judged(desk, command, now, true)
}

fn judged(desk: &Desk, command: &Command, now: Instant, seen: bool) -> Judgement {
    let checks = RefCell::default();
    let facts = facts(desk, command, now, (&checks, seen));
    let mut checks = checks.into_inner();
    let mut facts = facts.unwrap_or_else(|refusal| {
        checks.push(Check::Refuses(refusal));
        Vec::new()
    });
    if checks.iter().any(Check::refuses) {
        facts.clear();
    }
    Judgement { checks, facts }
}

fn facts(
    desk: &Desk,
    command: &Command,
    now: Instant,
    (checks, seen): (&RefCell<Vec<Check>>, bool),
) -> Result<Vec<Fact>, Refusal> {
    // Before anything else is said of it: whoever may not know of something learns nothing of it.
    command.footing.authority.lets(command, desk)?;
    unmoved(desk, command)?;
    let happened = command.at.unwrap_or(now);
    let (by, via, id, dated) = (&command.by, command.via, command.id, command.at.is_some());
    let present = Scene { desk, now, by, via, id, dated, checks, seen };
    present.past(happened, When::Happened)?;
    let scene = Scene { now: happened, ..present };
    if !command.by.is_visible() {
        return Err(Refusal::of(Common::Nameless));
    }
    let events = command.act.decide(&scene)?;
    length::short_enough(command, &events)?;
    Ok(events.into_iter().map(|event| Fact { happened, event }).collect())
}

/// What it is about is as whoever wants it has seen it.
fn unmoved(desk: &Desk, command: &Command) -> Result<(), Refusal> {
    let Some(seen) = command.footing.seen else { return Ok(()) };
    let world = desk.world();
    let touched = command.act.entity(world).and_then(|entity| world.touched(&entity));
    match touched.filter(|touched| *touched > seen) {
        Some(touched) => Err(Refusal::of(Common::Moved { seen, touched })),
        None => Ok(()),
    }
}
