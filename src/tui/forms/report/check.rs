//! The rule check of a report, line by line.

use super::super::class::chosen;
use super::super::describe::component_line;
use super::super::off_hours::OffHours;
use super::super::{Field, Line, Present, check, duty, pick, when};
use super::ReportForm;
use super::tenant::similar;
use crate::domain::admission::{Admission, Caller, Speakers, admit};
use crate::domain::contract::{ChannelDuty, Contract, ReporterDuty, RuleId};
use crate::domain::equipment;
use crate::domain::incident::{Channel, Priority};
use crate::domain::table::Id;
use crate::domain::tenant::Tenant;
use crate::domain::zone;

/// Contacts that are proposed.
const PROPOSED: usize = 5;

impl ReportForm {
    pub(super) fn lines(&self, cx: Present<'_>) -> Vec<Line> {
        let Some(tenant) = self.meant(cx) else {
            return vec![check(false, self.no_tenant(cx), None)];
        };
        let definition = &tenant.definition;
        let mut lines = vec![check(true, format!("{} ({})", definition.name, definition.id), None)];
        if let Some(contract) = self.contract(cx) {
            lines.extend(self.contract_lines(tenant, contract, cx));
        }
        let outage = self.contract(cx).and_then(|contract| contract.cites.outage.as_ref());
        lines.extend(self.down_line(outage, cx));
        lines.extend(similar(tenant, cx));
        lines
    }

    fn contract_lines(&self, tenant: &Tenant, contract: &Contract, cx: Present<'_>) -> Vec<Line> {
        let mut lines = Vec::new();
        let Some(priority) = self.priority(contract) else { return lines };
        if let Some(asked) = &contract.reporting.reporter {
            lines.push(self.contact_line(tenant, contract, asked, (priority, cx)));
        }
        let kind = self.kind();
        if contract.has_clocks(kind) {
            lines.extend(chosen(contract, &self.class));
        } else {
            let rule = contract.reporting.kinds.as_ref().and_then(|kinds| kinds.cites.first());
            let text = format!("{}: no clock runs, only incidents have some", kind.words());
            lines.push(check(true, text, rule));
        }
        lines.extend(self.component.as_ref().and_then(|field| component_line(field, contract)));
        lines.extend(self.channel_lines(contract, priority, cx));
        if let Some(rules) = &contract.equipment {
            let warn =
                |trunk: &Id| duty(false, format!("the trunk {trunk} was not tested"), &rules.cites.trunk);
            lines.extend(equipment::untested(cx.desk, tenant).map(warn));
        }
        let code = tenant.licence_code(&contract.id).map(|code| &**code);
        let found_by_us = self.channel() == Channel::Monitoring;
        let described = !self.description.is_empty();
        lines.extend(self.details.checks(contract, described, code, found_by_us));
        lines
    }

    /// Who reports, and whether they may (F037, F259, A27, A64).
    fn contact_line(
        &self,
        tenant: &Tenant,
        contract: &Contract,
        asked: &ReporterDuty,
        (priority, cx): (Priority, Present<'_>),
    ) -> Line {
        let speakers = Speakers::of(cx.desk.world(), tenant, contract);
        let name = self.reporter(Some(speakers));
        let caller = speakers.caller(name.as_deref(), Some(asked));
        let reasoned = self.exception.as_ref().is_some_and(|field| !field.is_empty());
        let admission = admit(contract, caller, priority, self.channel(), reasoned);
        let cite = asked.cites.first();
        let standing = asked.must_be.word();
        let mut text = match caller {
            Caller::Contact(contact) => {
                let phone = contact.phone.as_ref().map(|phone| format!(", {phone}")).unwrap_or_default();
                let not = if caller.meets(asked) { "" } else { "not " };
                format!("{}, {not}{standing}{phone}", contact.name)
            }
            Caller::Stranger => {
                let name = name.as_deref().unwrap_or_default();
                format!("{name} is no contact of {}", speakers.whose(tenant))
            }
            Caller::EndCustomer(contact) => {
                format!("{} is the end customer's, not the reseller's", contact.name)
            }
            Caller::Nobody if self.channel() == Channel::Monitoring => "found by monitoring".to_owned(),
            Caller::Nobody => format!("who reports it? {}", proposed(speakers, tenant)),
        };
        match (admission, caller) {
            (Admission::Admitted, _) => check(true, text, cite),
            (Admission::Excepted, _) if asked.exempt.contains(&priority) => {
                text += &format!("; P{} is never turned away", priority.number());
                duty(false, text, cite)
            }
            (Admission::Excepted, _) => duty(false, text, cite),
            (Admission::Refused, _) if !asked.hard => {
                text += ": say below why it is accepted";
                check(false, text, cite)
            }
            (Admission::Refused, _) => check(false, text, cite),
        }
    }

    /// What the contract asks for of a report of this priority (F107 to F109).
    fn channel_lines(&self, contract: &Contract, priority: Priority, cx: Present<'_>) -> Vec<Line> {
        let reporting = &contract.reporting;
        let applies = |asked: &Option<ChannelDuty>| asked.clone().filter(|asked| asked.applies(priority));
        let cite = |asked: &ChannelDuty| asked.cites.first().cloned();
        let channel = self.channel();
        let ours = channel == Channel::Monitoring;
        let mut lines = Vec::new();
        if let Some(asked) = applies(&reporting.phone) {
            lines.push(duty(ours || channel == Channel::Phone, "reported by phone", cite(&asked).as_ref()));
        }
        if let Some(asked) = applies(&reporting.code).filter(|_| !contract.office.is_open(cx.now)) {
            lines.push(match &self.code {
                _ if ours => duty(true, "no code is asked for: monitoring found it", cite(&asked).as_ref()),
                Some(code) => code.line(cite(&asked).as_ref()),
                // Office hours ended since the last key.
                None => OffHours::new().line(cite(&asked).as_ref()),
            });
        }
        if let Some(asked) = applies(&reporting.ticket) {
            let by_ticket = ours || channel == Channel::Ticket;
            lines.push(duty(by_ticket, "reported through the ticket system", cite(&asked).as_ref()));
        }
        lines
    }

    /// Since when calls fail (A05).
    fn down_line(&self, rule: Option<&RuleId>, cx: Present<'_>) -> Option<Line> {
        let zone = cx.desk.world().zone;
        let typed = Some(&self.down).filter(|field| !Field::is_empty(field))?;
        Some(match when::past(typed.value(), zone, cx.now) {
            Ok(since) => check(true, format!("no calls since {}", zone::wall(zone, since)), rule),
            Err(wrong) => check(false, wrong, rule),
        })
    }
}

fn proposed(speakers: Speakers<'_>, tenant: &Tenant) -> String {
    let (names, whose): (Vec<&str>, _) =
        (speakers.all().map(|contact| &*contact.name).collect(), speakers.whose(tenant));
    if names.is_empty() {
        return format!("{whose} has no contact on file");
    }
    format!("{whose} has {}", pick::some(names, PROPOSED))
}
