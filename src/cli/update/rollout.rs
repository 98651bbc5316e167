//! `pikett update rollout`

use serde_json::json;

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::desk;
use crate::cli::lang;
use crate::cli::output::{Problem, print_json, print_table};
use crate::domain::rollout;
use crate::domain::table::Id;
use crate::domain::zone::wall;
use crate::store::Access;

#[derive(Debug, clap::Args)]
pub struct RolloutArgs {
    /// Only this release
    release: Option<Id>,
    #[command(flatten)]
    read: ReadArgs,
}

pub fn run(desk_args: &DeskArgs, args: &RolloutArgs) -> Result<(), Problem> {
    desk::block_on(async {
        let engine = desk::open(desk_args, Access::Existing).await?;
        let desk = engine.desk();
        let world = desk.world();
        if let Some(id) = args.release.as_ref().filter(|id| world.releases.by_id(id.as_str()).is_none()) {
            let mend = "see `pikett update rollout` for the releases";
            return Err(Problem::failed(format!("there is no release {id}"), mend));
        }
        let wanted = |id: &&Id| args.release.as_ref().is_none_or(|only| only == *id);
        let releases = world.releases.rows().filter(|(id, _)| wanted(id));
        let rows = releases.map(|(id, release)| (id, release, rollout::tally(world, id.as_str())));
        if args.read.json {
            let row = |(id, release, tally): (&Id, &crate::domain::release::Release, rollout::Tally)| {
                let halt = world.halt(id.as_str());
                json!({
                    "release": id, "stage": release.stage.word(), "of": tally.of, "done": tally.done,
                    "running": tally.running, "failed": tally.failed,
                    "waves": tally.waves.iter().map(|(done, of)| json!({ "done": done, "of": of })).collect::<Vec<_>>(),
                    "begin": rollout::begin(world, id.as_str()),
                    "halted": halt.map(|halt| json!({ "at": halt.at, "by": halt.by, "reason": halt.reason })),
                    "urgent": release.urgent.map(crate::domain::release::Urgency::word),
                    "security_critical": release.security_critical, "notes": release.notes,
                })
            };
            return print_json(&rows.map(row).collect::<Vec<_>>());
        }
        let waves = |tally: &rollout::Tally| {
            let waves: Vec<String> = tally.waves.iter().map(|(done, of)| format!("{done}/{of}")).collect();
            if waves.is_empty() { "-".to_owned() } else { waves.join(" ") }
        };
        let rows: Vec<Vec<String>> = rows
            .map(|(id, release, tally)| {
                let halted = world.halt(id.as_str()).map_or_else(
                    || "-".to_owned(),
                    |halt| format!("{} by {}: {}", wall(world.zone, halt.at), halt.by, halt.reason),
                );
                vec![
                    id.to_string(),
                    lang::state(release.stage).to_owned(),
                    format!("{}/{}", tally.done, tally.of),
                    tally.running.to_string(),
                    tally.failed.to_string(),
                    waves(&tally),
                    halted,
                    release.notes.as_ref().map_or_else(|| "MISSING".to_owned(), ToString::to_string),
                ]
            })
            .collect();
        print_table(
            &["RELEASE", "STAGE", "DONE", "RUNNING", "FAILED", "WAVES", "HALTED", "DOCUMENTATION"],
            &rows,
        )
    })
}
