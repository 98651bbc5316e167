//! Opening the desk that the command line means.

use std::fs::{DirBuilder, OpenOptions, Permissions};
use std::future::Future;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::cli::args::{DeskArgs, WriteArgs};
use crate::cli::home::{Home, Opened};
use crate::cli::output::Problem;
use crate::cli::served::{self, Use};
use crate::client::{Clock, Link, Local};
use crate::config::{self, Config, Share};
use crate::domain::base::instant::Instant;
use crate::domain::base::moment::{Moment, Way};
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::base::written::Fault;
use crate::domain::contract::{Contract, Contracts};
use crate::domain::readings::desk::Desk;
use crate::engine::Engine;
use crate::import::encoding;
use crate::server::Parts;
use crate::store::{
    Access, Alone, MemoryJournal, MemoryPresences, Presences, ScopedJournal, StoreError, Tokens,
};
use crate::words::trouble::{OfFile, OfName};

/// Runs one future on a runtime of its own: one thread is enough for a console.
pub fn block_on<T>(work: impl Future<Output = Result<T, Problem>>) -> Result<T, Problem> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|e| Problem::not_done(OfFile::CannotStart { why: e.to_string() }))?;
    runtime.block_on(work)
}

/// Opens the desk and has `show` print what is asked of it, as of a moment that was written, or now.
pub fn at<T>(
    args: &DeskArgs,
    at: Option<Moment>,
    show: impl FnOnce(&Desk, Instant) -> Result<T, Problem>,
) -> Result<T, Problem> {
    on(args, at, Way::Near, show)
}

/// The same for a reading of what is to come: a weekday or a time that names no date is the next one.
pub fn ahead<T>(
    args: &DeskArgs,
    at: Option<Moment>,
    show: impl FnOnce(&Desk, Instant) -> Result<T, Problem>,
) -> Result<T, Problem> {
    on(args, at, Way::Ahead, show)
}

fn on<T>(
    args: &DeskArgs,
    at: Option<Moment>,
    way: Way,
    show: impl FnOnce(&Desk, Instant) -> Result<T, Problem>,
) -> Result<T, Problem> {
    block_on(async {
        let link = open(args).await?;
        let now = link.now();
        let now = at.map_or(now, |moment| moment.at(way, link.read().world().zone, now));
        show(&link.read(), now)
    })
}

/// The same with the desk that is there and nothing but looked at.
pub fn look<T>(args: &DeskArgs, show: impl FnOnce(&Desk, Instant) -> T) -> Result<T, Problem> {
    block_on(async {
        let link = to_follow(args).await?;
        let shown = show(&link.read(), link.now());
        Ok(shown)
    })
}

/// The moment that is read as of: now, or one that was written.
pub fn as_of(written: Option<Moment>, link: &dyn Link) -> Instant {
    let now = link.now();
    written.map_or(now, |moment| moment.at(Way::Near, link.read().world().zone, now))
}

/// Opens the desk that is there, to do what it is asked.
pub async fn open(args: &DeskArgs) -> Result<Arc<dyn Link>, Problem> {
    serve(args, Access::Existing, false).await
}

/// The same, to be written to.
pub async fn to_write(args: &DeskArgs, write: &WriteArgs) -> Result<Arc<dyn Link>, Problem> {
    serve(args, Access::Existing, write.trust_clock).await
}

/// The same; one that is not there is made.
pub async fn to_fill(args: &DeskArgs, write: &WriteArgs) -> Result<Arc<dyn Link>, Problem> {
    serve(args, Access::Create, write.trust_clock).await
}

/// Opens the desk, or makes it, to live while somebody looks at it.
pub async fn to_live(args: &DeskArgs) -> Result<Arc<dyn Link>, Problem> {
    if let Some(link) = behind_server(args, Use::Watched).await? {
        return Ok(link);
    }
    let (engine, presences) = engine(args, Access::Create).await?;
    Ok(Arc::new(Local::new(engine.start(), presences)))
}

/// Opens the desk that is there, to be shared by a server: a slip in its name makes no empty one.
pub async fn to_share(args: &DeskArgs) -> Result<Parts, Problem> {
    let home = Home::of(args)?;
    let contracts = contracts_of(&home)?;
    let Opened { journal, presences, tokens } = home.open(Access::Existing)?;
    let engine = Engine::open(journal, Arc::new(contracts), Clock::System).await?;
    Ok(Parts { handle: engine.start(), presences, tokens })
}

