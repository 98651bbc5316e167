//! Widgets: view models onto a buffer, by role. They know nothing of the desk.

mod dialog;
mod frame;
mod lines;
mod table;

pub use dialog::{clear, dialog};
pub use frame::frame;
pub use lines::{bar, line, lines};
pub use table::table;
