//! What the system of an account runs on.

use super::{ACCOUNT, entry, known_account, when};
use crate::domain::acts::decide::{Decide, Scene, required};
use crate::domain::acts::entry::label::Credit as L;
use crate::domain::acts::entry::{About, Field, Kind, Label, about, act};
use crate::domain::base::instant::Instant;
use crate::domain::base::moment::Way;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::credit::CreditChange;
use crate::domain::facts::event::Event;
use crate::domain::readings::refusal::{Part, Refusal};

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
