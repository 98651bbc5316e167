//! What switching a function off would change, before it is done (F146, F147).

use super::Assigned;
use crate::domain::base::text::Text;
use crate::domain::contract::{LicenceRules, Per};
use crate::domain::facts::licence::Licensing;
use crate::domain::readings::finding::{Finding, Releasing};

/// As if a user's function were off; nothing when the user does not have it.
pub fn release(licensing: &Licensing, rules: &LicenceRules, user: &Text, key: &str) -> Vec<Finding> {
    let (Some(product), Some(own)) = (rules.product(key), licensing.users.get(user)) else {
        return Vec::new();
    };
    let Some((id, _)) = own.get_key_value(key) else { return Vec::new() };
    let cites = &rules.cites;
    let mut after = licensing.clone();
    after.apply(&crate::domain::facts::licence::LicenceChange::UserReleased {
        user: user.clone(),
        product: id.clone(),
    });
    let name = &product.name;
    let lost = Releasing::SettingsLost { user: user.clone(), product: name.clone() };
    let mut findings = vec![Finding::new(false, lost, &cites.settings_lost)];
    let users = rules.products.iter().filter(|other| other.per == Per::User);
    for other in users {
        let before = Assigned::of(licensing, rules, other);
        let later = Assigned::of(&after, rules, other);
        let served = later.holders.iter().filter(|holder| !before.holders.contains(*holder));
        findings.extend(served.map(|holder| {
            let (user, product) = ((*holder).clone(), other.name.clone());
            Finding::new(true, Releasing::Licensed { user, product }, &cites.scheme)
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
        let (user, product, released) = (user.clone(), other.name.clone(), name.clone());
        Finding::new(false, Releasing::MayPresuppose { user, product, released }, &cites.configured)
    }));
    findings
}
