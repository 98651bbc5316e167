//! Opening the desk that the command line means.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::args::DeskArgs;
use super::output::Problem;
use crate::config;
use crate::domain::contract::{Contract, Contracts};
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::engine::{Clock, Engine};
use crate::store::{Access, ScopedJournal, SqliteJournal};

/// Runs one future on a runtime of its own: one thread is enough for a console.
pub fn block_on<T>(work: impl Future<Output = Result<T, Problem>>) -> Result<T, Problem> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime =
        runtime.map_err(|e| Problem::failed(format!("cannot start: {e}"), "check the system's limits"))?;
    runtime.block_on(work)
}

/// Opens the desk; with `Create` one that is not there is made, its folder too when it is the
/// default one.
pub async fn open(args: &DeskArgs, access: Access) -> Result<Engine, Problem> {
    let path = path(args)?;
    if let Some(reseller) = &args.for_reseller {
        return open_for(reseller, &path).await;
    }
    if args.desk.is_none() && access == Access::Create {
        let folder = path.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder).map_err(|e| {
            Problem::failed(format!("cannot make the folder {}: {e}", folder.display()), "give --desk PATH")
        })?;
    }
    let contracts = contracts_beside(&path)?;
    let journal = SqliteJournal::open(&path, access)?;
    Ok(Engine::open(Arc::new(journal), Arc::new(contracts), Clock::System).await?)
}

/// Opens what one reseller may see of a desk, to look only (F057).
async fn open_for(reseller: &Id, path: &Path) -> Result<Engine, Problem> {
    let contracts = contracts_beside(path)?;
    let journal = Arc::new(SqliteJournal::open(path, Access::Existing)?);
    let scoped = ScopedJournal::open(journal, reseller.clone()).await?;
    let engine = Engine::open(Arc::new(scoped), Arc::new(contracts), Clock::System).await?;
    let known = engine.desk().world().resellers.find(reseller.as_str()).is_some();
    match known {
        true => Ok(engine),
        false => Err(Problem::usage(
            format!("there is no reseller {reseller}"),
            "give --for-reseller as the desk has it",
        )),
    }
}

/// The desk file that is meant.
pub fn path(args: &DeskArgs) -> Result<PathBuf, Problem> {
    match &args.desk {
        Some(path) => Ok(path.clone()),
        None => config::default_desk().ok_or_else(|| {
            Problem::failed(
                "there is no home folder to keep a desk in",
                "give --desk PATH or set PIKETT_DESK",
            )
        }),
    }
}

/// The contracts that hold on the desk that is meant, whether it is there or not.
pub fn contracts(args: &DeskArgs) -> Result<Contracts, Problem> {
    match path(args) {
        Ok(path) => contracts_beside(&path),
        Err(_) => Ok(Contracts::embedded()?),
    }
}

/// The packs that come with pikett and those in the folder `packs` beside the desk.
fn contracts_beside(desk: &Path) -> Result<Contracts, Problem> {
    let mut contracts = Contracts::embedded()?;
    let folder = desk.parent().unwrap_or(Path::new(".")).join("packs");
    let Ok(entries) = std::fs::read_dir(&folder) else { return Ok(contracts) };
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|path| path.extension().is_some_and(|ext| ext == "toml"));
    files.sort();
    for file in files {
        contracts.add(Contract::parse(&file.display().to_string(), &read(&file)?)?);
    }
    Ok(contracts)
}

/// Reads a text file, with a problem that names it.
pub fn read(path: &Path) -> Result<String, Problem> {
    std::fs::read_to_string(path)
        .map_err(|e| Problem::failed(format!("cannot read {}: {e}", path.display()), "check the path"))
}

/// Who acts.
pub fn author(by: Option<&str>) -> Text {
    Text::line(&by.map_or_else(config::user, str::to_owned))
}
