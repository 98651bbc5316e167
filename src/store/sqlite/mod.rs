//! A desk in one SQLite file: WAL, full sync, one thread that owns the connection.

mod chain;
mod copy;
mod health;
mod journal;
mod open;
mod place;
mod presence;
mod revision;
mod rows;
mod thread;
mod token;
mod write;

pub use health::{Content, Health, Kept};
pub use journal::SqliteJournal;
pub use presence::SqlitePresences;
pub use token::SqliteTokens;
