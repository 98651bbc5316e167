//! The firmware of the system that runs on an account.

use super::super::{Decide, Scene};
use super::{ACCOUNT, entry, known_account, when};
use crate::domain::act::{About, Field, Kind, Label, about, act, label::Credit as L};
use crate::domain::credit::{CreditChange, Firmware, NotFirmware};
use crate::domain::event::Event;
use crate::domain::instant::Instant;
use crate::domain::moment::Way;
use crate::domain::refusal::{OfCredit, Refusal};
use crate::domain::table::Id;
use crate::domain::text::Text;

act! {
    /// Says which firmware the system of an account runs (F177).
    pub struct SetFirmware = Credit "firmware", About::Credit(about::Credit::Firmware) => {
        account: Id = ACCOUNT,
        firmware: Text = Field::argument("firmware", Kind::Line, Label::Credit(L::Firmware)),
        /// Now when left out.
        at: Option<Instant> = Field::option("at", Kind::Moment(Way::Back), Label::Credit(L::Since)),
    }
}

impl Decide for SetFirmware {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let account = known_account(scene, &self.account)?;
        let read: Result<Firmware, NotFirmware> = self.firmware.parse();
        let firmware = read.map_err(|_| Refusal::of(OfCredit::NoFirmware(self.firmware.clone())))?;
        let at = when(scene, self.at)?;
        let firmware = Text::line(&firmware.to_string());
        if account.firmware(at) == Some(&firmware) {
            return Ok(Vec::new());
        }
        Ok(entry(account, at, CreditChange::FirmwareKnown { firmware }))
    }
}
