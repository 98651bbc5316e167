//! The firmware of the system that runs on an account.

use super::{ACCOUNT, entry, known_account, when};
use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::acts::entry::label::Credit as L;
use crate::domain::acts::entry::{About, Field, Kind, Label, about, act};
use crate::domain::base::firmware::{Firmware, NotFirmware};
use crate::domain::base::instant::Instant;
use crate::domain::base::moment::Way;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::credit::CreditChange;
use crate::domain::facts::event::Event;
use crate::domain::readings::refusal::{OfCredit, Refusal};

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
