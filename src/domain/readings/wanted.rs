//! From when on somebody may be wanted for an incident besides its clocks.

use crate::domain::base::instant::Instant;
use crate::domain::contract::{Priority, Stop};
use crate::domain::facts::incident::Incident;
use crate::domain::readings::alarm::kind;
use crate::domain::readings::clock::Ways;
use crate::domain::readings::{duty, escalation};
use crate::domain::world::World;

/// From when on somebody may be wanted for an incident besides its clocks, whatever the present;
/// `None` while nobody is.
pub fn wanted_from(incident: &Incident, ways: &Ways<'_>, world: &World) -> Option<Instant> {
    if !incident.is_open() {
        return None;
    }
    let unattended = incident.class.priority == Priority::P1
        && (incident.owner.is_none() || ways.course.stopped(Stop::Started).is_none());
    let owes = || {
        duty::open(incident, ways.contract, world, incident.received)
            .iter()
            .any(|d| kind::of_duty(d.kind).is_some())
    };
    if unattended || owes() {
        return Some(incident.received);
    }
    let ladder = escalation::rungs(incident, ways.contract, ways);
    let rungs = ladder.iter().filter(|rung| rung.done.is_none()).filter_map(|rung| rung.at);
    let remind = incident.waiting(Instant::MIN).and_then(|waiting| waiting.remind);
    rungs.chain(incident.eta).chain(remind).min()
}
