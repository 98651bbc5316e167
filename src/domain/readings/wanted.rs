//! From when on somebody may be wanted for an incident besides its clocks.

use crate::domain::base::instant::Instant;
use crate::domain::contract::{Contract, Priority, Stop};
use crate::domain::facts::incident::Incident;
use crate::domain::readings::alarm::kind;
use crate::domain::readings::{duty, escalation};
use crate::domain::world::World;

/// From when on somebody may be wanted for an incident besides its clocks, whatever the present;
/// `None` while nobody is.
pub fn wanted_from(incident: &Incident, contract: &Contract, world: &World) -> Option<Instant> {
    if !incident.is_open() {
        return None;
    }
    let unattended = incident.class.priority == Priority::P1
        && (incident.owner.is_none() || incident.life.stopped(Stop::Started).is_none());
    let owes = || {
        duty::open(incident, contract, world, incident.received)
            .iter()
            .any(|d| kind::of_duty(d.kind).is_some())
    };
    if unattended || owes() {
        return Some(incident.received);
    }
    let ladder = escalation::ladder(incident, contract);
    let rungs = ladder.iter().filter(|rung| rung.done.is_none()).filter_map(|rung| rung.at);
    let remind = incident.waiting(Instant::MIN).and_then(|waiting| waiting.remind);
    rungs.chain(incident.eta).chain(remind).min()
}
