//! What the system of an account runs on.

use super::super::{Decide, Scene, required};
use super::{ACCOUNT, entry, known_account, when};
use crate::domain::act::{About, Field, Kind, Label, about, act, label::Credit as L};
use crate::domain::credit::CreditChange;
use crate::domain::event::Event;
use crate::domain::instant::Instant;
use crate::domain::moment::Way;
use crate::domain::refusal::{Part, Refusal};
use crate::domain::table::Id;
use crate::domain::text::Text;

act! {
    /// Says what the system of an account runs on (F187), and whether there is a contract for the cloud
    /// (F178). What does not fit is marked, not refused.
    pub struct SetHosting = Credit "platform", About::Credit(about::Credit::Platform) => {
        account: Id = ACCOUNT,
        /// `vmware`, `hyper-v`, …
        on: Text = Field::argument("platform", Kind::Line, Label::Credit(L::Platform)),
        cloud_contract: bool = Field::switch("cloud-contract", Label::Credit(L::CloudContract)),
        /// Now when left out.
        at: Option<Instant> = Field::option("at", Kind::Moment(Way::Back), Label::Credit(L::Since)),
    }
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
