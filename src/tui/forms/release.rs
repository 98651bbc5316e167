//! What switching a user's function off would change, and recording that it was done.

use super::{Caption, Field, Form, Line, Present, duty, hint, judged, pick};
use crate::domain::act::Label;
use crate::domain::act::label::Licence as L;
use crate::domain::decide::{Act, ReleaseUser};
use crate::domain::licence;
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::words::{Hint, Titled};

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

    /// The one that is meant, by the beginning of its name; else what is typed.
    fn user(&self, cx: Present<'_>) -> Text {
        let (users, typed) = (self.users(cx), self.user.value());
        Text::line(pick::meant(typed, users.iter().map(|user| user.as_str())).unwrap_or(typed))
    }
}

impl Form for ReleaseForm {
    fn title(&self, cx: Present<'_>) -> String {
        cx.words().titled(&Titled::SwitchOff { product: &self.product, tenant: &self.tenant })
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        vec![(Caption::Said(Label::Licence(L::Released)), &self.user)]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        (index == 0).then_some(&mut self.user)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let tenant = cx.desk.world().tenants.by_id(self.tenant.as_str());
        let rules = tenant.and_then(|tenant| licence::contract(cx.desk, tenant, cx.now));
        let Some((tenant, (_, rules))) = tenant.zip(rules) else { return Vec::new() };
        let user = self.user(cx);
        let mut lines = judged(self.acts(cx).unwrap_or_default(), cx);
        let findings = licence::release(&tenant.licensing, rules, &user, self.product.as_str());
        if findings.is_empty() {
            let users = self.users(cx).into_iter().map(Text::as_str).collect();
            lines.push(hint(cx.words().hint(&Hint::WhoHasIt(pick::some(users, PROPOSED)))));
        }
        lines.extend(findings.into_iter().map(|f| duty(f.fine, cx.words().found(&f.what), f.rule.as_ref())));
        lines
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        let (tenant, product) = (self.tenant.clone(), self.product.clone());
        Ok(ReleaseUser { tenant, user: self.user(cx), product }.into())
    }

    fn what(&self) -> String {
        format!("{} of {}", self.product, self.tenant)
    }
}
