//! `pikett update plan`

use std::num::NonZeroU32;

use serde_json::{Value, json};

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::desk;
use crate::cli::lang::{self, help, note, words};
use crate::cli::output::{Problem, print_json, print_line, print_rows};
use crate::client::fresh_id;
use crate::domain::acts::decide::{Command, RollOut};
use crate::domain::base::instant::Instant;
use crate::domain::base::moment::{Moment, Way};
use crate::domain::base::table::Id;
use crate::domain::base::waves::Waves;
use crate::domain::facts::event::Via;
use crate::domain::facts::server::Server;
use crate::domain::readings::plan::{Proposed, Rollout};
use crate::domain::readings::refusal::Thing;
use crate::words::head::Head;
use crate::words::help::{All, Update};
use crate::words::note::Note;
use crate::words::trouble::{OfName, OfPlan};

#[derive(Debug, clap::Args)]
pub struct PlanArgs {
    #[arg(help = help(Update::Release))]
    release: Id,
    #[arg(long, value_name = "TIME", allow_hyphen_values = true, help = help(Update::From))]
    from: Option<Moment>,
    #[arg(long, value_name = "TIME", allow_hyphen_values = true, help = help(Update::Until))]
    until: Option<Moment>,
    #[arg(long, value_name = "PERCENT", value_delimiter = ',', value_parser = clap::value_parser!(u8).range(1..=100))]
    #[arg(help = help(Update::Waves))]
    waves: Vec<u8>,
    #[arg(long, value_name = "NIGHTS", help = help(Update::Soak))]
    soak: Option<NonZeroU32>,
    #[arg(long, value_name = "SERVERS", value_parser = clap::value_parser!(u32).range(1..))]
    #[arg(help = help(Update::PerNight))]
    per_night: Option<u32>,
    #[arg(long, value_name = "SERVER", help = help(Update::OnlyServers))]
    server: Vec<Id>,
    #[arg(long, value_name = "RESELLER", conflicts_with = "server", help = help(Update::OnlyServersOf))]
    reseller: Option<Id>,
    #[arg(long, conflicts_with = "at", help = help(Update::Commit))]
    commit: bool,
    #[arg(long, value_name = "NAME", requires = "commit", help = help(All::By))]
    by: Option<String>,
    #[command(flatten)]
    read: ReadArgs,
}

impl PlanArgs {
    /// Whether the slots are scheduled, not only proposed.
    pub fn commits(&self) -> bool {
        self.commit
    }
}

pub fn run(desk_args: &DeskArgs, args: &PlanArgs) -> Result<(), Problem> {
    desk::block_on(async {
        let link = desk::open(desk_args).await?;
        let now = desk::as_of(args.read.at, &*link);
        let proposed = propose(args, &link.read(), now)?;
        if args.commit && !proposed.slots.is_empty() {
            let by = desk::author(args.by.as_deref());
            let act = RollOut::of(args.release.clone(), &proposed).into();
            let command = Command {
                footing: Default::default(),
                id: fresh_id(),
                by,
                via: Via::CommandLine,
                at: None,
                act,
            };
            let done = link.send(command).await;
            done.map_err(|failure| {
                Problem::from_failure(&failure, link.read().world().zone, args.read.json)
            })?;
        }
        print(args, &link.read(), &proposed)
    })
}

fn propose(
    args: &PlanArgs,
    desk: &crate::domain::readings::desk::Desk,
    now: Instant,
) -> Result<Proposed, Problem> {
    let refused = |refusal| Problem::refused_in(desk.world().zone, &refusal, args.read.json);
    let mut rollout = Rollout::new(desk, args.release.as_str(), now).map_err(refused)?;
    let servers = &desk.world().servers;
    for id in &args.server {
        if servers.by_id(id.as_str()).is_none() {
            let (name, see) = (id.to_string(), "update list");
            return Err(Problem::not_done(OfName::NoSuch { thing: Thing::Server, name, see }));
        }
    }
    rollout.only.clone_from(&args.server);
    if let Some(reseller) = &args.reseller {
        let own = |server: &Server| server.definition.reseller == *reseller;
        let own: Vec<Id> = servers.rows().filter(|(_, s)| own(s)).map(|(id, _)| id.clone()).collect();
        if own.is_empty() {
            return Err(Problem::not_done(OfName::NoServerOf { reseller: reseller.to_string() }));
        }
        rollout.only = own;
    }
    if !args.waves.is_empty() {
        rollout.waves =
            Waves::new(args.waves.clone()).map_err(|e| Problem::wrong(OfPlan::Waves(e.into())))?;
    }
    if let Some(from) = args.from {
        rollout = rollout.beginning(from.at(Way::Ahead, desk.world().zone, now));
    }
    rollout.until = args.until.map_or(rollout.until, |until| until.at(Way::Ahead, desk.world().zone, now));
    if rollout.until < rollout.from {
        return Err(Problem::wrong(OfPlan::Backwards));
    }
    rollout.soak = args.soak.unwrap_or(rollout.soak);
    rollout.per_night = args.per_night.unwrap_or(rollout.per_night);
    rollout.propose().map_err(refused)
}

fn print(
    args: &PlanArgs,
    desk: &crate::domain::readings::desk::Desk,
    proposed: &Proposed,
) -> Result<(), Problem> {
    let world = desk.world();
    let reseller =
        |id: &Id| world.servers.by_id(id.as_str()).map(|server| server.definition.reseller.clone());
    if args.read.json {
        let slots: Vec<Value> = (proposed.slots.iter())
            .map(|slot| {
                json!({
                    "server": slot.server, "reseller": reseller(&slot.server), "wave": slot.wave,
                    "night": slot.night, "at": slot.at,
                })
            })
            .collect();
        let left_out: Vec<Value> = (proposed.left_out.iter())
            .map(|(server, why)| json!({ "server": server, "why": lang::key(*why) }))
            .collect();
        return print_json(&json!({
            "release": args.release, "committed": args.commit, "slots": slots, "left_out": left_out,
        }));
    }
    let rows: Vec<Vec<String>> = (proposed.slots.iter())
        .map(|slot| {
            let reseller = reseller(&slot.server).map(|id| id.to_string()).unwrap_or_default();
            vec![slot.wave.to_string(), words(world.zone).wall(slot.at), slot.server.to_string(), reseller]
        })
        .collect();
    print_rows(&[Head::Wave, Head::Start, Head::Server, Head::Reseller], &rows)?;
    let (slots, left_out) = (proposed.slots.len(), proposed.left_out.len());
    let said = match args.commit {
        true => Note::Scheduled { slots, left_out },
        false => Note::Proposed { slots, left_out },
    };
    print_line(&note(&said))
}
