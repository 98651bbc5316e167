//! What a screen is made of.

use crate::tui::model::Pane;

/// The parts of a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Region {
    Header,
    Strip,
    /// The filter, while there is one.
    Filter,
    Pane(Pane),
    /// A pane without frame, on screens too small for one.
    Bare(Pane),
    Detail,
    IncidentLog,
    /// The step of the tour.
    Tour,
    Status,
    Footer,
    Setting,
}
