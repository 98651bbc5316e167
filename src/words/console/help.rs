//! What the help explains.

values! {
    /// A sign in a list.
    Sign {
        Critical,
        Missed,
        Met,
        Stands,
        NoTarget,
        Ruled,
        WorkingDays,
        Cursor,
    }
}
