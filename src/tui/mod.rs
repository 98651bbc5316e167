//! The console: state, update, view.
//!
//! Each floor stands on those before it and knows none above it.
//!
//! | floor | what is on it |
//! |---|---|
//! | what everything is made of | sizes, roles, keys, cells, the names of actions and panes |
//! | what the console knows | [`model`], and what it holds: [`list`], [`forms`], [`overlay`], [`session`]; [`input`], [`theme`] |
//! | what lists show | [`panes`]: a folder each, with its kinds of rows, their columns and what it says of itself |
//! | what can be done | [`acts`] by key, [`commands`] by `:`, [`keymap`]; [`update`]: messages into a new model |
//! | what is seen | [`vm`]: desk and model into rows and roles; widgets draw them, [`screens`] say where |
//! | what it runs on | the terminal, signals, effects, the loop; [`plain`], the same in lines |
//!
//! Which file stands where is written in `tests/suite/architecture/mod.rs`, `FLOORS`.

pub mod action;
pub mod acts;
mod alarm;
pub mod barred;
pub mod cell;
pub mod choices;
pub mod command;
pub mod commands;
pub mod context;
mod doing;
mod effects;
mod filter_line;
mod fixed;
pub mod forms;
pub mod guard;
pub mod input;
mod keeper;
pub mod key;
pub mod keymap;
pub mod list;
pub mod memory;
pub mod model;
pub mod msg;
pub mod narrow;
pub mod needs;
pub mod news;
pub mod overlay;
pub mod pane;
pub mod panes;
pub mod plain;
mod recall;
pub mod role;
mod run;
pub mod said;
pub mod screens;
pub mod session;
mod settle;
pub(crate) mod signals;
pub mod size;
pub mod target;
pub(crate) mod terminal;
pub mod theme;
pub mod tour;
pub mod update;
pub mod verb;
pub mod vm;
pub mod welcome;
pub(crate) mod widgets;
pub mod wrap;

pub use run::{Console, Ending, run, welcome as greet};
pub use terminal::{Examined, examine, has_second_screen, read_hidden, restore_after_panic};
