//! What the system of an account runs on.

use super::super::{Decide, Scene, required};
use super::{entry, known_account, when};
use crate::domain::credit::CreditChange;
use crate::domain::event::Event;
use crate::domain::instant::Instant;
use crate::domain::refusal::{Part, Refusal};
use crate::domain::table::Id;
use crate::domain::text::Text;

/// Says what the system of an account runs on (F187), and whether there is a contract for the cloud
/// (F178). What does not fit is marked, not refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetHosting {
    pub account: Id,
    /// `vmware`, `hyper-v`, …
    pub on: Text,
    pub cloud_contract: bool,
    /// Now when left out.
    pub at: Option<Instant>,
}

impl Decide for SetHosting {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let account = known_account(scene, &self.account)?;
        let on = Text::line(&self.on.to_lowercase());
        required(&on, Part::Platform)?;
        let at = when(scene, self.at)?;
        if account.hosted(at) == Some((&on, self.cloud_contract)) {
            return Ok(Vec::new());
        }
        Ok(entry(account, at, CreditChange::Hosted { on, cloud_contract: self.cloud_contract }))
    }
}
