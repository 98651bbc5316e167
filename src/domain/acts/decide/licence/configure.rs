//! What users and the system itself are configured for.

use serde::{Deserialize, Serialize};

use super::{Licensed, PRODUCT, changed};
use crate::domain::acts::decide::{Decide, Scene, TENANT, required};
use crate::domain::acts::entry::label::Licence as L;
use crate::domain::acts::entry::{
    About, Entry, Field, Kind, Label, Take, Unread, Value, Vocabulary, about, act,
};
use crate::domain::base::instant::Instant;
use crate::domain::base::moment::Way;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::contract::{Per, Use};
use crate::domain::facts::event::Event;
use crate::domain::facts::licence::{Configured, LicenceChange};
use crate::domain::readings::refusal::{Part, Refusal, When};

act! {
    /// Says that a user, or the system itself, is configured for a function, which needs a licence from
    /// then on (F144).
    pub struct Configure = Licence "need", About::Licence(about::Licence::Need) => {
        tenant: Id = TENANT,
        product: Id = PRODUCT,
        need: Need = Field::group(&NEED),
    }
}

/// Who or what needs licences.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    User {
        user: Text,
        /// As known already when left out, else now.
        since: Option<Instant>,
        uses: Vec<Use>,
    },
    /// The system, so many.
    System(u32),
}

const USER: Field = Field::option("user", Kind::Line, Label::Licence(L::User)).shown("ID");
const SINCE: Field = Field::option("since", Kind::Moment(Way::Back), Label::Licence(L::Since)).with("user");
const USES: Field =
    Field::repeated("uses", Kind::Word(Vocabulary::Use), Label::Licence(L::Uses)).with("user").shown("USE");
const COUNT: Field =
    Field::option("count", Kind::Count(0, u32::MAX), Label::Licence(L::OfSystem)).without(&["user"]);

const NEED: [Field; 4] = [USER.unless(&["count"]), SINCE, USES, COUNT];

impl Take for Use {
    fn of(value: &Value, _: &Entry<'_>) -> Option<Self> {
        if let Value::Word(word) = value { word.parse().ok() } else { None }
    }
}

impl Take for Need {
    fn take(entry: &Entry<'_>, _: &'static Field) -> Result<Self, Unread> {
        if let Some(count) = entry.take(&COUNT)? {
            return Ok(Need::System(count));
        }
        Ok(Need::User { user: entry.take(&USER)?, since: entry.take(&SINCE)?, uses: entry.take(&USES)? })
    }

    fn of(_: &Value, _: &Entry<'_>) -> Option<Self> {
        None
    }
}

impl Decide for Configure {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let licensed = Licensed::of(scene, &self.tenant)?;
        let change = match &self.need {
            Need::User { user, since, uses } => self.user(scene, &licensed, (user, *since, uses))?,
            Need::System(count) => self.system(&licensed, *count)?,
        };
        Ok(change.map(|change| changed(&self.tenant, change)).unwrap_or_default())
    }
}

impl Configure {
    fn user(
        &self,
        scene: &Scene<'_>,
        licensed: &Licensed<'_>,
        (user, since, uses): (&Text, Option<Instant>, &[Use]),
    ) -> Result<Option<LicenceChange>, Refusal> {
        licensed.product_per(&self.product, Per::User)?;
        required(user, Part::User)?;
        let own = licensed.tenant.licensing.users.get(user);
        let present = own.and_then(|own| own.get(&self.product));
        let since = since.or(present.map(|present| present.since)).unwrap_or(scene.now);
        scene.past(since, When::Configured)?;
        let mut uses = uses.to_vec();
        uses.sort_unstable();
        uses.dedup();
        let configured = Configured { since, uses };
        if present == Some(&configured) {
            return Ok(None);
        }
        let (user, product) = (user.clone(), self.product.clone());
        Ok(Some(LicenceChange::UserConfigured { user, product, configured }))
    }

    fn system(&self, licensed: &Licensed<'_>, count: u32) -> Result<Option<LicenceChange>, Refusal> {
        licensed.product_per(&self.product, Per::System)?;
        if licensed.tenant.licensing.system(self.product.as_str()) == count {
            return Ok(None);
        }
        Ok(Some(LicenceChange::SystemConfigured { product: self.product.clone(), count }))
    }
}
