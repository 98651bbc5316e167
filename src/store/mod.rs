//! The journal: an append-only list of records, on disk before it is acknowledged.
//!
//! Its sequence number is the only arbiter. A writer appends "after n"; if somebody was faster it
//! is told [`Appended::Behind`], reads what it missed, and decides again. There is no leader, and
//! nobody holds a lock while deciding, except a long batch that was overtaken ([`Journal::hold`]).

mod access;
mod error;
mod journal;
mod memory;
mod node;
mod postgres;
mod presence;
mod record;
mod scoped;
pub mod shape;
mod snapshot;
pub mod spread;
mod sqlite;
mod token;

pub use access::Access;
pub use error::{Damage, Foreign, Moved, NoAddress, NoServer, ServerError, StoreError};
pub use journal::{Answer, Appended, Journal};
pub use memory::{MemoryJournal, MemoryPresences};
pub use node::{NoAnswer, NoNode, NoUrl, NodeError};
pub use postgres::{PostgresJournal, PostgresPresences, PostgresTokens, ServerHealth, is_address, shown};
pub use presence::{Alone, Presences};
pub use record::Link;
pub use scoped::ScopedJournal;
pub use snapshot::Snapshot;
pub use sqlite::{Content, Health, Kept, SqliteJournal, SqlitePresences, SqliteTokens};
pub use token::{Hash, MemoryTokens, Misspelt, Secret, Tokens, handle};
