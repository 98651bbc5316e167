//! What is to be taken next: of what nobody has, that whose next limit comes first.

use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::facts::incident::Incident;
use crate::domain::readings::desk::Desk;

/// Something to be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Next {
    pub number: Number,
    /// Its next limit, one that has passed already among them: when it is due, and the clock's place in the
    /// contract. None where none of its clocks runs.
    pub limit: Option<(Instant, usize)>,
}

/// Of all incidents that are open, nobody's, and wait for nobody: the one whose running clock is due first; of
/// several that are due at once the one of the higher priority, then the one
/// received first, then the lower number. Those without a running clock come last, in the order of work.
pub fn next(desk: &Desk, now: Instant) -> Option<Next> {
    let world = desk.world();
    let free = |number: Number| world.incident(number).filter(|incident| is_free(incident, now));
    let mut running = desk.deadlines().running();
    let first = running.find(|(_, number, _)| free(*number).is_some());
    if let Some((due, number, clock)) = first {
        // They come by time, so that all of the same second stand together.
        let others = running.take_while(|(at, ..)| *at == due).map(|(_, number, clock)| (number, clock));
        let all = std::iter::once((number, clock)).chain(others);
        let all = all.filter_map(|(number, clock)| Some((free(number)?, clock)));
        let (incident, clock) = all.min_by_key(|(incident, clock)| (order(incident), *clock))?;
        return Some(Next { number: incident.number, limit: Some((due, clock)) });
    }
    let queue = world.queue();
    let number = queue.numbers().take(queue.open()).find(|number| free(*number).is_some())?;
    Some(Next { number, limit: None })
}

/// Open, nobody's, and not waiting for anybody.
pub fn is_free(incident: &Incident, now: Instant) -> bool {
    incident.is_open() && incident.owner.is_none() && incident.waiting(now).is_none()
}

fn order(incident: &Incident) -> (u8, Instant, Number) {
    (incident.class.priority.number(), incident.received, incident.number)
}
