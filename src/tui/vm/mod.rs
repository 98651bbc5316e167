//! What is to be seen, as plain rows and roles: the desk and the model in, words out.

mod alarms;
mod brief;
mod detail;
mod dialog;
mod fields;
mod footer;
mod header;
mod help;
mod lock;
mod menu;
mod narrowed;
mod palette;
mod pane;
mod prompt;
mod setting;
mod shares;
mod view;
mod wrap;

pub use crate::tui::verb::rest;
pub use brief::Brief;
pub use dialog::{DialogView, columns, dialog_lines};
pub use fields::{FieldView, Fields};
pub use pane::{Body, PaneView, pane_rows};
pub use view::View;
pub use wrap::wrap;
