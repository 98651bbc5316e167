//! The journal on every backend, and what opens it.

mod chain;
mod failover;
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
mod tokens;
mod upgraded;

use std::future::Future;
use std::path::Path;
use std::sync::Arc;

use pikett::store::{Access, Journal, MemoryJournal, PostgresJournal, SqliteJournal};
use tempfile::TempDir;

use crate::support::postgres;

type Backend = (&'static str, Arc<dyn Journal>);

/// Every backend with a name, and the folder that one of them lives in.
fn backends() -> (Vec<Backend>, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let sqlite = create(&folder.path().join("desk.db"));
    let mut all: Vec<Backend> =
        vec![("memory", Arc::new(MemoryJournal::default())), ("sqlite", Arc::new(sqlite))];
    if let Some(address) = postgres::fresh_desk() {
        all.push(("postgres", Arc::new(PostgresJournal::open(&address, None, Access::Create).unwrap())));
    }
    (all, folder)
}

fn create(path: &Path) -> SqliteJournal {
    SqliteJournal::open(path, Access::Create).unwrap()
}

fn block_on<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}
