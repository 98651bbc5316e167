//! How large the terminal is.

/// In cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    pub width: u16,
    pub height: u16,
}

impl Size {
    /// Too small for frames: one pane at a time.
    pub fn is_small(self) -> bool {
        self.width < 60 || self.height < 18
    }

    /// Large enough for a line about the setting.
    pub fn is_large(self) -> bool {
        self.width >= 110 && self.height >= 38
    }
}
