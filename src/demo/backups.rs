//! Backups of every server, made in the last nights; one is late, one lies where it should not.

use super::at::At;
use crate::domain::acts::decide::{RecordBackup, RecordColdBackup, RecordRestoreTest, SetSecondSystem};
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::readings::desk::Desk;

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
        let mut push =
            |at: Instant, act: crate::domain::acts::decide::Act| acts.push(At::new(at, "monitor", act));
        for night in (0..NIGHTS).rev() {
            let at = now - night * DAY - 10 * HOUR - index * 60;
            let failed = number == 13 && night == 0;
            let note = failed.then(|| Text::line("the target did not answer"));
            let run = RecordBackup { of: id.clone(), at: Some(at), site: site.clone(), ok: !failed, note };
            push(at, run.into());
        }
    }
    acts.extend(own_systems(desk, now));
    acts.sort_by_key(|at| at.at);
    acts
}

/// Customers whose own systems are backed up: one does all that is wanted, one has no second system.
fn own_systems(desk: &Desk, now: Instant) -> Vec<At> {
    let known = |id: &&str| desk.world().tenants.find(id).is_some();
    let of = |id: &str| id.parse::<Id>().ok();
    let mut acts = Vec::new();
    if let Some(id) = ["kabel-ost"].iter().find(|id| known(id)).and_then(|id| of(id)) {
        let (cold, tested, run) = (now - 30 * DAY, now - 20 * DAY, now - 9 * HOUR);
        acts.push(At::new(cold, "monitor", RecordColdBackup { of: id.clone(), at: Some(cold), note: None }));
        let test = RecordRestoreTest { of: id.clone(), at: Some(tested), ok: true, note: None };
        acts.push(At::new(tested, "monitor", test));
        acts.push(At::new(tested, "monitor", SetSecondSystem { tenant: id.clone(), there: true }));
        let run_of = RecordBackup { of: id, at: Some(run), site: None, ok: true, note: None };
        acts.push(At::new(run, "monitor", run_of));
    }
    if let Some(id) = ["kabel-saale"].iter().find(|id| known(id)).and_then(|id| of(id)) {
        let (seen, run) = (now - 12 * DAY, now - 8 * HOUR);
        let run_of = RecordBackup { of: id.clone(), at: Some(run), site: None, ok: true, note: None };
        acts.push(At::new(run, "monitor", run_of));
        acts.push(At::new(seen, "monitor", SetSecondSystem { tenant: id, there: false }));
    }
    acts
}
