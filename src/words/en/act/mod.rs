//! What acts do, and what their fields are called.

mod backup;
mod common;
mod credit;
mod hours;
mod incident;
mod licence;
mod report;
mod roster;
mod tenant;
mod unread;
mod update;

use crate::domain::acts::entry::{About, Label};
use crate::words::{ActName, Labelled, Words};
pub(in crate::words) use unread::unread;

pub(in crate::words) fn act(_: Words, about: About) -> ActName {
    match about {
        About::Incident(about) => incident::about(about),
        About::Update(about) => update::about(about),
        About::Tenant(about) => tenant::about(about),
        About::Backup(about) => backup::about(about),
        About::Licence(about) => licence::about(about),
        About::Credit(about) => credit::about(about),
        About::Hours(about) => hours::about(about),
        About::Roster(about) => roster::about(about),
    }
}

pub(in crate::words) fn label(_: Words, label: Label) -> Labelled {
    match label {
        Label::Common(label) => common::label(label),
        Label::Incident(label) => incident::label(label),
        Label::Report(label) => report::report(label),
        Label::Work(label) => report::work(label),
        Label::Update(label) => update::label(label),
        Label::Tenant(label) => tenant::label(label),
        Label::Backup(label) => backup::label(label),
        Label::Licence(label) => licence::label(label),
        Label::Credit(label) => credit::label(label),
        Label::Hours(label) => hours::label(label),
        Label::Roster(label) => roster::label(label),
    }
}
