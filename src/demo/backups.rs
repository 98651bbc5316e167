//! Backups of every server, made in the last nights; one is late, one lies where it should not.

use super::At;
use crate::domain::decide::{RecordBackup, RecordColdBackup, RecordRestoreTest};
use crate::domain::desk::Desk;
use crate::domain::instant::Instant;
use crate::domain::text::Text;

const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;
/// Nights of which the runs are recorded.
const NIGHTS: i64 = 2;

pub(super) fn recorded(desk: &Desk, now: Instant) -> Vec<At> {
    let mut acts = Vec::new();
    for (index, (id, server)) in desk.world().servers.rows().enumerate() {
        let (number, index) = (index + 1, index as i64);
        let home = server.definition.country.as_deref().unwrap_or("DE");
        let abroad = if home == "DE" { "NL" } else { "DE" };
        let site = Some(Text::line(if number == 26 { home } else { abroad }));
        let mut push = |at: Instant, act: crate::domain::decide::Act| acts.push(At::new(at, "monitor", act));
        let cold = now - (9 + index * 6) * DAY - 4 * HOUR;
        push(
            cold.max(now - 39 * DAY),
            RecordColdBackup { of: id.clone(), at: Some(cold), note: None }.into(),
        );
        let tested = now - (12 + index * 7) * DAY - 2 * HOUR;
        let test = RecordRestoreTest { of: id.clone(), at: Some(tested), ok: true, note: None };
        push(tested.max(now - 39 * DAY), test.into());
        for night in (0..NIGHTS).rev() {
            let at = now - night * DAY - 10 * HOUR - index * 60;
            let failed = number == 13 && night == 0;
            let note = failed.then(|| Text::line("the target did not answer"));
            let run = RecordBackup { of: id.clone(), at: Some(at), site: site.clone(), ok: !failed, note };
            push(at, run.into());
        }
    }
    acts.sort_by_key(|at| at.at);
    acts
}
