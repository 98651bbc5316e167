//! The panes by name. They are declared in [`words`](crate::words), which need them too.

pub use crate::words::console::Pane;
