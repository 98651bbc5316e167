//! What a tenant's storage holds.

use super::super::{Decide, Scene};
use super::{known_tenant, storing};
use crate::domain::bytes;
use crate::domain::event::Event;
use crate::domain::instant::Instant;
use crate::domain::refusal::{Refusal, When};
use crate::domain::table::Id;
use crate::domain::tenant::{Parts, Sample};

/// Records a measurement of a tenant's storage; the same one twice is recorded once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    pub tenant: Id,
    pub at: Instant,
    pub bytes: u64,
    /// What of it is known to be recordings and voicemail.
    pub parts: Parts,
}

impl Decide for Measure {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let tenant = known_tenant(scene, &self.tenant)?;
        if !scene.is_told() {
            storing(scene, &self.tenant, tenant)?;
        }
        scene.past(self.at, When::Measured)?;
        plausible(self.bytes)?;
        let (at, bytes, parts) = (self.at, self.bytes, self.parts);
        if parts.sum().is_none_or(|sum| sum > bytes) {
            let what = format!("recordings and voicemail are more than the {bytes} bytes in use");
            return Err(Refusal::state(what, "give the parts of the same measurement"));
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
    let what = format!("{} is more than any system holds", bytes::decimal(seen));
    Err(Refusal::state(what, format!("give at most {}", bytes::decimal(bytes::MOST))))
}
