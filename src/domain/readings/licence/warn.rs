//! What is to be seen to about a product besides the number of its licences.

use super::Analytics;
use crate::domain::contract::{LicenceRules, Product};
use crate::domain::facts::licence::Licensing;
use crate::domain::readings::finding::{Finding, Warning};

pub(super) fn warnings(licensing: &Licensing, rules: &LicenceRules, product: &Product) -> Vec<Finding> {
    let cites = &rules.cites;
    let mut warnings = Vec::new();
    if rules.analytics.as_deref() == Some(&*product.key) {
        warnings.extend(analytics(licensing, rules));
    }
    let used = licensing.users_of(&product.key).next().is_some();
    let there = licensing.platform.clone();
    let other = |wanted: &&str| used && there.as_deref() != Some(*wanted);
    if let Some(wanted) = product.platform.as_deref().filter(other) {
        let wanted = wanted.into();
        warnings.push(Finding::new(false, Warning::Platform { wanted, there }, cites.platform.as_ref()));
    }
    let users = licensing.users.len();
    if let Some(most) = rules.most_users.filter(|most| product.is_root && users > *most as usize) {
        warnings.push(Finding::new(false, Warning::MostUsers { users, most }, cites.most_users.as_ref()));
    }
    warnings
}

fn analytics(licensing: &Licensing, rules: &LicenceRules) -> Vec<Finding> {
    let cites = &rules.cites;
    let Some(analytics) = Analytics::of(licensing, rules) else { return Vec::new() };
    let mut warnings = Vec::new();
    if !analytics.is_open() {
        let (members, have) = (analytics.members.len(), analytics.have);
        warnings.push(Finding::new(
            false,
            Warning::AnalyticsShut { members, have },
            cites.analytics.as_ref(),
        ));
    }
    if licensing.cti == Some(false) {
        warnings.push(Finding::new(false, Warning::NoCti, cites.cti.as_ref()));
    }
    warnings
}
