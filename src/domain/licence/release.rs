//! What switching a function off would change, before it is done (F146, F147).

use super::{Assigned, Licensing};
use crate::domain::contract::{LicenceRules, Per};
use crate::domain::finding::Finding;
use crate::domain::text::Text;

/// As if a user's function were off; nothing when the user does not have it.
pub fn release(licensing: &Licensing, rules: &LicenceRules, user: &Text, key: &str) -> Vec<Finding> {
    let (Some(product), Some(own)) = (rules.product(key), licensing.users.get(user)) else {
        return Vec::new();
    };
    let Some((id, _)) = own.get_key_value(key) else { return Vec::new() };
    let cites = &rules.cites;
    let mut after = licensing.clone();
    after.apply(&super::LicenceChange::UserReleased { user: user.clone(), product: id.clone() });
    let name = &product.name;
    let lost = format!("personal settings of {user} for {name} are deleted, the function is gone");
    let mut findings = vec![Finding::new(false, lost, &cites.settings_lost)];
    let users = rules.products.iter().filter(|other| other.per == Per::User);
    for other in users {
        let before = Assigned::of(licensing, rules, other);
        let later = Assigned::of(&after, rules, other);
        let served = later.holders.iter().filter(|holder| !before.holders.contains(*holder));
        findings.extend(served.map(|holder| {
            Finding::new(true, format!("{holder} is licensed for {} then", other.name), &cites.scheme)
        }));
    }
    let presupposes = |other: &&crate::domain::contract::Product| {
        let needs = other.needs.iter();
        needs.clone().any(|need| need.any_of.iter().any(|wanted| **wanted == *key))
            && !needs.clone().any(|need| {
                need.any_of.iter().any(|wanted| **wanted == *key)
                    && need.any_of.iter().any(|wanted| **wanted != *key && own.contains_key(&**wanted))
            })
    };
    let left = rules.products.iter().filter(|other| own.contains_key(&*other.key) && *other.key != *key);
    findings.extend(left.filter(presupposes).map(|other| {
        Finding::new(false, format!("{} of {user} may presuppose {name}", other.name), &cites.configured)
    }));
    findings
}
