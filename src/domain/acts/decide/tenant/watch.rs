//! What was found about a customer's duties and its installation.

use std::collections::BTreeMap;

use super::{TENANT, known_tenant};
use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::acts::entry::label::Tenant as L;
use crate::domain::acts::entry::{About, Entry, Field, Kind, Label, Take, Unread, Value, Wrong, about, act};
use crate::domain::acts::judgement::{Check, OfTenant as Claim};
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::contract::{CheckItem, Contract, Mark};
use crate::domain::facts::event::Event;
use crate::domain::facts::watched::Watched;
use crate::domain::readings::refusal::{Common, OfTenant, Refusal, Thing};

act! {
    /// Marks duties of a customer under one of its contracts, or items of the checklist of its
    /// installation, several at once.
    pub struct MarkDuties = Duty "mark", About::Tenant(about::Tenant::Mark) => {
        tenant: Id = TENANT,
        /// Id of the contract's pack.
        pack: Id = Field::argument("contract", Kind::Named(Thing::Contract), Label::Tenant(L::Contract)),
        marks: BTreeMap<Text, Mark> = Field::repeated("mark", Kind::Pair("patches=ok"), Label::Tenant(L::Marks))
            .shown("DUTY=ok|fail|open"),
        note: Option<Text> = Field::option("note", Kind::Lines, Label::Tenant(L::MarkNote)),
    }
}

impl Take for BTreeMap<Text, Mark> {
    fn take(entry: &Entry<'_>, field: &'static Field) -> Result<Self, Unread> {
        let pairs = entry.all(field.name).iter().filter_map(|value| match value {
            Value::Pair(item, mark) => Some((item, mark)),
            _ => None,
        });
        let mark =
            |mark: &Text| Mark::parse(mark).ok_or_else(|| Entry::wrong(field, Wrong::NoneOf(Mark::KEYS)));
        pairs.map(|(item, written)| Ok((item.clone(), mark(written)?))).collect()
    }

    fn of(_: &Value, _: &Entry<'_>) -> Option<Self> {
        None
    }
}

impl Decide for MarkDuties {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let tenant = known_tenant(scene, &self.tenant)?;
        if !tenant.holds(self.pack.as_str()) {
            let held = tenant.definition.contracts.iter().map(|holding| holding.pack.clone()).collect();
            let (tenant, pack) = (self.tenant.clone(), self.pack.clone());
            return Err(Refusal::of(OfTenant::NotHeld { tenant, pack, held }));
        }
        let contract = scene
            .desk
            .contracts()
            .valid_at(self.pack.as_str(), scene.now)
            .ok_or_else(|| Refusal::no_such(Common::NoPack(self.pack.as_str().into())))?;
        let known = tenant.watched(&self.pack);
        if let Some(unknown) = self.marks.keys().find(|key| contract.kept_by_customer(key).is_none()) {
            let known = contract.watched().map(|item| item.key.clone()).collect();
            let (pack, duty) = (self.pack.clone(), unknown.clone());
            return Err(Refusal::no_such(OfTenant::NoDuty { pack, duty, known }));
        }
        scene.show(|| Some(self.met(contract, known)));
        let mut marks = self.marks.clone();
        marks.retain(|key, mark| known.is_news(key, *mark, scene.now));
        let note = self.note.clone().filter(|note| !note.is_empty());
        if marks.is_empty() && note.is_none() {
            let (tenant, pack) = (self.tenant.clone(), self.pack.clone());
            return Err(Refusal::of(OfTenant::NothingFound { tenant, pack }));
        }
        let (tenant, pack) = (self.tenant.clone(), self.pack.clone());
        Ok(vec![Event::Watched { tenant, pack, marks, note }])
    }
}

impl MarkDuties {
    /// How many duties are not met then, and how many nobody has looked at.
    fn met(&self, contract: &Contract, known: &Watched) -> Check {
        let mark = |item: &CheckItem| self.marks.get(&*item.key).copied().unwrap_or_else(|| known.of(item));
        let count = |wanted: Mark| contract.watched().filter(|item| mark(item) == wanted).count();
        let unmet = contract.watched().find(|item| mark(item) == Mark::Fail);
        let rule = unmet.and_then(|item| contract.rule(item.cites.first()?));
        let (failed, open) = (count(Mark::Fail), count(Mark::Open));
        Check::duty(failed == 0, Claim::Duties { failed, open }, rule)
    }
}
