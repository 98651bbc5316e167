//! The console: keys, screens, terminal.

mod input;
mod keys;
mod picture;
mod products;
mod pty;
mod snapshots;
mod themes;
mod triage;
mod trouble;
