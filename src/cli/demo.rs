//! `pikett demo`: the console on a simulated desk.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use crate::cli::console::{self, LookArgs, Settings};
use crate::cli::desk;
use crate::cli::lang::{about, help, note};
use crate::cli::output::{Problem, is_watched, print_line};
use crate::cli::wall::WallOptions;
use crate::client::{Clock, Follower, Link, Local};
use crate::demo::{self, Demo, NoDemo};
use crate::domain::base::moment::{Moment, Way};
use crate::domain::contract::Contracts;
use crate::domain::world::World;
use crate::engine::Engine;
use crate::store::{
    Access, Journal, MemoryJournal, MemoryPresences, Presences, SqliteJournal, SqlitePresences,
};
use crate::wall::Connect;
use crate::words::about::Group;
use crate::words::help::Look;
use crate::words::note::Note;
use crate::words::trouble::OfFile;

/// `pikett demo`, also on a wall.
#[derive(Debug, clap::Args)]
pub struct DemoArgs {
    #[command(flatten)]
    options: DemoOptions,
    #[command(subcommand)]
    shown: Option<Shown>,
}

/// How else than in the console.
#[derive(Debug, clap::Subcommand)]
enum Shown {
    #[command(about = about(Group::WallOnDemo))]
    Wall(WallOptions),
}

/// What the demonstration is like.
#[derive(Debug, clap::Args)]
pub struct DemoOptions {
    #[arg(long, global = true, value_name = "TIME", allow_hyphen_values = true, help = help(Look::DemoAt))]
    at: Option<Moment>,
    #[arg(long, global = true, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=3600))]
    #[arg(help = help(Look::Speed))]
    speed: u32,
    #[arg(long, global = true, value_name = "N", default_value_t = 1, help = help(Look::Seed))]
    seed: u64,
    #[arg(long, global = true, value_name = "N", default_value_t = 16, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    #[arg(help = help(Look::Incidents))]
    incidents: u32,
    #[arg(long, global = true, help = help(Look::Calm))]
    calm: bool,
    #[arg(long, global = true, value_name = "PATH", help = help(Look::Keep))]
    keep: Option<PathBuf>,
    #[command(flatten)]
    look: LookArgs,
}

impl Default for DemoOptions {
    /// As it is without any option.
    fn default() -> Self {
        let (look, keep, at) = (LookArgs::default(), None, None);
        Self { at, speed: 1, seed: 1, incidents: 16, calm: false, keep, look }
    }
}

pub fn run(args: &DemoArgs, look: &LookArgs) -> Result<ExitCode, Problem> {
    let options = &args.options;
    if let Some(Shown::Wall(wall)) = &args.shown {
        return on_wall(options, wall, look);
    }
    on_simulated_desk(options, Settings::of(&options.look.or(look))?)
}

/// Opens the console on a desk that is made for it.
pub fn on_simulated_desk(options: &DemoOptions, settings: Settings) -> Result<ExitCode, Problem> {
    let settings = settings.named("demo");
    let settings = if options.speed > 1 { settings.without_idling() } else { settings };
    desk::block_on(async {
        let Some(link) = begun(options).await? else { return Ok(ExitCode::SUCCESS) };
        let state = options.keep.as_ref().and_then(|path| settings.state(path, None));
        let tape = tokio::spawn(demo::play(link.clone(), options.seed, desk::author(None)));
        let ended = console::open(link, settings, state).await;
        tape.abort();
        ended
    })
}

/// Shows the demonstration on a wall.
pub fn on_wall(options: &DemoOptions, wall: &WallOptions, look: &LookArgs) -> Result<ExitCode, Problem> {
    let settings = Settings::of_wall(&wall.look().or(&options.look).or(look))?;
    if let Some(check) = wall.check() {
        return super::wall::said(check, settings.glyphs());
    }
    desk::block_on(async {
        let Some(link) = begun(options).await? else { return Ok(ExitCode::SUCCESS) };
        let tape = tokio::spawn(demo::play(link.clone(), options.seed, desk::author(None)));
        let follower = Follower::new(link);
        let connect: Connect = Arc::new(move || Box::pin(std::future::ready(Ok(follower.clone()))));
        let ended = super::wall::open(wall, &settings, "demo", None, connect).await;
        tape.abort();
        ended
    })
}

/// A demonstration that has begun; nothing where it was only to be kept in a file.
async fn begun(args: &DemoOptions) -> Result<Option<Arc<dyn Link>>, Problem> {
    let contracts = Arc::new(Contracts::embedded()?);
    let now = Clock::System.now();
    // As the desk will have it that is not there yet.
    let at = args.at.map_or(now, |at| at.at(Way::Near, World::default().zone, now));
    let (journal, presences): (Arc<dyn Journal>, Arc<dyn Presences>) = match &args.keep {
        None => (Arc::new(MemoryJournal::default()), Arc::new(MemoryPresences::default())),
        Some(path) if path.exists() => {
            return Err(Problem::not_done(OfFile::DeskExists(path.clone())));
        }
        Some(path) => {
            let journal = SqliteJournal::open(path, Access::Create)?;
            let presences = Arc::new(SqlitePresences::beside(&journal));
            (Arc::new(journal), presences)
        }
    };
    let fixed = Engine::open(journal.clone(), contracts.clone(), Clock::Fixed(at)).await;
    let mut engine = fixed?;
    let demo = Demo { at, seed: args.seed, incidents: args.incidents, calm: args.calm };
    demo.seed(&mut engine).await.map_err(|e| match e {
        NoDemo::Data(fault) => fault.into(),
        NoDemo::Engine(failure) => Problem::from(failure),
    })?;
    if let Some(path) = args.keep.as_ref().filter(|_| !is_watched()) {
        let open = engine.desk().world().queue().open();
        print_line(&note(&Note::Kept { open, file: path.clone() }))?;
        return Ok(None);
    }
    let clock = match (args.at, args.speed) {
        (None, 1) => Clock::System,
        (_, speed) => Clock::simulated(at, speed),
    };
    Ok(Some(Arc::new(Local::new(engine.with_clock(clock).start(), presences))))
}
