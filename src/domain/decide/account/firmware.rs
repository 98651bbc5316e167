//! The firmware of the system that runs on an account.

use super::super::{Decide, Scene};
use super::{entry, known_account, when};
use crate::domain::credit::{CreditChange, Firmware, NotFirmware};
use crate::domain::event::Event;
use crate::domain::instant::Instant;
use crate::domain::refusal::Refusal;
use crate::domain::table::Id;
use crate::domain::text::Text;

/// Says which firmware the system of an account runs (F177).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetFirmware {
    pub account: Id,
    pub firmware: Text,
    /// Now when left out.
    pub at: Option<Instant>,
}

impl Decide for SetFirmware {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let account = known_account(scene, &self.account)?;
        let read: Result<Firmware, NotFirmware> = self.firmware.parse();
        let firmware =
            read.map_err(|e| Refusal::state(e.to_string(), "give the version as the system shows it"))?;
        let at = when(scene, self.at)?;
        let firmware = Text::line(&firmware.to_string());
        if account.firmware(at) == Some(&firmware) {
            return Ok(Vec::new());
        }
        Ok(entry(account, at, CreditChange::FirmwareKnown { firmware }))
    }
}
