//! `pikett update list`

use serde_json::json;

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::desk;
use crate::cli::lang;
use crate::cli::output::{Problem, print_json, print_table};
use crate::domain::schedule::{self, Line};
use crate::store::Access;

pub fn run(desk_args: &DeskArgs, read: &ReadArgs) -> Result<(), Problem> {
    desk::block_on(async {
        let engine = desk::open(desk_args, Access::Existing).await?;
        let now = read.now(&engine);
        let desk = engine.desk();
        let lines = schedule::lines(&desk, now);
        if read.json {
            return print_json(&lines.iter().map(json_line).collect::<Vec<_>>());
        }
        let words = lang::words(desk.world().zone);
        let row = |line: &Line<'_>| {
            vec![
                line.server.definition.id.to_string(),
                format!("{} > {}", line.slot.from, line.slot.release),
                words.state(line.stage).to_owned(),
                words.state(line.slot.progress()).to_owned(),
                words.wall(line.slot.effective),
                words.wall(line.latest),
                words.state(line.message()).to_owned(),
                line.deferral
                    .map_or_else(|| "-".to_owned(), |d| format!("D-{} {}", d.number, words.state(d.state))),
                line.server.definition.reseller.to_string(),
            ]
        };
        let heading =
            ["SERVER", "VERSION", "STAGE", "STATE", "SLOT", "LATEST", "NOTICE", "DEFERRAL", "RESELLER"];
        print_table(&heading, &lines.iter().map(row).collect::<Vec<_>>())
    })
}

fn json_line(line: &Line<'_>) -> serde_json::Value {
    json!({
        "server": line.server.definition.id,
        "reseller": line.server.definition.reseller,
        "from": line.slot.from,
        "to": line.slot.release,
        "stage": line.stage.word(),
        "hotfix": line.hotfix,
        "standard": line.slot.standard,
        "latest": line.latest,
        "effective": line.slot.effective,
        "notice": lang::key(line.message()),
        "noticed": line.slot.noticed(),
        "notice_due": line.notice_due,
        "notice_before_rollout": !line.missed_rollout,
        "reachable": !line.unreachable,
        "progress": line.slot.progress().word(),
        "wave": line.slot.wave,
        "started": line.slot.started,
        "ended": line.slot.end.as_ref().map(|end| end.at),
        "duration_seconds": line.slot.duration(),
        "confirmed": line.slot.confirmed,
        "halted": line.halted,
        "urgent": line.urgent,
        "security_critical": line.security_critical,
        "untested": line.untested,
        "exception": line.slot.exception.as_ref().map(|e| json!({ "reason": e.reason, "rules": e.rules })),
        "deferral": line.deferral.map(|d| json!({
            "id": format!("D-{}", d.number), "state": d.state.word(), "to": d.to, "by": d.by,
            "decided_by": d.decided_by, "reason": d.reason,
        })),
    })
}
