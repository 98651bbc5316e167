//! What is to be seen, as plain rows and roles: the desk and the model in, words out.

mod alarms;
mod brief;
mod detail;
mod dialog;
mod duty;
mod fields;
mod footer;
mod header;
mod help;
mod lock;
mod menu;
mod narrowed;
mod palette;
mod pane;
mod pictures;
mod prompt;
mod setting;
mod shares;
mod tour;
mod view;
mod welcome;

pub use crate::tui::verb::rest;
pub use crate::tui::wrap::wrap;
pub use brief::Brief;
pub use dialog::{DialogView, columns, dialog_lines};
pub use fields::{FieldView, Fields};
pub use pane::{Body, PaneView, pane_rows};
pub use pictures::{Area, Curve, Drawn, Group, Plot, PlotBody, Spark};
pub use tour::TOUR_LINES;
pub use view::View;
pub use welcome::{Greeted, welcome};
