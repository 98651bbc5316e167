//! What the mouse points at: what the terminal showed when it was used.

use crate::tui::input::Mouse;
use crate::tui::msg::Pointed;
use crate::tui::screens::Hits;

/// The last frame, and the last one that is known to have been seen. What was done before the terminal
/// answered for a frame was done on the one before.
#[derive(Debug, Default)]
pub(super) struct Pointer {
    last: Hits,
    seen: Hits,
}

impl Pointer {
    pub fn drew(&mut self, drawn: Hits) {
        self.last = drawn;
    }

    /// The terminal shows the last frame, or will never say that it does.
    pub fn seen(&mut self) {
        self.seen.clone_from(&self.last);
    }

    pub fn on(&self, mouse: Mouse) -> Pointed {
        Pointed { what: mouse.what, at: self.seen.at(mouse.x, mouse.y) }
    }
}
