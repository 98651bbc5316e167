//! A question before something is done to many.

use crate::domain::acts::decide::Act;
use crate::words::console::Doing;

#[derive(Debug)]
pub struct Confirm {
    pub what: Doing,
    pub acts: Vec<Act>,
}
