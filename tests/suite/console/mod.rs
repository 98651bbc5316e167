//! The console: keys, screens, terminal.

mod input;
mod keys;
mod pty;
mod snapshots;
mod themes;
mod trouble;
