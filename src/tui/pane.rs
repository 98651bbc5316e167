//! The panes: words need them too.

pub use crate::words::console::Pane;
