//! Writing down releases.

use serde::{Deserialize, Serialize};

use super::of_release;
use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::acts::entry::label::Update as L;
use crate::domain::acts::entry::{
    About, Entered, Entry, Field, Kind, Label, Room, Spec, Unread, Vocabulary, Wrong, about,
};
use crate::domain::acts::judgement::{Check, OfUpdate as Claim};
use crate::domain::facts::event::Event;
use crate::domain::facts::release::{Release, Stage, Urgency};
use crate::domain::facts::rollout::RolloutChange;
use crate::domain::readings::refusal::{OfRelease, OfUpdate, Refusal};

/// Writes down a release or moves it on (F082). What is known of it and not named again stays: that
/// it is urgent or security-critical does not end with the test. A file that is read in is the
/// state of the world (A72): it may bring what is stable already, and takes flags away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PutRelease(pub Release);

const VERSION: Field = Field::argument("version", Kind::Id, Label::Update(L::Version));
const STAGE: Field =
    Field::option("stage", Kind::Word(Vocabulary::Stage), Label::Update(L::Stage)).required().shown("STAGE");
const URGENT: Field = Field::switch("urgent", Label::Update(L::Urgent));
const REASON: Field = Field::option("reason", Kind::Word(Vocabulary::Weight), Label::Update(L::Weight))
    .with("urgent")
    .shown("REASON");
const CRITICAL: Field = Field::switch("security-critical", Label::Update(L::SecurityCritical));
const MINUTES: Field =
    Field::option("minutes", Kind::Count(1, 1_440), Label::Update(L::Minutes)).shown("MINUTES");
const NOTES: Field = Field::option("notes", Kind::Line, Label::Update(L::Documentation));

impl Entered for PutRelease {
    const SPEC: Spec = Spec {
        room: Room::Update,
        name: "release",
        about: About::Update(about::Update::Release),
        fields: &[VERSION, STAGE, URGENT, REASON, CRITICAL, MINUTES, NOTES],
        happened: None,
    };

    fn read(entry: &Entry<'_>) -> Result<Self, Unread> {
        let security_critical = entry.take(&CRITICAL)?;
        let urgent = entry.take::<bool>(&URGENT)?;
        let weight = match (urgent, entry.take(&REASON)?) {
            (false, _) => None,
            (true, None) if security_critical => Some(Urgency::Security),
            (true, None) => return Err(Unread { field: REASON.name, wrong: Wrong::NoWeight }),
            (true, weight) => weight,
        };
        Ok(Self(Release {
            version: entry.take(&VERSION)?,
            stage: entry.take(&STAGE)?,
            urgent: weight,
            security_critical,
            minutes: entry.take(&MINUTES)?,
            notes: entry.take(&NOTES)?,
        }))
    }
}

impl Decide for PutRelease {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let known = scene.desk.world().releases.by_id(self.0.version.as_str());
        let release = match known.filter(|_| !scene.is_told()) {
            Some(known) => kept(&self.0, known),
            None => self.0.clone(),
        };
        if known == Some(&release) {
            return Ok(Vec::new());
        }
        if known.is_some_and(|known| known.stage > release.stage) {
            return Err(of_release(&release.version, OfRelease::Stable));
        }
        let version = release.version.clone();
        let skipped = match (known, release.stage) {
            (None, Stage::Stable) if !scene.is_told() => test_skipped(scene, &release)?,
            _ => None,
        };
        let skipped = skipped.map(|urgency| RolloutChange::Untested { urgency });
        let skipped = skipped.map(|change| Event::Rollout { release: version, change });
        Ok([Event::Release(release)].into_iter().chain(skipped).collect())
    }
}

/// What was said before and is not said again.
fn kept(new: &Release, known: &Release) -> Release {
    // A weighty reason is not lost to one that is still owed.
    let named = new.urgent.filter(|urgency| *urgency != Urgency::Unrecorded);
    Release {
        urgent: named.or(known.urgent).or(new.urgent),
        security_critical: new.security_critical || known.security_critical,
        minutes: new.minutes.or(known.minutes),
        notes: new.notes.clone().or_else(|| known.notes.clone()),
        ..new.clone()
    }
}

/// Every update has a test version first; only what is urgent for a weighty reason goes without,
/// and the reason for which it does is recorded (F082, F086).
fn test_skipped(scene: &Scene<'_>, release: &Release) -> Result<Option<Urgency>, Refusal> {
    let contract = scene.update_contract()?;
    let Some(rules) = &contract.updates else { return Ok(None) };
    let rule = Some(&rules.cites.test_first);
    if let Some(urgency) = release.urgent.filter(|urgency| *urgency != Urgency::Unrecorded) {
        scene.check(Check::Warns(Claim::Untested.into(), contract.quoted(rule)));
        return Ok(Some(urgency));
    }
    let reason = OfUpdate::Release { release: release.version.clone(), is: OfRelease::Untested };
    Err(Refusal::against(contract, rule, reason))
}
