//! Every command of the command line, one file each; each action is a command too, by its name.

mod access;
mod at;
mod complete;
mod entered;
mod filter;
mod forms;
mod go;
mod handover;
mod line;
mod list;
mod quit;
mod rules;
mod sort;
mod theme;
mod view;
mod what;
mod why;

pub use complete::Candidate;
pub use filter::{names, terms};
pub use line::{Known, candidates, find, run};
pub use list::COMMANDS;
