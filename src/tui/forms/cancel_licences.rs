//! What cancelling licences costs, before it is done.

use super::{Caption, Field, Form, Line, Present, check, duty};
use crate::domain::billing::{Cancellation, Since, Terms};
use crate::domain::decide::{Act, CancelLicences};
use crate::domain::decimal;
use crate::domain::table::Id;

/// `K`: cancel user licences (F127 to F130).
#[derive(Debug)]
pub struct CancelLicencesForm {
    tenant: Id,
    count: Field,
    reference: Field,
    accepted: Field,
}

impl CancelLicencesForm {
    pub fn new(tenant: &str) -> Option<Self> {
        let (count, reference, accepted) = (Field::empty(), Field::empty(), Field::Check(false));
        Some(Self { tenant: tenant.parse().ok()?, count, reference, accepted })
    }

    fn amount(&self) -> Option<u32> {
        decimal::count(self.count.value()).ok().filter(|count| *count > 0)
    }
}

impl Form for CancelLicencesForm {
    fn title(&self, _cx: Present<'_>) -> String {
        format!("Cancel user licences of {}", self.tenant)
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        vec![
            (Caption::Own("licences"), &self.count),
            (Caption::Own("offer or price"), &self.reference),
            (Caption::Own("accept penalty"), &self.accepted),
        ]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        [&mut self.count, &mut self.reference, &mut self.accepted].into_iter().nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let Some(count) = self.amount() else {
            let tenant = cx.desk.world().tenants.by_id(self.tenant.as_str());
            let terms = tenant.and_then(|tenant| Terms::of(cx.desk, tenant, cx.now));
            let rule = terms.map(|terms| &terms.rules.cites.daily);
            return vec![check(false, "a whole number, at least 1", rule)];
        };
        match Cancellation::what_if(cx.desk, self.tenant.as_str(), count, cx.now, cx.now) {
            Ok(cancellation) => {
                let findings = cancellation.findings().into_iter();
                let mut lines: Vec<Line> = findings
                    .map(|finding| duty(finding.fine, cx.words().found(&finding.what), finding.rule.as_ref()))
                    .collect();
                let penalty = cancellation.within().err().and_then(|refusal| refusal.rule);
                if let Some(rule) = penalty {
                    lines.push(check(self.accepted.is_on(), "the penalty is accepted", &rule.id));
                }
                lines
            }
            Err(refusal) => vec![check(false, cx.words().reason(&refusal.reason).what, None)],
        }
    }

    fn act(&self, _cx: Present<'_>) -> Result<Act, String> {
        let count = self.amount().ok_or("give a whole number, at least 1")?;
        let (tenant, reference) = (self.tenant.clone(), self.reference.line());
        let accept_penalty = self.accepted.is_on();
        Ok(CancelLicences { tenant, count, since: Since::Now, reference, accept_penalty }.into())
    }

    fn what(&self) -> String {
        format!("licences of {} cancelled", self.tenant)
    }
}
