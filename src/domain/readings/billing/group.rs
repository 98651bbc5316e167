//! Whose licences are charged together: all tenants of a reseller under one contract.

use std::collections::BTreeMap;

use super::{BillingReading, Ceiling, CeilingState, Member, Terms};
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::contract::CeilingScope;
use crate::domain::facts::count::History;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::desk::Desk;

/// Who is charged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whose<'a> {
    Reseller(&'a Id),
    /// A tenant without a reseller.
    Tenant(&'a Id),
}

impl<'a> Whose<'a> {
    pub fn id(self) -> &'a Id {
        match self {
            Whose::Reseller(id) | Whose::Tenant(id) => id,
        }
    }

    pub fn tenant(self) -> Option<&'a Id> {
        match self {
            Whose::Reseller(_) => None,
            Whose::Tenant(id) => Some(id),
        }
    }

    pub fn entity(self) -> Entity {
        match self {
            Whose::Reseller(id) => Entity::Reseller(id.clone()),
            Whose::Tenant(id) => Entity::Tenant(id.clone()),
        }
    }
}

/// A tenant whose licences are billed, as its share of what is charged together.
#[derive(Clone, Debug)]
pub struct BillingLine<'a> {
    pub id: &'a Id,
    pub terms: Terms<'a>,
    pub history: &'a History,
    pub whose: Whose<'a>,
    /// Its own figures, and the ceiling that it falls under: its reseller's, or its own where the
    /// contract's setting says so.
    pub reading: BillingReading,
}

/// All who are charged on one invoice.
#[derive(Clone, Debug)]
pub struct Group<'a> {
    pub whose: Whose<'a>,
    pub terms: Terms<'a>,
    /// All together; without a ceiling where each tenant has its own.
    pub reading: BillingReading,
    /// By tenant.
    pub shares: Vec<BillingLine<'a>>,
}

/// A ceiling that holds, and whose it is.
#[derive(Clone, Debug)]
pub struct Limited<'a> {
    pub whose: Whose<'a>,
    pub terms: Terms<'a>,
    pub year: i32,
    pub ceiling: Ceiling,
    /// The last cancellation under it in the year.
    pub last: Option<Instant>,
}

impl<'a> Group<'a> {
    /// The ceilings that hold in it: one, or one for each tenant.
    pub fn ceilings(&self) -> impl Iterator<Item = Limited<'a>> {
        let limited = |whose, terms, reading: &BillingReading| {
            let last = reading.cancellations.last().map(|cancelled| cancelled.last);
            Some(Limited { whose, terms, year: reading.year, ceiling: reading.ceiling?, last })
        };
        let own = self.shares.iter().filter(|_| self.reading.ceiling.is_none());
        let own = own.filter_map(move |share| limited(Whose::Tenant(share.id), share.terms, &share.reading));
        limited(self.whose, self.terms, &self.reading).into_iter().chain(own)
    }

    fn worst(&self) -> Option<(CeilingState, u32)> {
        self.ceilings().map(|limited| (limited.ceiling.state, limited.ceiling.used_percent)).max()
    }
}

/// Every ceiling on cancelling, once each, the nearest to it first.
pub fn ceilings(desk: &Desk, now: Instant) -> Vec<Limited<'_>> {
    groups(desk, now).iter().flat_map(Group::ceilings).collect()
}

/// Everybody who is charged for licences: the nearest to its ceiling first.
pub fn groups(desk: &Desk, now: Instant) -> Vec<Group<'_>> {
    let mut billed: BTreeMap<(Whose<'_>, &str), Vec<(&Id, Member<'_>)>> = BTreeMap::new();
    for (id, tenant) in desk.world().tenants.rows() {
        if let Some((key, member)) = member(desk, id, tenant, now) {
            billed.entry(key).or_default().push((id, member));
        }
    }
    let mut groups: Vec<Group<'_>> =
        billed.into_iter().filter_map(|((whose, _), members)| Group::of(whose, members, now)).collect();
    groups.sort_by(|a, b| b.worst().cmp(&a.worst()).then_with(|| a.whose.cmp(&b.whose)));
    groups
}

