//! How many licences there are.

use super::{TENANT, known_tenant};
use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::acts::entry::label::Licence as L;
use crate::domain::acts::entry::{About, Field, Kind, Label, about, act};
use crate::domain::base::cents::Cents;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::count::{CountChange, Entry, Since};
use crate::domain::facts::event::Event;
use crate::domain::readings::billing;
use crate::domain::readings::refusal::{Refusal, When};

act! {
    /// Records how many billed licences a tenant has from some time on; the same once more is recorded
    /// once.
    pub struct CountLicences = Licence "count", About::Licence(about::Licence::Count) => {
        tenant: Id = TENANT,
        count: u32 = Field::argument("count", Kind::Count(0, u32::MAX), Label::Licence(L::Count)),
        since: Since = Field::option("at", Kind::Since, Label::Licence(L::CountedFrom)),
        /// Monthly fee of one; as before when left out.
        price: Option<Cents> = Field::option("price", Kind::Cents, Label::Licence(L::Price)),
    }
}

impl Decide for CountLicences {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let tenant = known_tenant(scene, &self.tenant)?;
        let terms = billing::terms_of(scene.desk, self.tenant.as_str(), tenant, scene.now)?;
        let at = self.since.instant(terms.zone, scene.now);
        scene.past(at, When::Count)?;
        let entry = Entry { at, change: CountChange::Counted { count: self.count, price: self.price } };
        if terms.history(tenant).is_some_and(|history| history.contains(&entry)) {
            return Ok(Vec::new());
        }
        let kind = Text::line(&terms.rules.licence);
        Ok(vec![Event::Count { tenant: self.tenant.clone(), kind, entry, too_many: 0 }])
    }
}
