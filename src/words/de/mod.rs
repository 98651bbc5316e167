//! German.

mod about;
mod failure;
mod head;
mod help;
mod misread;
mod note;
mod refusal;
mod trouble;
mod usage;

pub(super) use about::about;
pub(super) use failure::{failure, store};
pub(super) use head::head;
pub(super) use help::option;
pub(super) use misread::misread;
pub(super) use note::note;
pub(super) use refusal::reason;
pub(super) use trouble::trouble;
pub(super) use usage::{HEADINGS, complaint};
