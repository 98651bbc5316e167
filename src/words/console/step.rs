//! The steps of a walk through a shift.

values! {
    /// One thing to do.
    Step {
        Open,
        Back,
        Move,
        Take,
        Start,
        Note,
        Class,
        Undo,
        Filter,
        Clear,
        Why,
        Alarm,
        Help,
        Close,
        Leave,
    }
}
