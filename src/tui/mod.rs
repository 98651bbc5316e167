//! The console: state, update, view.

pub mod action;
pub mod acts;
pub mod cell;
pub mod choices;
pub mod columns;
pub mod command;
pub mod commands;
pub mod context;
mod effects;
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
pub mod news;
pub mod overlay;
pub mod role;
pub mod rows;
mod run;
pub mod screens;
pub mod session;
mod signals;
pub mod size;
mod target;
mod terminal;
pub mod theme;
pub mod update;
pub mod vm;
mod widgets;

pub use run::{Console, Ending, run};
pub use terminal::{read_hidden, restore_after_panic};
