//! What the help explains.

/// A sign in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    Critical,
    Missed,
    Met,
    Stands,
    NoTarget,
    Ruled,
    WorkingDays,
    Cursor,
}

impl Sign {
    pub const ALL: &[Self] = &[
        Self::Critical,
        Self::Missed,
        Self::Met,
        Self::Stands,
        Self::NoTarget,
        Self::Ruled,
        Self::WorkingDays,
        Self::Cursor,
    ];
}
