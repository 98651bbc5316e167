//! The terminal: entered and left as a guard, drawn to one frame at a time.

mod ascii;
mod bell;
mod clipboard;
mod editor;
mod examine;
mod hidden;
mod ink;
mod lines;
mod mode;
mod pacing;
mod pen;
mod screen;
mod traits;
mod tty;
mod way;

pub use ascii::ascii;
pub use bell::Caller;
pub use clipboard::copy;
pub use editor::edit;
pub use examine::{Examined, examine};
pub use hidden::read_hidden;
pub use lines::Lines;
pub use mode::{Mode, restore_after_panic};
pub use pacing::Pacing;
pub use screen::Screen;
pub use traits::has_second_screen;
pub use tty::{Tty, terminal_size};