/// Opens the desk to be looked at alone: nothing is written to it, whoever may.
pub async fn to_follow(args: &DeskArgs) -> Result<Arc<dyn Link>, Problem> {
    if let Some(link) = behind_server(args, Use::Watched).await? {
        return Ok(link);
    }
    let home = Home::of(args)?;
    if let Some(reseller) = &args.for_reseller {
        return Ok(Arc::new(Local::new(
            open_for(reseller, &home, Access::Look).await?.start(),
            Arc::new(Alone),
        )));
    }
    let contracts = contracts_of(&home)?;
    // A file system or a server that hangs must not stop a screen that is drawn meanwhile.
    let opened = tokio::task::spawn_blocking(move || home.open(Access::Look)).await;
    let opened = opened.map_err(|e| Problem::not_done(OfFile::CannotStart { why: e.to_string() }))?;
    let Opened { journal, presences, .. } = opened?;
    let engine = Engine::open(journal, Arc::new(contracts), Clock::System).await?;
    Ok(Arc::new(Local::new(engine.start(), presences)))
}

/// The tokens of the desk that is meant, with the way to it. Everything that is done about tokens reaches
/// them by this.
pub async fn tokens(args: &DeskArgs) -> Result<(Arc<dyn Link>, Arc<dyn Tokens>), Problem> {
    if args.for_reseller.is_some() {
        return Err(Problem::wrong(OfFile::ViewIsNoFile));
    }
    let home = Home::of(args)?;
    let contracts = Arc::new(contracts_of(&home)?);
    let Opened { journal, presences, tokens } = home.open(Access::Existing)?;
    let engine = Engine::open(journal, contracts, Clock::System).await?;
    Ok((Arc::new(Local::new(engine.serve(), presences)), tokens))
}

async fn serve(args: &DeskArgs, access: Access, trust_clock: bool) -> Result<Arc<dyn Link>, Problem> {
    if let Some(link) = behind_server(args, Use::Once).await? {
        return Ok(link);
    }
    let (mut engine, presences) = engine(args, access).await?;
    engine.trust_clock(trust_clock);
    Ok(Arc::new(Local::new(engine.serve(), presences)))
}

/// The desk, where it is one behind a server.
async fn behind_server(args: &DeskArgs, used: Use) -> Result<Option<Arc<dyn Link>>, Problem> {
    match Home::of(args)? {
        Home::Http(address) => served::open(&address, args.for_reseller.as_ref(), used).await.map(Some),
        Home::File(_) | Home::Postgres(_) => Ok(None),
    }
}

/// With `Create` a desk that is not there is made, its folder too when it is the default one.
async fn engine(args: &DeskArgs, access: Access) -> Result<(Engine, Arc<dyn Presences>), Problem> {
    let home = Home::of(args)?;
    if let Some(reseller) = &args.for_reseller {
        return Ok((open_for(reseller, &home, Access::Existing).await?, Arc::new(Alone)));
    }
    if access == Access::Create
        && let Some(path) = home.file()
    {
        make_room(path, args.desk.is_none(), settings()?.share)?;
    }
    let contracts = contracts_of(&home)?;
    let Opened { journal, presences, .. } = home.open(access)?;
    Ok((Engine::open(journal, Arc::new(contracts), Clock::System).await?, presences))
}

/// Makes the folder of the default desk, and an empty desk that the group may use when that is
/// wanted: otherwise it is its owner's alone.
fn make_room(path: &Path, default: bool, share: Share) -> Result<(), Problem> {
    let shared = share == Share::Group;
    let cannot = |what: &Path, e: std::io::Error| {
        Problem::not_done(OfFile::CannotMake { path: what.to_owned(), why: e.to_string() })
    };
    let folder = path.parent().unwrap_or(Path::new("."));
    if default && !folder.exists() {
        DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(|e| cannot(folder, e))?;
        if shared {
            // What is made in it belongs to its group.
            set_mode(folder, 0o2770).map_err(|e| cannot(folder, e))?;
        }
    }
    if shared && !path.exists() {
        let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
        made.and_then(|_| set_mode(path, 0o660)).map_err(|e| cannot(path, e))?;
    }
    Ok(())
}

fn set_mode(path: &Path, mode: u32) -> std::io::Result<()> {
    std::fs::set_permissions(path, Permissions::from_mode(mode))
}

/// What the user has settled.
pub fn settings() -> Result<Config, Problem> {
    let (path, text) = settings_file()?;
    Ok(Config::parse(&path.display().to_string(), &text)?)
}

