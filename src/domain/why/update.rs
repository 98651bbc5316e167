//! The dates of a server's next update: notice, standard, latest, effective.

use super::{Scene, Trace, quote};
use crate::domain::contract::{RuleId, UpdateRules};
use crate::domain::rollout;
use crate::domain::schedule::{self, Line};
use crate::domain::server::Server;
use crate::domain::slot::DeferralState;
use crate::domain::update;

/// The limit that counts from the start of the version's rollout.
fn rollout(scene: Scene<'_>, rules: &UpdateRules, line: &Line<'_>) -> Option<String> {
    let world = scene.desk.world();
    let begin = rollout::begin(world, line.slot.release.as_str()).filter(|_| !line.urgent)?;
    let limit = update::notice_limit(rules, world.zone, begin);
    let kept = if line.missed_rollout { "missed" } else { "not missed" };
    Some(format!(
        "the version's rollout begins {}: notice by {}, {kept}",
        scene.wall(begin),
        scene.wall(limit)
    ))
}

pub(super) fn traces(scene: Scene<'_>, server: &Server) -> Vec<Trace> {
    let Some(contract) = scene.desk.update_contract(scene.now) else { return Vec::new() };
    let Some((rules, slot)) = contract.updates.as_ref().zip(server.next_slot()) else { return Vec::new() };
    let id = server.definition.id.as_str();
    let Some(line) = schedule::find(scene.desk, id, slot.release.as_str(), scene.now) else {
        return Vec::new();
    };
    let (cites, scope) = (&rules.cites, &contract.settings.cites.deferral_scope);
    let trace = |title: &str, answer: String, steps: Vec<String>, ids: &[Option<&RuleId>]| Trace {
        title: title.to_owned(),
        answer,
        steps,
        rules: quote::all(contract, ids.iter().copied()),
    };
    let deferral = line.deferral.map(|deferral| {
        let state = match deferral.state {
            DeferralState::Requested => "requested, not decided",
            DeferralState::Approved => "approved",
            DeferralState::Refused => "refused",
            DeferralState::Withdrawn => "withdrawn",
            DeferralState::Replaced => "replaced by a later one",
        };
        format!("D-{} to {}: {state}", deferral.number, scene.wall(deferral.to))
    });
    let sent = slot.noticed().map_or_else(|| "not sent".to_owned(), |at| format!("sent {}", scene.wall(at)));
    vec![
        trace(
            "update slot",
            scene.wall(slot.effective),
            [format!("standard slot {}", scene.wall(slot.standard))].into_iter().chain(deferral).collect(),
            &[Some(&cites.window), Some(&cites.one_server), scope.as_ref()],
        ),
        trace(
            "latest start",
            scene.wall(line.latest),
            vec![
                format!("standard slot {}", scene.wall(slot.standard)),
                format!("{} local calendar days later, at the same wall time", rules.deferral_days),
            ],
            &[Some(&cites.limit), Some(&cites.later_only), cites.cumulative.as_ref()],
        ),
        trace(
            "notice",
            format!("{}, due {}", line.notice.word(), scene.wall(line.notice_due)),
            [
                format!("slot {}", scene.wall(slot.effective)),
                format!("{} local calendar days before it, at the same wall time", rules.notice_days),
            ]
            .into_iter()
            .chain(rollout(scene, rules, &line))
            .chain([sent])
            .collect(),
            &[Some(&cites.notice), Some(&cites.contacts), cites.term.as_ref(), cites.standing.as_ref()],
        ),
    ]
}
