//! `pikett update rollout`

use serde_json::{Value, json};

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::desk;
use crate::cli::lang::{self, help};
use crate::cli::output::{Problem, or_none, print_list};
use crate::domain::base::table::Id;
use crate::domain::facts::release::{Release, Urgency};
use crate::domain::facts::rollout::Halt;
use crate::domain::readings::refusal::Thing;
use crate::domain::readings::rollout::{self, Tally};
use crate::domain::world::World;
use crate::words::Caption;
use crate::words::head::Head;
use crate::words::help::Update;
use crate::words::line::OfUpdate;
use crate::words::trouble::OfName;

#[derive(Debug, clap::Args)]
pub struct RolloutArgs {
    #[arg(help = help(Update::OnlyRelease))]
    release: Option<Id>,
    #[command(flatten)]
    read: ReadArgs,
}

impl RolloutArgs {
    fn check(&self, world: &World) -> Result<(), Problem> {
        match self.release.as_ref().filter(|id| world.releases.by_id(id.as_str()).is_none()) {
            None => Ok(()),
            Some(id) => {
                let (name, see) = (id.to_string(), "update rollout");
                Err(Problem::not_done(OfName::NoSuch { thing: Thing::Release, name, see }))
            }
        }
    }
}

pub fn run(desk_args: &DeskArgs, args: &RolloutArgs) -> Result<(), Problem> {
    desk::at(desk_args, args.read.at, |desk, _| {
        let world = desk.world();
        args.check(world)?;
        let wanted = |id: &&Id| args.release.as_ref().is_none_or(|only| only == *id);
        let releases = world.releases.rows().filter(|(id, _)| wanted(id));
        let rollouts: Vec<Rollout<'_>> =
            releases.map(|(id, release)| (id, release, rollout::tally(world, id.as_str()))).collect();
        let heading = [
            Head::Release,
            Head::Stage,
            Head::Done,
            Head::Running,
            Head::Failed,
            Head::Waves,
            Head::Halted,
            Head::Documentation,
        ];
        print_list(args.read.json, &rollouts, |of| object(world, of), &heading, |of| row(world, of))
    })
}

type Rollout<'a> = (&'a Id, &'a Release, Tally);

fn object(world: &World, (id, release, tally): &Rollout<'_>) -> Value {
    let halt = world.halt(id.as_str());
    let waves = tally.waves.iter().map(|(done, of)| json!({ "done": done, "of": of }));
    json!({
        "release": id, "stage": release.stage.word(), "of": tally.of, "done": tally.done,
        "running": tally.running, "failed": tally.failed,
        "waves": waves.collect::<Vec<_>>(),
        "begin": rollout::begin(world, id.as_str()),
        "halted": halt.map(|halt| json!({ "at": halt.at, "by": halt.by, "reason": halt.reason })),
        "urgent": release.urgent.map(Urgency::word),
        "security_critical": release.security_critical, "notes": release.notes,
    })
}

fn row(world: &World, (id, release, tally): &Rollout<'_>) -> Vec<String> {
    let words = lang::words(world.zone);
    let halted = world.halt(id.as_str()).map(|Halt { at, by, reason }| {
        let halted = OfUpdate::Halted { at: *at, by, reason };
        words.line(&halted.into())
    });
    let waves: Vec<String> = tally.waves.iter().map(|(done, of)| format!("{done}/{of}")).collect();
    vec![
        id.to_string(),
        lang::state(release.stage).to_owned(),
        format!("{}/{}", tally.done, tally.of),
        tally.running.to_string(),
        tally.failed.to_string(),
        or_none(Some(waves.join(" ")).filter(|waves| !waves.is_empty())),
        or_none(halted),
        release.notes.as_ref().map_or_else(|| lang::cell(Caption::NoDocumentation), ToString::to_string),
    ]
}
