//! English.

mod refusal;

pub(super) use refusal::reason;
