//! The panes, a folder each: its kinds of rows, what its columns show, what it is made of.

mod availability;
mod clocks;
mod contracts;
pub mod faces;
mod incidents;
mod licences;
mod list;
mod log;
mod names;
mod registry;
mod row;
mod rows;
mod scene;
mod section;
mod shown;
mod spec;
mod storage;
mod table;
mod trends;
mod updates;

pub use availability::{hours, percent, role as availability_role};
pub use licences::{ceiling_role, credit_role, licence_role, shouted};
pub use log::role as log_role;
pub use registry::{columns, of};
pub use rows::Rows;
pub use scene::Scene;
pub use section::Section;
pub use shown::PaneRows;
pub use spec::Strip;
pub use storage::level;
pub use table::{Heading, MARKER, PaneTable, TableRow, has_heading, visible_rows};
