//! Writing down releases.

use super::super::{Decide, Scene};
use crate::domain::event::Event;
use crate::domain::refusal::Refusal;
use crate::domain::release::{Release, Stage, Urgency};
use crate::domain::rollout::RolloutChange;

/// Writes down a release or moves it on (F082). What is known of it and not named again stays: that
/// it is urgent or security-critical does not end with the test. A file that is read in is the
/// state of the world (A72): it may bring what is stable already, and takes flags away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PutRelease(pub Release);

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
            let what = format!("{} is stable already", release.version);
            return Err(Refusal::state(what, "give a new version number to what goes back to test"));
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
    let weighty = release.urgent.filter(|urgency| *urgency != Urgency::Unrecorded);
    if weighty.is_some() {
        return Ok(weighty);
    }
    let version = &release.version;
    let what = format!("there has been no test version of {version}");
    let mend = format!(
        "publish it with `pikett update release {version} --stage test`; only an urgent one, with its reason, goes without"
    );
    Err(Refusal::rule(contract, &rules.cites.test_first, what, mend))
}
