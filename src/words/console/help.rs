//! What the help explains.

values! {
    /// A sign in a list.
    Sign {
        Critical,
        Over,
        Missed,
        Met,
        Stands,
        NoTarget,
        Ruled,
        Inquiry,
        Nothing,
        Unknown,
        WorkingDays,
        Opens,
        Cursor,
        Marked,
    }
}
