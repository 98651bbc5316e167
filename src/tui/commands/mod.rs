//! Every command of the command line, one file each; each action is a command too, by its name.

mod access;
mod at;
mod backup;
mod caller;
mod checklist;
mod complete;
mod describe;
mod duties;
mod entered;
mod export;
mod filter;
mod go;
mod handover;
mod hours;
mod line;
mod list;
mod quit;
mod release;
mod rules;
mod sort;
mod view;
mod what;
mod why;

pub use complete::Candidate;
pub use line::{Known, candidates, find, run};
pub use list::COMMANDS;
