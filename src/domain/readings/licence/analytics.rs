//! Teams, and whether all of their members are licensed for Analytics (F152 to F154, A52).

use std::collections::{BTreeMap, BTreeSet};

use super::Assigned;
use crate::domain::base::text::Text;
use crate::domain::contract::LicenceRules;
use crate::domain::facts::licence::{Licensing, Team};

/// All teams of one system against its licences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Analytics<'a> {
    /// Everybody who is a member of some team, each once; who leads one and is a member of another is
    /// a member (A52).
    pub members: BTreeSet<&'a Text>,
    /// Licences that Analytics comes with.
    pub have: u32,
}

impl<'a> Analytics<'a> {
    /// `None` without teams, or where the contract knows no Analytics.
    pub fn of(licensing: &'a Licensing, rules: &LicenceRules) -> Option<Self> {
        let product = rules.product(rules.analytics.as_deref()?)?;
        if licensing.teams.is_empty() {
            return None;
        }
        let own = |team: &'a Team| team.members.iter().filter(|member| !team.leaders.contains(*member));
        let members = licensing.teams.values().flat_map(own).collect();
        Some(Self { members, have: Assigned::of(licensing, rules, product).have })
    }

    /// All members are licensed; one too few shuts the page for everybody (F152).
    pub fn is_open(&self) -> bool {
        self.members.len() <= self.have as usize
    }
}

/// Users of each site that are configured for each product; those of no site under nothing (F175).
pub fn sites(licensing: &Licensing) -> BTreeMap<Option<&Text>, BTreeMap<&str, BTreeSet<&Text>>> {
    let mut sites: BTreeMap<Option<&Text>, BTreeMap<&str, BTreeSet<&Text>>> = BTreeMap::new();
    for (user, own) in &licensing.users {
        let products = sites.entry(licensing.sites.get(user)).or_default();
        for product in own.keys() {
            products.entry(product.as_str()).or_default().insert(user);
        }
    }
    sites
}
