//! Acts about backups, one file each.

mod cold;
mod record;
mod restore_test;
mod second_system;

use super::Scene;
use crate::domain::acts::entry::{Field, Kind, Label, label};
use crate::domain::acts::judgement::{Check, OfBackup as OfMade};
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::facts::backup::{BackupChange, Backups, Subject};
use crate::domain::facts::event::Event;
use crate::domain::readings::backup;
use crate::domain::readings::refusal::{OfBackup, Refusal, Thing, When};

pub use cold::RecordColdBackup;
pub use record::RecordBackup;
pub use restore_test::RecordRestoreTest;
pub use second_system::SetSecondSystem;

/// What is backed up.
const OF: Field = Field::argument("of", Kind::Named(Thing::BackedUp), Label::Backup(label::Backup::Of))
    .shown("SERVER|TENANT");

const NOTE: Field = Field::option("note", Kind::Line, Label::Common(label::Common::Note));

/// The subject of that id, with what is known of it. Where a server and a tenant share the id, the
/// server is meant.
fn subject<'a>(scene: &Scene<'a>, id: &Id) -> Result<(Subject, &'a Backups), Refusal> {
    let (desk, world) = (scene.desk, scene.desk.world());
    if let Some(server) = world.servers.by_id(id.as_str()) {
        if desk.backup_contract(scene.now).is_none() {
            return Err(Refusal::no_such(OfBackup::NoRules));
        }
        return Ok((Subject::Server(id.clone()), &server.backups));
    }
    let Some(tenant) = world.tenants.by_id(id.as_str()) else {
        return Err(Refusal::none_of(Thing::BackedUp, id.as_str(), world.servers.ids()));
    };
    if desk.own_backup_contract(tenant, scene.now).is_some() {
        return Ok((Subject::Tenant(id.clone()), &tenant.backups));
    }
    let (tenant, server) = (id.clone(), tenant.definition.server.clone());
    Err(Refusal::of(OfBackup::NotItsOwn { tenant, server }))
}

/// The event for `change`; none when that is known already.
fn record(scene: &Scene<'_>, id: &Id, change: BackupChange) -> Result<Vec<Event>, Refusal> {
    let (of, known) = subject(scene, id)?;
    scene.show(|| made(scene, &of, &change));
    if known.knows(&change) {
        return Ok(Vec::new());
    }
    Ok(vec![Event::Backup { of, change }])
}

/// When it was made, with the rule that wants it.
fn made(scene: &Scene<'_>, of: &Subject, change: &BackupChange) -> Option<Check> {
    let line = backup::of(scene.desk, of, scene.now)?;
    let cites = &line.rules.cites;
    let (at, rule) = match change {
        BackupChange::Ran(run) => (run.at, Some(&cites.daily)),
        BackupChange::RestoreTested(test) => (test.at, cites.restore_test.as_ref()),
        BackupChange::Cold(cold) => (cold.at, cites.cold.as_ref()),
        BackupChange::SecondSystem { .. } => return None,
    };
    let rule = line.contract.cited(rule);
    Some(Check::holds(OfMade::Made { at, ago: scene.now - at }, rule))
}

/// The moment that is meant; what has not happened yet cannot be recorded.
fn past(scene: &Scene<'_>, at: Option<Instant>) -> Result<Instant, Refusal> {
    let at = at.unwrap_or(scene.now);
    scene.past(at, When::Happened)?;
    Ok(at)
}
