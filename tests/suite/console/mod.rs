//! The console: keys, screens, terminal.

mod alarms;
mod backups;
mod certain;
mod fits;
mod forms;
mod input;
mod keys;
mod lock;
mod memory;
mod mockups;
mod narrow;
mod picture;
mod presence;
mod products;
mod pty;
mod reference;
mod snapshots;
mod splitting;
mod state_file;
mod systems;
mod themes;
mod triage;
mod trouble;
mod versions;
mod what;
mod why;
