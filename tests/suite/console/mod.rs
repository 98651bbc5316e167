//! The console: keys, screens, terminal.

mod input;
mod keys;
mod snapshots;
mod themes;
mod trouble;
