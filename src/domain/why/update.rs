//! The dates of a server's next update: notice, standard, latest, effective.

use super::{Scene, Trace, quote};
use crate::domain::schedule;
use crate::domain::server::Server;
use crate::domain::slot::DeferralState;

pub(super) fn traces(scene: Scene<'_>, server: &Server) -> Vec<Trace> {
    let Some(contract) = scene.desk.update_contract(scene.now) else { return Vec::new() };
    let Some((rules, slot)) = contract.updates.as_ref().zip(server.next_slot()) else { return Vec::new() };
    let id = server.definition.id.as_str();
    let Some(line) = schedule::find(scene.desk, id, slot.release.as_str(), scene.now) else {
        return Vec::new();
    };
    let trace = |title: &str, answer: String, steps: Vec<String>, ids: &[&str]| Trace {
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
            &[rules.cite("window"), rules.cite("one_server"), "A36"],
        ),
        trace(
            "latest start",
            scene.wall(line.latest),
            vec![
                format!("standard slot {}", scene.wall(slot.standard)),
                format!("{} local calendar days later, at the same wall time", rules.deferral_days),
            ],
            &[rules.cite("limit"), rules.cite("later_only"), "A35"],
        ),
        trace(
            "notice",
            format!("{}, due {}", line.notice.word(), scene.wall(line.notice_due)),
            vec![
                format!("slot {}", scene.wall(slot.effective)),
                format!("{} local calendar days before it, at the same wall time", rules.notice_days),
                sent,
            ],
            &[rules.cite("notice"), "F085", "A33"],
        ),
    ]
}
