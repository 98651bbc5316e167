//! German.

mod refusal;

pub(super) use refusal::reason;
