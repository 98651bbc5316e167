//! English.

mod about;
mod help;
mod refusal;

pub(super) use about::about;
pub(super) use help::option;
pub(super) use refusal::reason;
