//! What switching a user's function off would change, and recording that it was done.

use super::{Caption, Field, Form, Line, Present, check, duty, hint, pick};
use crate::domain::decide::{Act, ReleaseUser};
use crate::domain::licence;
use crate::domain::table::Id;
use crate::domain::text::Text;

/// `:release`: a user's function is off, so that its licence is free (F146, F147).
#[derive(Debug)]
pub struct ReleaseForm {
    tenant: Id,
    product: Id,
    user: Field,
}

/// Users that are proposed.
const PROPOSED: usize = 8;

impl ReleaseForm {
    pub fn new(tenant: &str, product: &str) -> Option<Self> {
        Some(Self { tenant: tenant.parse().ok()?, product: product.parse().ok()?, user: Field::empty() })
    }

    /// Users that have the function.
    fn users<'a>(&self, cx: Present<'a>) -> Vec<&'a Text> {
        let tenant = cx.desk.world().tenants.by_id(self.tenant.as_str());
        let users = tenant.map(|tenant| tenant.licensing.users_of(self.product.as_str()));
        users.into_iter().flatten().map(|(user, _)| user).collect()
    }

    fn user(&self, cx: Present<'_>) -> Result<Text, String> {
        let users = self.users(cx);
        let meant = pick::meant(self.user.value(), users.iter().map(|user| user.as_str()));
        meant.map(Text::line).ok_or_else(|| "name one user, by its beginning".to_owned())
    }
}

impl Form for ReleaseForm {
    fn title(&self, _cx: Present<'_>) -> String {
        format!("Switch off {} of {}", self.product, self.tenant)
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        vec![(Caption::Own("user"), &self.user)]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        (index == 0).then_some(&mut self.user)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let tenant = cx.desk.world().tenants.by_id(self.tenant.as_str());
        let rules = tenant.and_then(|tenant| licence::contract(cx.desk, tenant, cx.now));
        let Some((tenant, (_, rules))) = tenant.zip(rules) else { return Vec::new() };
        match self.user(cx) {
            Ok(user) => {
                let findings = licence::release(&tenant.licensing, rules, &user, self.product.as_str());
                let mut lines = vec![check(true, format!("{user} has it"), &rules.cites.configured)];
                lines.extend(
                    findings.into_iter().map(|f| duty(f.fine, cx.words().found(&f.what), f.rule.as_ref())),
                );
                lines
            }
            Err(wrong) => {
                let users = self.users(cx).into_iter().map(Text::as_str).collect();
                vec![check(false, wrong, None), hint(format!("who has it: {}", pick::some(users, PROPOSED)))]
            }
        }
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        let (tenant, product) = (self.tenant.clone(), self.product.clone());
        Ok(ReleaseUser { tenant, user: self.user(cx)?, product }.into())
    }

    fn what(&self) -> String {
        format!("{} of {}", self.product, self.tenant)
    }
}
