//! What acts do, and what their fields are called.

mod common;
mod incident;
mod report;
mod unread;
mod update;

use crate::domain::act::{About, Label};
use crate::words::{Labelled, Words};
pub(in crate::words) use unread::unread;

pub(in crate::words) fn about(_: Words, about: About) -> &'static str {
    match about {
        About::Incident(about) => incident::about(about),
        About::Update(about) => update::about(about),
    }
}

pub(in crate::words) fn label(_: Words, label: Label) -> Labelled {
    match label {
        Label::Common(label) => common::label(label),
        Label::Incident(label) => incident::label(label),
        Label::Report(label) => report::report(label),
        Label::Work(label) => report::work(label),
        Label::Update(label) => update::label(label),
    }
}
