//! Data of a tenant that was taken out by hand.

use super::measure::plausible;
use super::{TENANT, known_tenant, storing};
use crate::domain::acts::decide::{Decide, Scene, required};
use crate::domain::acts::entry::label::Tenant as L;
use crate::domain::acts::entry::{About, Field, Kind, Label, about, act};
use crate::domain::acts::judgement::{Check, OfTenant as Claim};
use crate::domain::base::instant::Instant;
use crate::domain::base::moment::Way;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::contract::Contract;
use crate::domain::facts::event::Event;
use crate::domain::facts::tenant::{Export, Tenant};
use crate::domain::readings::refusal::{OfTenant, Part, Refusal, When};
use crate::domain::readings::storage::Pool;

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
        let contract = storing(scene, &self.tenant, tenant)?;
        scene.unless(required(&self.note, Part::Note));
        if self.bytes == 0 {
            scene.unless(Err(Refusal::of(OfTenant::NothingExported)));
        }
        scene.unless(plausible(self.bytes));
        let at = self.at.unwrap_or(scene.now);
        scene.unless(scene.past(at, When::Exported));
        self.claim(scene, tenant, contract);
        let export = Export { at, bytes: self.bytes, note: self.note.clone() };
        if tenant.exports.contains(&export) {
            return Ok(Vec::new());
        }
        Ok(vec![Event::Exported { tenant: self.tenant.clone(), export }])
    }
}

impl RecordExport {
    fn claim(&self, scene: &Scene<'_>, tenant: &Tenant, contract: &Contract) {
        let Some(rules) = contract.storage.as_ref() else { return };
        scene.show(|| {
            let (bytes, used) = (self.bytes, Pool::of(tenant, rules, scene.now).used);
            let fits = used.is_none_or(|used| bytes <= used);
            Some(Check::duty(fits, Claim::TakenOut { bytes, used }, None))
        });
        if let Some(rule) = contract.cited(rules.cites.export.as_ref()) {
            scene.check(Check::holds(Claim::KeptByReseller, Some(rule)));
        }
        scene.check(Check::holds(Claim::UsedLater, None));
    }
}
