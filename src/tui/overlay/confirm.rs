//! A question before something is done to many.

use crate::domain::decide::Act;

#[derive(Debug)]
pub struct Confirm {
    pub question: String,
    /// As in the message that says they are done.
    pub what: String,
    pub acts: Vec<Act>,
}
