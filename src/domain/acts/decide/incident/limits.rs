//! What an act would do to the limits of an incident, for whoever looks before doing it.

use crate::domain::acts::decide::Scene;
use crate::domain::acts::judgement::{Check, OfLimits as Claim};
use crate::domain::contract::{Contract, Level, Priority, Scale, Worded};
use crate::domain::facts::incident::{Incident, Rating};
use crate::domain::readings::clock::moved;

/// The priority of a rating; `None` where the contract does not rate so.
pub(super) fn priority(contract: &Contract, rating: &Rating) -> Option<Priority> {
    match rating {
        Rating::Direct(priority, _) => Some(*priority),
        Rating::Matrix(impact, urgency) => Some(contract.matrix.as_ref()?.cell(*impact, *urgency).priority),
    }
}

/// What a rating means in the contract's words, with the ruling where one decided. Nothing without a
/// matrix.
pub fn class_means(contract: &Contract, rating: &Rating) -> Vec<Check> {
    let (Rating::Matrix(impact, urgency), Some(matrix)) = (rating, &contract.matrix) else {
        return Vec::new();
    };
    let cell = matrix.cell(*impact, *urgency);
    let step = |scale: &Scale| Worded { original: scale.text.clone(), english: scale.english.clone() };
    let Level { name, english, .. } = contract.level(cell.priority);
    let claim = Claim::Class {
        impact: step(&matrix.impact[*impact as usize]),
        urgency: step(&matrix.urgency[*urgency as usize]),
        priority: cell.priority,
        level: Worded { original: name.clone(), english: english.clone() },
    };
    let ruling = cell.ruling.as_ref().and_then(|id| contract.rule(id));
    let ruled = ruling.map(|rule| Check::tells(Claim::Ruled(Box::new(rule.clone())), Some(rule)));
    [Check::tells(claim, None)].into_iter().chain(ruled).collect()
}

/// The same, for whoever looks.
pub(super) fn show_class(scene: &Scene<'_>, contract: &Contract, rating: &Rating) {
    if scene.seen {
        scene.judged(class_means(contract, rating));
    }
}

/// Old and new limit of every clock that another priority moves, what becomes of the time used, and
/// that a recorded breach stays (A21).
pub(super) fn show_moves(scene: &Scene<'_>, incident: &Incident, contract: &Contract, priority: Priority) {
    let old = incident.class.priority;
    if !scene.seen || old == priority {
        return;
    }
    let rule = contract.cited(&contract.settings.cites.on_reclassify);
    let mut missed = Vec::new();
    for clock in moved(incident, contract, priority, scene.now) {
        if clock.missed {
            missed.push(clock.clock.clone());
        }
        if clock.was != clock.will {
            let (priority, ends) = ((old, priority), (clock.was, clock.will));
            let moves = Claim::Moves { clock: clock.clock, priority, ends, used: clock.used, now: scene.now };
            scene.check(Check::tells(moves, None));
        }
    }
    scene.check(Check::tells(Claim::Used(contract.settings.on_reclassify), rule));
    if !missed.is_empty() {
        scene.check(Check::tells(Claim::StayMissed(missed), rule));
    }
}
