//! What is to be seen to about a product besides the number of its licences.

use super::{Analytics, Licensing};
use crate::domain::contract::{LicenceRules, Product};
use crate::domain::finding::Finding;

/// What is not as the contract wants it for a product that is used.
pub(super) fn warnings(licensing: &Licensing, rules: &LicenceRules, product: &Product) -> Vec<Finding> {
    let cites = &rules.cites;
    let mut warnings = Vec::new();
    if rules.analytics.as_deref() == Some(&*product.key) {
        warnings.extend(analytics(licensing, rules));
    }
    let used = licensing.users_of(&product.key).next().is_some();
    if let Some(platform) = product.platform.as_deref().filter(|_| used) {
        let there = licensing.platform.as_deref();
        if there != Some(platform) {
            let there = there.unwrap_or("not written down");
            warnings.push(Finding::new(
                false,
                format!("works with {platform} only; the platform is {there}"),
                cites.platform.as_ref(),
            ));
        }
    }
    let users = licensing.users.len();
    if let Some(most) = rules.most_users.filter(|most| product.is_root && users > *most as usize) {
        warnings.push(Finding::new(
            false,
            format!("{users} users; it is meant for up to {most}"),
            cites.most_users.as_ref(),
        ));
    }
    warnings
}

fn analytics(licensing: &Licensing, rules: &LicenceRules) -> Vec<Finding> {
    let cites = &rules.cites;
    let Some(analytics) = Analytics::of(licensing, rules) else { return Vec::new() };
    let mut warnings = Vec::new();
    if !analytics.is_open() {
        let (members, have) = (analytics.members.len(), analytics.have);
        let text = format!("Analytics is shut: {members} members of teams, {have} licences");
        warnings.push(Finding::new(false, text, cites.analytics.as_ref()));
    }
    if licensing.cti == Some(false) {
        let text = "Analytics without the client needs a CTI link (TAPI, CSTA), and there is none";
        warnings.push(Finding::new(false, text.to_owned(), cites.cti.as_ref()));
    }
    warnings
}
