//! The console: keys, screens, terminal.

mod forms;
mod input;
mod keys;
mod picture;
mod products;
mod pty;
mod reference;
mod snapshots;
mod themes;
mod triage;
mod trouble;
mod why;
