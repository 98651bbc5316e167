//! The desk file: where it lies, who may get at it, whether it is whole.

use std::path::PathBuf;

use super::finding::{Finding, Seen};
use super::{served, server};
use crate::cli::args::DeskArgs;
use crate::cli::home::Home;
use crate::domain::world::World;
use crate::store::{Content, Health, Kept, StoreError};
use crate::words::checkup::{Area, OfDeskFile, Verdict};

/// A log this long, in bytes, was not folded in for a while.
const LONG: u64 = 64_000_000;
/// Bytes of room below which it is told.
const LITTLE: u64 = 200_000_000;
/// Rights of those who are neither the owner nor of the group.
const OTHERS: u32 = 0o007;

pub fn findings(args: &DeskArgs) -> (Vec<Finding>, Seen) {
    let nothing = Seen { zone: World::default().zone, last: None };
    let path = match Home::of(args) {
        Ok(Home::File(path)) => path,
        Ok(Home::Http(address)) => return served::findings(&address),
        Ok(home @ Home::Postgres(_)) => {
            let shown = home.name();
            let Home::Postgres(address) = home else { return (Vec::new(), nothing) };
            return server::findings(&address, &shown);
        }
        Err(problem) => return (vec![Finding::of(Area::Desk, Verdict::Fault, &problem)], nothing),
    };
    let health = match Health::of(&path) {
        Ok(health) => health,
        Err(StoreError::Missing(_)) => {
            let default = args.desk.is_none();
            let missing = OfDeskFile::Missing { path, default };
            // A new user has none yet; who names one means one that is there.
            let missing = match default {
                true => Finding::note(Area::Desk, missing),
                false => Finding::fault(Area::Desk, missing),
            };
            return (vec![missing], nothing);
        }
        Err(e) => return (vec![Finding::of(Area::Desk, Verdict::Fault, &e.into())], nothing),
    };
    let (mut found, content) = inside(&path, &health);
    // Nothing is told about the rights of what is no desk: nobody shall change them by this advice.
    if content.is_some() || path.is_file() {
        found.extend(outside(path, &health));
    }
    let zone = content.and_then(|content| content.zone).unwrap_or(nothing.zone);
    (found, Seen { zone, last: content.and_then(|content| content.last) })
}

fn inside(path: &std::path::Path, health: &Health) -> (Vec<Finding>, Option<Content>) {
    match Content::of(path) {
        Ok(content) => {
            let Content { records, whole, .. } = content;
            let is = OfDeskFile::Is { path: path.to_owned(), records, bytes: health.size };
            let whole = OfDeskFile::Whole { records: whole };
            (vec![Finding::fine(Area::Desk, is), Finding::fine(Area::Desk, whole)], Some(content))
        }
        Err(e) => (vec![Finding::of(Area::Desk, Verdict::Fault, &e.into())], None),
    }
}

fn outside(path: PathBuf, health: &Health) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut note = |what: OfDeskFile| found.push(Finding::note(Area::Desk, what));
    match health.kept {
        Kept::Here => {}
        Kept::Elsewhere(kind) => note(OfDeskFile::Network { kind }),
        Kept::Memory => note(OfDeskFile::InMemory),
    }
    if health.log > LONG {
        note(OfDeskFile::LongLog { bytes: health.log });
    }
    if let Some(bytes) = health.room.filter(|bytes| *bytes < LITTLE) {
        note(OfDeskFile::LittleRoom { bytes });
    }
    if health.mode & OTHERS != 0 {
        note(OfDeskFile::ForAll { path: path.clone(), mode: health.mode });
    }
    if !health.writable {
        note(OfDeskFile::NotWritable(path));
    }
    found
}
