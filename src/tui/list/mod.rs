//! Lists: what the cursor is on, and which rows are seen around it.

mod cursor;
mod keyed;
mod state;

pub use cursor::Cursor;
pub use keyed::{Keyed, RowKey};
pub use state::{ListState, stay};
