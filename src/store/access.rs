//! What a desk is opened for.

/// Whether a desk that is not there is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    Existing,
    Create,
    /// It is there and is only read, whatever the rights of who opens it.
    Look,
}
