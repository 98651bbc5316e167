//! Forms that are opened by a command only.

use crate::tui::acts::{account, backup, duties, export, hours, release};
use crate::tui::command::{Command, Typed};

pub(super) const BACKUP: Command =
    Command::new(&["backup"], Typed::Backup, |model, cx, _| Ok(backup::record(model, cx)?));

pub(super) const CALLER: Command =
    Command::new(&["caller"], Typed::Caller, |model, cx, _| Ok(account::caller(model, cx)?));

pub(super) const CHECKLIST: Command =
    Command::new(&["checklist"], Typed::Checklist, |model, cx, _| Ok(account::checklist(model, cx)?));

pub(super) const DESCRIBE: Command =
    Command::new(&["describe"], Typed::Describe, |model, cx, _| Ok(account::describe(model, cx)?));

pub(super) const DUTIES: Command =
    Command::new(&["duties"], Typed::Duties, |model, cx, _| Ok(duties::ask_duties(model, cx)?));

pub(super) const EXPORT: Command =
    Command::new(&["export"], Typed::Export, |model, cx, _| Ok(export::note(model, cx)?));

pub(super) const HOURS: Command =
    Command::new(&["hours"], Typed::Hours, |model, cx, _| Ok(hours::book(model, cx)?));

pub(super) const RELEASE: Command =
    Command::new(&["release"], Typed::Release, |model, cx, _| Ok(release::ask_release(model, cx)?));
