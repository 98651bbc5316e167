//! Data of a tenant that was taken out by hand.

use super::super::{Decide, Scene, required};
use super::measure::plausible;
use super::{TENANT, known_tenant, storing};
use crate::domain::act::{About, Field, Kind, Label, about, act, label::Tenant as L};
use crate::domain::event::Event;
use crate::domain::instant::Instant;
use crate::domain::moment::Way;
use crate::domain::refusal::{OfTenant, Part, Refusal, When};
use crate::domain::table::Id;
use crate::domain::tenant::Export;
use crate::domain::text::Text;

act! {
    /// Records that data was exported by hand; where it lies is the reseller's duty (F079). The same one
    /// twice is recorded once.
    pub struct RecordExport = Storage "export", About::Tenant(about::Tenant::Export) => {
        tenant: Id = TENANT,
        bytes: u64 = Field::option("bytes", Kind::Bytes, Label::Tenant(L::TakenOut)).required(),
        /// What it was, and where it went.
        note: Text = Field::option("note", Kind::Line, Label::Tenant(L::ExportNote)).required(),
        /// Now when left out.
        at: Option<Instant> = Field::option("at", Kind::Moment(Way::Back), Label::Tenant(L::TakenAt)),
    }
}

impl Decide for RecordExport {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let tenant = known_tenant(scene, &self.tenant)?;
        storing(scene, &self.tenant, tenant)?;
        required(&self.note, Part::Note)?;
        if self.bytes == 0 {
            return Err(Refusal::of(OfTenant::NothingExported));
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
