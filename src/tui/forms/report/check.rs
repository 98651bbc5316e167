//! The rule check of a report, line by line.

use super::super::class::chosen;
use super::super::describe::component_line;
use super::super::off_hours::OffHours;
use super::super::{Line, Present, check, duty, judged, known};
use super::ReportForm;
use super::tenant::similar;
use crate::domain::admission::Speakers;
use crate::domain::contract::Contract;
use crate::domain::incident::{Channel, Priority};
use crate::domain::tenant::Tenant;
use crate::words::form::OfReport;

impl ReportForm {
    pub(super) fn lines(&self, cx: Present<'_>) -> Vec<Line> {
        let Some(tenant) = self.meant(cx) else {
            return vec![check(false, self.no_tenant(cx), None)];
        };
        let definition = &tenant.definition;
        let mut lines = vec![check(true, format!("{} ({})", definition.name, definition.id), None)];
        lines.extend(match self.report(cx) {
            Ok(report) => judged([report.into()], cx),
            Err(wrong) => vec![check(false, wrong, None)],
        });
        if let Some(contract) = self.contract(cx) {
            lines.extend(self.contract_lines(tenant, contract, cx));
        }
        lines.extend(similar(tenant, cx));
        lines
    }

    /// What is no rule, but good to know.
    fn contract_lines(&self, tenant: &Tenant, contract: &Contract, cx: Present<'_>) -> Vec<Line> {
        let mut lines = Vec::new();
        let Some(priority) = self.priority(contract) else { return lines };
        if contract.reporting.reporter.is_some() && self.contact.is_empty() {
            lines.push(known(proposed(Speakers::of(cx.desk.world(), tenant, contract), tenant, cx), cx));
        }
        if contract.has_clocks(self.kind()) {
            lines.extend(chosen(contract, &self.class, cx));
        }
        lines.extend(self.component.as_ref().and_then(|field| component_line(field, contract, cx.words())));
        lines.extend(self.code_line(contract, priority, cx));
        lines
    }

    /// What the code is worth that is asked for outside office hours (F108).
    fn code_line(&self, contract: &Contract, priority: Priority, cx: Present<'_>) -> Option<Line> {
        let asked = contract.reporting.code.as_ref().filter(|asked| asked.applies(priority))?;
        if contract.office.is_open(cx.now) {
            return None;
        }
        let (cite, words) = (asked.cites.first(), cx.words());
        Some(match &self.code {
            _ if self.channel() == Channel::Monitoring => {
                duty(true, words.hint(&OfReport::NoCodeAsked.into()), cite)
            }
            Some(code) => code.line(cite, words),
            // Office hours ended since the last key.
            None => OffHours::new().line(cite, words),
        })
    }
}

fn proposed(speakers: Speakers<'_>, tenant: &Tenant, cx: Present<'_>) -> OfReport {
    let names: Vec<&str> = speakers.all().map(|contact| &*contact.name).collect();
    let whose = cx.words().whose(&speakers.whose(tenant));
    if names.is_empty() {
        return OfReport::NobodyReports { whose };
    }
    OfReport::Reports { whose, names: cx.words().list(&names) }
}
