//! `pikett update list`

use serde_json::json;

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::output::{Problem, or_none, print_list};
use crate::cli::{desk, lang};
use crate::domain::readings::schedule::{self, UpdateLine};
use crate::words::head::Head;

pub fn run(desk_args: &DeskArgs, read: &ReadArgs) -> Result<(), Problem> {
    desk::at(desk_args, read.at, |desk, now| {
        let words = lang::words(desk.world().zone);
        let row = |line: &UpdateLine<'_>| {
            vec![
                line.server.definition.id.to_string(),
                format!("{} > {}", line.slot.from, line.slot.release),
                words.state(line.stage).to_owned(),
                words.state(line.slot.progress()).to_owned(),
                words.wall(line.slot.effective),
                words.wall(line.latest),
                words.state(line.message()).to_owned(),
                or_none(line.deferral.map(|d| format!("D-{} {}", d.number, words.state(d.state)))),
                line.server.definition.reseller.to_string(),
            ]
        };
        let heading = [
            Head::Server,
            Head::Version,
            Head::Stage,
            Head::State,
            Head::Slot,
            Head::Latest,
            Head::Notice,
            Head::Deferral,
            Head::Reseller,
        ];
        print_list(read.json, &schedule::lines(desk, now), json_line, &heading, row)
    })
}

fn json_line(line: &UpdateLine<'_>) -> serde_json::Value {
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
