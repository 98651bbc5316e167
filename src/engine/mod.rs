//! Decide, append, apply, publish: the one way in which a desk changes.
//!
//! An [`Engine`] owns a replica of the desk and is the only one to change it. A command is decided
//! on the replica as of record *n* and appended "after *n*"; if somebody else was faster the
//! engine catches up and decides again. Nothing is seen on the replica before it is durable: several
//! commands that are appended together are decided on a [staged](crate::domain::readings::desk::Staging) one.

mod actor;
mod again;
mod batch;
mod clock;
mod connection;
mod execute;
mod failure;
mod kept;
mod past;
mod receipt;
mod replay;
mod replica;
mod request;
mod together;

pub use actor::{Handle, Update, Updates};
pub use batch::{BatchReport, Interrupted};
pub use clock::{Clock, fresh_id, system_millis};
pub use connection::Connection;
pub use failure::{ATTEMPTS, Failure};
pub use past::past;
pub use receipt::Receipt;
pub use replica::{Engine, SharedDesk};
pub use request::{Answer, Asker, Request};