/// Those that a tenant is charged with; `None` when nothing of it is billed.
pub fn group_of<'a>(desk: &'a Desk, id: &str, now: Instant) -> Option<Group<'a>> {
    let (id, tenant) = desk.world().tenants.row(id)?;
    let (key, _) = member(desk, id, tenant, now)?;
    Group::of(key.0, members(desk, key, now), now)
}

/// One tenant; `None` when nothing of it is billed, or its count is not known.
pub fn of<'a>(desk: &'a Desk, id: &str, now: Instant) -> Option<BillingLine<'a>> {
    group_of(desk, id, now)?.shares.into_iter().find(|share| share.id.as_str() == id)
}

/// Every tenant whose licences are billed, those of one invoice together.
pub fn lines(desk: &Desk, now: Instant) -> Vec<BillingLine<'_>> {
    groups(desk, now).into_iter().flat_map(|group| group.shares).collect()
}

type Key<'a> = (Whose<'a>, &'a str);

/// Whose account a tenant's licences go to, and by what they are billed.
fn member<'a>(desk: &'a Desk, id: &'a Id, tenant: &'a Tenant, now: Instant) -> Option<(Key<'a>, Member<'a>)> {
    let terms = Terms::of(desk, tenant, now)?;
    let history = terms.history(tenant)?;
    let whose = tenant.definition.reseller.as_ref().map_or(Whose::Tenant(id), Whose::Reseller);
    Some(((whose, &terms.contract.id), Member { terms, history }))
}

/// All who are charged together.
fn members<'a>(desk: &'a Desk, key: Key<'a>, now: Instant) -> Vec<(&'a Id, Member<'a>)> {
    let rows = desk.world().tenants.rows();
    let own = rows.filter_map(|(id, tenant)| Some((id, member(desk, id, tenant, now)?)));
    own.filter(|(_, (other, _))| *other == key).map(|(id, (_, member))| (id, member)).collect()
}

fn is_shared(whose: Whose<'_>, terms: &Terms<'_>) -> bool {
    matches!(whose, Whose::Reseller(_)) && terms.contract.settings.ceiling_scope == CeilingScope::Reseller
}

impl<'a> Group<'a> {
    fn of(whose: Whose<'a>, members: Vec<(&'a Id, Member<'a>)>, now: Instant) -> Option<Self> {
        let known = members.into_iter().filter_map(|(id, member)| Some((id, (member, member.alone(now)?))));
        let (ids, parts): (Vec<&Id>, Vec<_>) = known.unzip();
        let together = BillingReading::joined(&parts, now)?;
        let terms = parts.first()?.0.terms;
        let shared = is_shared(whose, &terms);
        let share = |(id, (member, own)): (&'a Id, (Member<'a>, BillingReading))| {
            let Member { terms, history } = member;
            let alone = || BillingReading::of(history, &terms, now).and_then(|reading| reading.ceiling);
            let ceiling = if shared { together.ceiling } else { alone() };
            BillingLine { id, terms, history, whose, reading: BillingReading { ceiling, ..own } }
        };
        let mut shares: Vec<BillingLine<'a>> = ids.into_iter().zip(parts).map(share).collect();
        shares.sort_by_key(|share| share.id);
        let one = matches!(whose, Whose::Tenant(_));
        let ceiling = together.ceiling.filter(|_| shared || one);
        Some(Self { whose, terms, reading: BillingReading { ceiling, ..together }, shares })
    }

    /// How all stand with another history of one of them, under the ceiling that this one falls under.
    pub(super) fn with(&self, id: &Id, history: &History, now: Instant) -> Option<BillingReading> {
        let member = |share: &BillingLine<'a>| Member {
            terms: share.terms,
            history: if share.id == id { history } else { share.history },
        };
        let own = self.shares.iter().find(|share| share.id == id).map(member)?;
        let alone = BillingReading::together(&[own], now)?;
        if !is_shared(self.whose, &self.terms) {
            return Some(alone);
        }
        let all: Vec<Member<'_>> = self.shares.iter().map(member).collect();
        Some(BillingReading { ceiling: BillingReading::together(&all, now)?.ceiling, ..alone })
    }
}
