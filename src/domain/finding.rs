//! What would follow from something that is only thought of, line by line.

/// One thing that follows, with its rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub text: String,
    /// Fact or ruling behind it.
    pub rule: Box<str>,
    /// Nothing to worry about.
    pub fine: bool,
}
