//! Who gets a licence when there are not enough: a fixed scheme (F148, A49).

use std::collections::BTreeSet;

use crate::domain::base::text::Text;
use crate::domain::contract::{LicenceRules, Product};
use crate::domain::facts::licence::Licensing;

/// How the licences of one product are given out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assigned<'a> {
    /// Licences there are, those that come with another product among them (F172).
    pub have: u32,
    /// Users that need one, in the order in which they are served.
    pub holders: BTreeSet<&'a Text>,
    /// Users for whom there is none, in that order.
    pub without: Vec<&'a Text>,
}

impl<'a> Assigned<'a> {
    /// The earlier configured is served first, then the lower user id; whoever holds a product that
    /// includes this one is served by that (A51). Depends on the configuration alone, so a restart
    /// changes nothing.
    pub fn of(licensing: &'a Licensing, rules: &LicenceRules, product: &Product) -> Self {
        let mut assigned = Self { have: licensing.bought(&product.key), ..Self::default() };
        let mut waiting: Vec<_> =
            licensing.users_of(&product.key).map(|(user, configured)| (configured.since, user)).collect();
        let mut free = i64::from(assigned.have);
        for larger in rules.including(&product.key) {
            let other = Self::of(licensing, rules, larger);
            assigned.have += other.have;
            free += i64::from(other.have) - other.holders.len() as i64;
            let since = |user: &'a Text| Some((licensing.users.get(user)?.get(&*larger.key)?.since, user));
            waiting.extend(other.without.iter().filter_map(|user| since(user)));
            assigned.holders.extend(other.holders);
        }
        waiting.sort_unstable();
        for (_, user) in waiting {
            if assigned.holders.contains(user) || assigned.without.contains(&user) {
                continue;
            }
            if free > 0 {
                free -= 1;
                assigned.holders.insert(user);
            } else {
                assigned.without.push(user);
            }
        }
        assigned
    }

    /// Users that need a licence of the product.
    pub fn need(&self) -> u32 {
        u32::try_from(self.holders.len() + self.without.len()).unwrap_or(u32::MAX)
    }
}
