//! A question before something is done to many.

use crate::domain::decide::Act;

#[derive(Debug)]
pub struct Confirm {
    pub question: String,
    pub then: Then,
}

/// What is done after a yes.
#[derive(Debug)]
pub enum Then {
    /// Many acts at once; `what` as in the message that says they are done.
    Send { what: String, acts: Vec<Act> },
    /// The action of this name, after a while in which nobody was there.
    Run(&'static str),
}
