//! What a tenant's storage holds.

use super::{TENANT, known_tenant, storing};
use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::acts::entry::label::Tenant as L;
use crate::domain::acts::entry::{About, Entry, Field, Kind, Label, Take, Unread, Value, about, act};
use crate::domain::base::bytes;
use crate::domain::base::instant::Instant;
use crate::domain::base::moment::Way;
use crate::domain::base::table::Id;
use crate::domain::facts::event::Event;
use crate::domain::facts::tenant::{Parts, Sample};
use crate::domain::readings::refusal::{OfTenant, Refusal, When};

act! {
    /// Records a measurement of a tenant's storage; the same one twice is recorded once.
    pub struct Measure = Storage "record", About::Tenant(about::Tenant::Measure) => {
        tenant: Id = TENANT,
        bytes: u64 = Field::argument("bytes", Kind::Bytes, Label::Tenant(L::InUse)),
        /// What of it is known to be recordings and voicemail.
        parts: Parts = Field::group(&PARTS),
        /// Now when left out.
        at: Option<Instant> = Field::option("at", Kind::Moment(Way::Back), Label::Tenant(L::MeasuredAt)),
    }
}

const RECORDINGS: Field = Field::option("recordings", Kind::Bytes, Label::Tenant(L::Recordings));
const VOICEMAIL: Field = Field::option("voicemail", Kind::Bytes, Label::Tenant(L::Voicemail));
const PARTS: [Field; 2] = [RECORDINGS, VOICEMAIL];

impl Take for Parts {
    fn take(entry: &Entry<'_>, _: &'static Field) -> Result<Self, Unread> {
        Ok(Self { recordings: entry.take(&RECORDINGS)?, voicemail: entry.take(&VOICEMAIL)? })
    }

    fn of(_: &Value, _: &Entry<'_>) -> Option<Self> {
        None
    }
}

impl Decide for Measure {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let tenant = known_tenant(scene, &self.tenant)?;
        if !scene.is_told() {
            storing(scene, &self.tenant, tenant)?;
        }
        let (at, bytes, parts) = (self.at.unwrap_or(scene.now), self.bytes, self.parts);
        scene.past(at, When::Measured)?;
        plausible(bytes)?;
        if parts.sum().is_none_or(|sum| sum > bytes) {
            return Err(Refusal::of(OfTenant::PartsExceed(bytes)));
        }
        if tenant.usage.contains(&Sample { at, bytes, parts }) {
            return Ok(Vec::new());
        }
        Ok(vec![Event::Usage { tenant: self.tenant.clone(), at, bytes, parts }])
    }
}

/// Refuses a number of bytes that cannot be one of a tenant.
pub(super) fn plausible(seen: u64) -> Result<(), Refusal> {
    if seen <= bytes::MOST {
        return Ok(());
    }
    Err(Refusal::of(OfTenant::TooManyBytes { seen, most: bytes::MOST }))
}
