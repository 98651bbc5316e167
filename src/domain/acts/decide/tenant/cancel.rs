//! Cancelling licences.

use chrono::Days;
use serde::{Deserialize, Serialize};

use super::{TENANT, known_tenant};
use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::acts::entry::label::Licence as L;
use crate::domain::acts::entry::{About, Entered, Entry, Field, Kind, Label, Room, Spec, Unread, about};
use crate::domain::acts::judgement::{Check, OfLicence};
use crate::domain::base::instant::Instant;
use crate::domain::base::kept::Filled;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::base::zone;
use crate::domain::facts::count::{self, CountChange, Since};
use crate::domain::facts::event::Event;
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::billing::{self, Cancellation, Terms};
use crate::domain::readings::refusal::{Refusal, When};

/// Cancels licences of a tenant (F127). What exceeds the ceiling costs a penalty, which has to be
/// accepted (F129). The same request told twice is one: as many by the same reference on the same day,
/// unless a time is given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct CancelLicences {
    pub tenant: Id,
    pub count: u32,
    pub since: Since,
    /// Price-list position or accepted offer (F131).
    pub reference: Option<Text>,
    pub accept_penalty: bool,
}

const COUNT: Field = Field::argument("count", Kind::Count(0, u32::MAX), Label::Licence(L::Cancelled));
const SINCE: Field = Field::option("at", Kind::Since, Label::Licence(L::GoneFrom));
const PRICE_LIST: Field =
    Field::option("price-list", Kind::Line, Label::Licence(L::PriceList)).without(&["offer"]).shown("REF");
const OFFER: Field = Field::option("offer", Kind::Line, Label::Licence(L::Offer)).shown("REF");
const ACCEPT_PENALTY: Field = Field::switch("accept-penalty", Label::Licence(L::AcceptPenalty));

impl Entered for CancelLicences {
    const SPEC: Spec = Spec {
        room: Room::Licence,
        name: "cancel",
        about: About::Licence(about::Licence::Cancel),
        fields: &[TENANT, COUNT, SINCE, PRICE_LIST, OFFER, ACCEPT_PENALTY],
        happened: None,
    };

    fn read(entry: &Entry<'_>) -> Result<Self, Unread> {
        let (position, offer): (Option<Text>, Option<Text>) = (entry.take(&PRICE_LIST)?, entry.take(&OFFER)?);
        let position = position.map(|position| Filled::PriceList(&position).into());
        let reference = position.or(offer.map(|offer| Filled::Offer(&offer).into()));
        let (tenant, count, since) = (entry.take(&TENANT)?, entry.take(&COUNT)?, entry.take(&SINCE)?);
        Ok(Self { tenant, count, since, reference, accept_penalty: entry.take(&ACCEPT_PENALTY)? })
    }
}

impl Decide for CancelLicences {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let tenant = known_tenant(scene, &self.tenant)?;
        let terms = billing::terms_of(scene.desk, self.tenant.as_str(), tenant, scene.now)?;
        let at = self.since.instant(terms.zone, scene.now);
        scene.past(at, When::Cancelled)?;
        if self.is_known(tenant, &terms, at) {
            return Ok(Vec::new());
        }
        let id = self.tenant.as_str();
        let cancellation = Cancellation::what_if(scene.desk, id, self.count, at, scene.now)?;
        scene.foresee(terms.contract, || cancellation.findings());
        match cancellation.within() {
            Err(refusal) if self.accept_penalty => {
                scene.check(Check::Holds(OfLicence::PenaltyAccepted.into(), refusal.rule));
            }
            within => within?,
        }
        let (reference, too_many) = (self.reference.clone(), cancellation.too_many());
        let change = CountChange::Cancelled { count: self.count, reference };
        let kind = Text::line(&terms.rules.licence);
        let (tenant, entry) = (self.tenant.clone(), count::Entry { at, change });
        Ok(vec![Event::Count { tenant, kind, entry, too_many }])
    }
}

impl CancelLicences {
    /// Whether the same request is recorded already.
    fn is_known(&self, tenant: &Tenant, terms: &Terms<'_>, at: Instant) -> bool {
        let day = zone::day(terms.zone, at);
        let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
        let (from, to) = match self.since {
            Since::At(_) => (at, at + 1),
            Since::Now | Since::Day(_) => (zone::midnight(terms.zone, day), zone::midnight(terms.zone, next)),
        };
        let known = terms.history(tenant);
        known.is_some_and(|known| known.has_cancelled(self.count, self.reference.as_ref(), from, to))
    }
}
