//! Who or what must be reachable at a tenant's.

use super::telephones;
use crate::domain::acts::decide::tenant::{TENANT, known_tenant};
use crate::domain::acts::decide::{Decide, Scene, required};
use crate::domain::acts::entry::label::Tenant as L;
use crate::domain::acts::entry::{About, Entry, Field, Kind, Label, Take, Unread, Value, about, act};
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::equipment::{EquipmentChange, Reachable};
use crate::domain::facts::event::Event;
use crate::domain::readings::refusal::{Part, Refusal};

act! {
    /// Says that a person or an object, such as a lift, must be reachable, and by what (F045, F046);
    /// `None` when that is over.
    pub struct SetReachable = Equipment "reachable", About::Tenant(about::Tenant::Reachable) => {
        tenant: Id = TENANT,
        name: Text = Field::argument("name", Kind::Line, Label::Tenant(L::Reachable)),
        reachable: Option<Reachable> = Field::group(&BY),
    }
}

const LICENSED: Field = Field::switch("licensed", Label::Tenant(L::Licensed));
const LINES: Field = Field::option("lines", Kind::Count(0, u32::MAX), Label::Tenant(L::Lines)).or("1");
const PHONES: Field = Field::option("phones", Kind::Count(0, u32::MAX), Label::Tenant(L::Phones)).or("1");
const GONE: Field =
    Field::switch("gone", Label::Tenant(L::ReachableGone)).without(&["licensed", "lines", "phones"]);

const BY: [Field; 4] = [LICENSED, LINES, PHONES, GONE];

impl Take for Option<Reachable> {
    fn take(entry: &Entry<'_>, _: &'static Field) -> Result<Self, Unread> {
        let (licensed, lines) = (entry.take(&LICENSED)?, entry.take(&LINES)?);
        let reachable = Reachable { licensed, lines, phones: entry.take(&PHONES)? };
        Ok((!entry.take::<bool>(&GONE)?).then_some(reachable))
    }

    fn of(_: &Value, _: &Entry<'_>) -> Option<Self> {
        None
    }
}

impl Decide for SetReachable {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let tenant = known_tenant(scene, &self.tenant)?;
        telephones(scene, &self.tenant, tenant)?;
        let known = &tenant.equipment.reachable;
        required(&self.name, Part::Name)?;
        if known.get(&self.name) == self.reachable.as_ref() {
            return Ok(Vec::new());
        }
        let change = EquipmentChange::Reachable { name: self.name.clone(), reachable: self.reachable };
        Ok(vec![Event::Equipment { tenant: self.tenant.clone(), change }])
    }
}
