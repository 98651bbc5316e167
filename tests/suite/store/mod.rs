//! The journal on every backend, and what opens it.

mod chain;
mod files;
pub mod frozen;
mod moved;
mod ownership;
mod presence;
mod rights;
mod scoped;
mod shape;
mod shared;
mod story;

use std::future::Future;
use std::path::Path;
use std::sync::Arc;

use pikett::store::{Access, Journal, MemoryJournal, SqliteJournal};
use tempfile::TempDir;

type Backend = (&'static str, Arc<dyn Journal>);

/// Every backend with a name, and the folder that one of them lives in.
fn backends() -> (Vec<Backend>, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let sqlite = create(&folder.path().join("desk.db"));
    (vec![("memory", Arc::new(MemoryJournal::default())), ("sqlite", Arc::new(sqlite))], folder)
}

fn create(path: &Path) -> SqliteJournal {
    SqliteJournal::open(path, Access::Create).unwrap()
}

fn block_on<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}
