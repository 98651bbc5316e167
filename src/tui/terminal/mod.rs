//! The terminal: entered and left as a guard, drawn to one frame at a time.

mod bell;
mod clipboard;
mod editor;
mod examine;
mod hidden;
mod mode;
mod pacing;
mod pen;
mod screen;
mod traits;
mod tty;

pub use bell::Caller;
pub use clipboard::copy;
pub use editor::edit;
pub use examine::{Examined, examine};
pub use hidden::read_hidden;
pub use mode::{Mode, restore_after_panic};
pub use pacing::Pacing;
pub use screen::Screen;
pub use traits::has_second_screen;
pub use tty::Tty;
