//! Whether the reporter may report.

use super::{ReportIncident, Scene};
use crate::domain::admission::{self, Admission, Caller};
use crate::domain::contract::Contract;
use crate::domain::incident::Priority;
use crate::domain::refusal::Refusal;
use crate::domain::tenant::Tenant;

impl ReportIncident {
    /// Who lacks the required standing is held up, unless the contract lets a reason or the
    /// priority count (A27, A64).
    pub(super) fn check_reporter(
        &self,
        scene: &Scene<'_>,
        tenant: &Tenant,
        contract: &Contract,
        priority: Priority,
    ) -> Result<(), Refusal> {
        let Some(duty) = &contract.reporting.reporter else { return Ok(()) };
        let reseller = tenant.reseller.and_then(|r| scene.desk.world().resellers.get(r));
        let caller = Caller::find(reseller, self.reporter.as_deref());
        let reasoned = self.override_reason.as_ref().is_some_and(|reason| !reason.is_empty());
        if admission::admit(contract, caller, priority, self.channel, reasoned) != Admission::Refused {
            return Ok(());
        }
        let standing = duty.must_be.word();
        let what = match (caller, &self.reporter) {
            (Caller::Contact(contact), _) => format!("{} is not {standing}", contact.name),
            (_, Some(name)) if !name.is_empty() => format!("{name} is no {standing} contact"),
            _ => format!("no {standing} contact is named"),
        };
        let exception = if duty.hard { "" } else { ", or a reason for an exception" };
        let cite = duty.cites.first().map_or("", |id| id);
        let mend = format!("name one of the reseller's {standing} contacts{exception}");
        Err(Refusal::rule(contract, cite, what, mend))
    }
}
