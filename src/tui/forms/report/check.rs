//! What follows from a report, line by line.

use crate::domain::acts::decide::ReportIncident;
use crate::domain::contract::Contract;
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::admission::Speakers;
use crate::tui::cell::Line;
use crate::tui::forms::describe::fitting;
use crate::tui::forms::judged::{check_line, judgement, unread};
use crate::tui::forms::lines::{check, hint};
use crate::tui::forms::present::Present;
use crate::tui::forms::report::ReportForm;
use crate::tui::forms::report::tenant::similar;
use crate::words::Hint;

impl ReportForm {
    pub(super) fn lines(&self, cx: Present<'_>) -> Vec<Line> {
        let Some(tenant) = self.meant(cx) else { return vec![unread(self.no_tenant(cx))] };
        let definition = &tenant.definition;
        let mut lines = vec![check(true, format!("{} ({})", definition.name, definition.id), None)];
        match self.report(cx) {
            Ok(report) => lines.extend(self.judged(report, cx)),
            Err(wrong) => lines.push(unread(wrong)),
        }
        if let Some(contract) = self.contract(cx) {
            lines.extend(self.hints(tenant, contract, cx));
        }
        lines.extend(similar(tenant, cx));
        lines
    }

    fn judged(&self, report: ReportIncident, cx: Present<'_>) -> Vec<Line> {
        let checks = judgement(report.into(), cx).checks.into_iter();
        let held = checks.map(|check| match &self.code {
            Some(code) => code.held(check),
            None => check,
        });
        held.map(|check| check_line(&check, cx.words())).collect()
    }

    /// What is no rule, but good to know.
    fn hints(&self, tenant: &Tenant, contract: &Contract, cx: Present<'_>) -> Vec<Line> {
        let mut lines = Vec::new();
        if contract.reporting.reporter.is_some() && self.contact.is_empty() {
            let speakers = Speakers::of(cx.desk.world(), tenant, contract);
            let known = speakers.all().map(|contact| contact.name.clone()).collect();
            let said = Hint::WhoReports { whose: speakers.whose(tenant), known };
            lines.push(hint(cx.words().hint(&said)));
        }
        lines.extend(self.component.as_ref().and_then(|field| fitting(field, contract, cx.words())));
        lines
    }
}
