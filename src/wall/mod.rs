//! A screen on the wall: big numbers, pages by turns, and nothing that could change the desk.
//!
//! It is looked at by people who cannot press a key, from across the room, for weeks. So everything that it
//! shows is computed from the desk and from how long it has run, and nothing is counted along: a page that
//! is due is due, whatever happened before. How old the data are is measured by reading where they are
//! kept, not by whether news came.
//!
//! | file | what it is for |
//! |---|---|
//! | [`setup`] | which pages, how long, whose names, when it is night |
//! | [`turn`], [`age`] | whose turn it is; how old the data are |
//! | [`facts`] | what of the desk interrupts: critical incidents, levels that are due |
//! | [`calls`] | what is new of it, and announced |
//! | [`model`] | what is remembered between two frames, and what a key does |
//! | [`view`] | a page as bands of panels: meanings, no places |
//! | [`draw`] | where they stand, and in how large digits |
//! | [`check`] | from how far that can be read |
//! | `run`, `watchdog` | terminal, desk, clock, and who watches that it lives |
//!
//! Nothing here can write: the desk is reached by a [`crate::client::Follower`], which takes no command, and
//! a test in `tests/suite/architecture` holds that nothing here names what could.

pub mod age;
pub mod calls;
pub mod check;
pub mod draw;
pub mod facts;
pub mod keys;
pub mod model;
pub mod names;
mod run;
pub mod setup;
pub mod turn;
pub mod view;
mod watchdog;

pub use run::{Connect, Ending, run};
