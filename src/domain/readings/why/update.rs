//! The dates of a server's next update: notice, standard, latest, effective.

use super::quote;
use super::scene::Scene;
use super::steps::UpdateStep;
use super::trace::{Answer, Step, Title, Trace};
use crate::domain::contract::{RuleId, UpdateRules};
use crate::domain::facts::server::Server;
use crate::domain::readings::schedule::{self, UpdateLine};
use crate::domain::readings::{rollout, update};

/// The limit that counts from the start of the version's rollout.
fn rollout(scene: Scene<'_>, rules: &UpdateRules, line: &UpdateLine<'_>) -> Option<UpdateStep> {
    let world = scene.desk.world();
    let begins = rollout::begin(world, line.slot.release.as_str()).filter(|_| !line.urgent)?;
    let limit = update::notice_limit(rules, world.zone, begins);
    Some(UpdateStep::Rollout { begins, limit, missed: line.missed_rollout })
}

pub(super) fn traces(scene: Scene<'_>, server: &Server) -> Vec<Trace> {
    let Some(contract) = scene.desk.update_contract(scene.now) else { return Vec::new() };
    let Some((rules, slot)) = contract.updates.as_ref().zip(server.next_slot()) else { return Vec::new() };
    let id = server.definition.id.as_str();
    let Some(line) = schedule::find(scene.desk, id, slot.release.as_str(), scene.now) else {
        return Vec::new();
    };
    let (cites, scope) = (&rules.cites, &contract.settings.cites.deferral_scope);
    let trace = |title: Title, answer: Answer, steps: Vec<UpdateStep>, ids: &[Option<&RuleId>]| Trace {
        title,
        answer,
        steps: steps.into_iter().map(Step::from).collect(),
        rules: quote::all(contract, ids.iter().copied()),
    };
    let standard = || UpdateStep::Standard(slot.standard);
    let deferral = line.deferral.map(|deferral| UpdateStep::Deferral {
        number: deferral.number,
        to: deferral.to,
        state: deferral.state,
    });
    let sent = slot.noticed().map_or(UpdateStep::NotSent, UpdateStep::Sent);
    vec![
        trace(
            Title::UpdateSlot,
            Answer::At(slot.effective),
            [standard()].into_iter().chain(deferral).collect(),
            &[Some(&cites.window), Some(&cites.one_server), scope.as_ref()],
        ),
        trace(
            Title::LatestStart,
            Answer::At(line.latest),
            vec![standard(), UpdateStep::Later(rules.deferral_days)],
            &[Some(&cites.limit), Some(&cites.later_only), cites.cumulative.as_ref()],
        ),
        trace(
            Title::Notice,
            Answer::Notice { notice: line.notice, due: line.notice_due },
            [UpdateStep::Slot(slot.effective), UpdateStep::Before(rules.notice_days)]
                .into_iter()
                .chain(rollout(scene, rules, &line))
                .chain([sent])
                .collect(),
            &[Some(&cites.notice), Some(&cites.contacts), cites.term.as_ref(), cites.standing.as_ref()],
        ),
    ]
}