/// The file of it, with its text; without one nothing is settled.
pub fn settings_file() -> Result<(PathBuf, String), Problem> {
    let path = config::folder().unwrap_or_default().join("config.toml");
    let text = read_own(&path)?.unwrap_or_default();
    Ok((path, text))
}

/// Opens what one reseller may see of a desk, to look only (F057).
async fn open_for(reseller: &Id, home: &Home, access: Access) -> Result<Engine, Problem> {
    let contracts = contracts_of(home)?;
    let scoped = ScopedJournal::open(home.open(access)?.journal, reseller.clone()).await?;
    let engine = Engine::open(Arc::new(scoped), Arc::new(contracts), Clock::System).await?;
    let known = engine.desk().world().resellers.find(reseller.as_str()).is_some();
    match known {
        true => Ok(engine),
        false => Err(Problem::wrong(OfName::NoReseller(reseller.to_string()))),
    }
}

/// Refuses a reseller that the desk does not know. A desk that is not in reach says so itself.
pub async fn know_reseller(args: &DeskArgs) -> Result<(), Problem> {
    let (Some(reseller), Ok(home)) = (&args.for_reseller, Home::of(args)) else { return Ok(()) };
    // A server knows by the token.
    if let Home::Http(_) = home {
        return Ok(());
    }
    match open_for(reseller, &home, Access::Look).await {
        Err(problem) if problem.is_wrong() => Err(problem),
        _ => Ok(()),
    }
}

/// A desk that is gone with what it is needed for, under the contracts of the one that is meant.
pub async fn in_memory(args: &DeskArgs) -> Result<Arc<dyn Link>, Problem> {
    let contracts = Arc::new(contracts(args)?);
    let engine = Engine::open(Arc::new(MemoryJournal::default()), contracts, Clock::System).await?;
    Ok(Arc::new(Local::new(engine.serve(), Arc::new(MemoryPresences::default()))))
}

/// There is none, and nobody to be asked what to do.
pub fn missing(home: &Home) -> Problem {
    StoreError::Missing(home.place().display().to_string()).into()
}

/// The contracts that hold on the desk that is meant, whether it is there or not.
pub fn contracts(args: &DeskArgs) -> Result<Contracts, Problem> {
    match Home::of(args) {
        Ok(home) => contracts_of(&home),
        Err(_) => Ok(Contracts::embedded()?),
    }
}

/// The packs that come with pikett and those in the folder `packs` beside a desk file.
fn contracts_of(home: &Home) -> Result<Contracts, Problem> {
    let mut contracts = Contracts::embedded()?;
    let Some(desk) = home.file() else { return Ok(contracts) };
    let folder = desk.parent().unwrap_or(Path::new(".")).join("packs");
    let Ok(entries) = std::fs::read_dir(&folder) else { return Ok(contracts) };
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|path| path.extension().is_some_and(|ext| ext == "toml"));
    files.sort();
    for file in files {
        let Some(text) = read_own(&file)? else { continue };
        contracts.add(Contract::parse(&file.display().to_string(), &text)?);
    }
    Ok(contracts)
}

/// The problem of a file that cannot be read.
pub fn cannot_read(path: &Path, e: &std::io::Error) -> Problem {
    Problem::not_done(OfFile::CannotRead { path: path.to_owned(), why: e.to_string() })
}

/// Reads a file that is looked for at its place, if it is there. What is no file there is refused: a pipe
/// would be waited at for ever.
pub fn read_own(path: &Path) -> Result<Option<String>, Problem> {
    match std::fs::metadata(path) {
        Err(e) if matches!(e.kind(), std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory) => {
            Ok(None)
        }
        Err(e) => Err(cannot_read(path, &e)),
        Ok(about) if !about.is_file() => {
            Err(Problem::not_done(OfFile::NoFile { path: path.to_owned(), folder: about.is_dir() }))
        }
        Ok(_) => read(path).map(Some),
    }
}

/// Reads a text file that was named, with a problem that names it.
pub fn read(path: &Path) -> Result<String, Problem> {
    let bytes = std::fs::read(path).map_err(|e| cannot_read(path, &e))?;
    encoding::text(&bytes).map(str::to_owned).map_err(|foreign| {
        let place = |number| usize::try_from(number).unwrap_or(usize::MAX);
        let (origin, what) = (path.display().to_string(), foreign.what.into());
        Fault { origin, line: place(foreign.line), column: place(foreign.column), what }.into()
    })
}

/// Who acts.
pub fn author(by: Option<&str>) -> Text {
    Text::line(&by.map_or_else(config::user, str::to_owned))
}
