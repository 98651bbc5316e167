//! Widgets: view models onto a buffer, by role. They know nothing of the desk.

mod brief;
mod dialog;
mod fit;
mod frame;
mod lines;
mod plot;
mod row;
mod table;

pub use brief::brief;
pub use dialog::{clear, dialog};
pub use fit::scrolled;
pub use frame::{foot, frame};
pub use lines::{bars, line, lines, short_lines};
pub use plot::drawn;
pub use table::{lines_of_tables, tables};
