//! Data of a tenant that was taken out by hand.

use super::super::{Decide, Scene, required};
use super::measure::plausible;
use super::{known_tenant, storing};
use crate::domain::event::Event;
use crate::domain::instant::Instant;
use crate::domain::refusal::{Part, Refusal, When};
use crate::domain::table::Id;
use crate::domain::tenant::Export;
use crate::domain::text::Text;

/// Records that data was exported by hand; where it lies is the reseller's duty (F079). The same one
/// twice is recorded once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordExport {
    pub tenant: Id,
    /// Now when left out.
    pub at: Option<Instant>,
    pub bytes: u64,
    /// What it was, and where it went.
    pub note: Text,
}

impl Decide for RecordExport {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let tenant = known_tenant(scene, &self.tenant)?;
        storing(scene, &self.tenant, tenant)?;
        required(&self.note, Part::Note)?;
        if self.bytes == 0 {
            return Err(Refusal::state("0 bytes are no export", "give the bytes that were taken out"));
        }
        plausible(self.bytes)?;
        let at = self.at.unwrap_or(scene.now);
        scene.past(at, When::Exported)?;
        let export = Export { at, bytes: self.bytes, note: self.note.clone() };
        if tenant.exports.contains(&export) {
            return Ok(Vec::new());
        }
        Ok(vec![Event::Exported { tenant: self.tenant.clone(), export }])
    }
}
