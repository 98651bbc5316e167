//! What cancelling licences costs, before it is done.

use super::{Caption, Field, Form, Line, Present, duty, judged, unread};
use crate::domain::act::Label;
use crate::domain::act::label::Licence as L;
use crate::domain::billing::{Cancellation, Since};
use crate::domain::decide::{Act, CancelLicences};
use crate::domain::decimal::{self, NotACount};
use crate::domain::table::Id;
use crate::words::Titled;

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

    /// None while nothing is written.
    fn amount(&self, cx: Present<'_>) -> Result<u32, String> {
        let wrong = |wrong: NotACount| cx.words().misread(&wrong.into());
        if self.count.is_empty() { Ok(0) } else { decimal::count(self.count.value()).map_err(wrong) }
    }
}

impl Form for CancelLicencesForm {
    fn title(&self, cx: Present<'_>) -> String {
        cx.words().titled(&Titled::CancelLicences(&self.tenant))
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        vec![
            (Caption::Said(Label::Licence(L::Cancelled)), &self.count),
            (Caption::Said(Label::Licence(L::OfferOrPrice)), &self.reference),
            (Caption::Said(Label::Licence(L::AcceptPenalty)), &self.accepted),
        ]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        [&mut self.count, &mut self.reference, &mut self.accepted].into_iter().nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let count = match self.amount(cx) {
            Ok(count) => count,
            Err(wrong) => return vec![unread(wrong)],
        };
        let would = Cancellation::what_if(cx.desk, self.tenant.as_str(), count, cx.now, cx.now);
        let findings = would.map(|cancellation| cancellation.findings()).unwrap_or_default();
        let findings = findings.into_iter().map(|f| duty(f.fine, cx.words().found(&f.what), f.rule.as_ref()));
        findings.chain(judged(self.acts(cx).unwrap_or_default(), cx)).collect()
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        let count = self.amount(cx)?;
        let (tenant, reference) = (self.tenant.clone(), self.reference.line());
        let accept_penalty = self.accepted.is_on();
        Ok(CancelLicences { tenant, count, since: Since::Now, reference, accept_penalty }.into())
    }

    fn what(&self) -> String {
        format!("licences of {} cancelled", self.tenant)
    }
}
