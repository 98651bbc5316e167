//! What traces are made from.

use crate::domain::base::instant::Instant;
use crate::domain::readings::desk::Desk;

/// What traces are made from.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    pub desk: &'a Desk,
    pub now: Instant,
}
