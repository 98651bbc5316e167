//! One desk for many: what consoles, walls, resellers and programs ask of it over HTTP.
//!
//! The server holds one engine; whoever asks is recognised by a token and sees what its scope shows. A
//! reseller reads a view of its own, and every command is decided by the one engine.

mod body;
mod caller;
mod described;
mod diary;
mod guard;
pub mod listen;
mod log;
pub mod login;
mod meter;
mod mint;
mod node;
mod outward;
mod recognise;
mod routes;
mod run;
mod speaks;
mod stream;
mod tries;
mod trouble;
mod view;

pub use log::{Form, begin as begin_log};
pub use node::{Node, Parts};
pub use routes::document;
pub use run::{Door, say_ready, serve};
