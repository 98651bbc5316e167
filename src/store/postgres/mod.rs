//! A desk on PostgreSQL: one statement an append, several servers of which one takes writes, and nodes that
//! hear of each other's records.
//!
//! What can go wrong between a commit and its standby is met here: an append without an answer is
//! [`Appended::Unsure`](crate::store::Appended), never failed; a primary that was left behind is known by its
//! timeline and by the links of its records; nothing is acknowledged that may stand on one disk alone.

mod address;
mod append;
mod fault;
mod follow;
mod health;
mod journal;
mod kept;
mod line;
mod presence;
mod rows;
mod schema;
mod servers;
mod session;
mod thread;
mod tls;
mod token;
mod trail;

pub use address::{is_address, shown};
pub use health::ServerHealth;
pub use journal::PostgresJournal;
pub use presence::PostgresPresences;
pub use token::PostgresTokens;
